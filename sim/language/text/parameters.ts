// Parameter values by name → the block of numbers that programs read.
import { CreeplineError, unknownName } from '../../core/errors.ts';
import type { Problem } from '../../core/errors.ts';
import type { Program } from './program.ts';
import type { Variable } from './syntax.ts';

/** Missing values take their default, one value fills a vector; throws a CreeplineError with all problems. */
export function packParameters(
  program: Program,
  values: Readonly<Record<string, number | readonly number[]>> = {},
): Float32Array {
  const problems: Problem[] = [];
  const names = program.parameters.map(({ name }) => name);
  for (const name of Object.keys(values))
    if (!names.includes(name)) problems.push({ path: name, message: unknownName('parameter', name, names) });
  const block = new Float32Array(program.parameterWords);
  for (const parameter of program.parameters) {
    const value = values[parameter.name] ?? program.dictionary.parameters[parameter.name]!.default;
    const elements = typeof value === 'number' ? new Array<number>(parameter.size).fill(value) : value;
    const message = problemOf(parameter, elements);
    if (message === undefined)
      block.set(parameter.kind === 'number' ? elements : elements.map(withoutSign), parameter.word);
    else problems.push({ path: parameter.name, message });
  }
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return block;
}

/** Flags and indices have no −0. */
function withoutSign(whole: number): number {
  return whole + 0;
}

function problemOf({ size, low, high, kind }: Variable, elements: readonly number[]): string | undefined {
  if (elements.length !== size) return `needs ${size} value${size > 1 ? 's' : ''}, not ${elements.length}`;
  for (const value of elements) {
    const rounded = Math.fround(value);
    if (!(rounded >= low && rounded <= high)) return `${value} is outside ${low}..${high}`;
    if (kind !== 'number' && !Number.isInteger(value))
      return `${value} is not ${kind === 'flag' ? '0 or 1' : 'a whole number'}`;
  }
  return undefined;
}
