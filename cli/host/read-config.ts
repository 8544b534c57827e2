import { CreeplineError, readYaml, unknownName } from '../../sim/index.ts';
import { nameOfInput, readInputText } from './open-input.ts';

/** Default flags from a YAML or JSON file: a flat table of flag names, the same for all commands. */
export async function readConfig(name: string, known: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const file = nameOfInput(name);
  const values = readYaml(await readInputText(name), file).value;
  if (values === null) return {};
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new CreeplineError('invalid', [{ file, message: 'must be a table of flags and values, such as "seed: 7"' }]);
  }
  const unknown = Object.keys(values).filter(key => !known.includes(key));
  if (unknown.length > 0) {
    throw new CreeplineError(
      'invalid',
      unknown.map(key => ({ file, path: key, message: unknownName('flag', key, known) })),
    );
  }
  return values as Record<string, unknown>;
}
