import { CreeplineError, unknownName, type Problem } from '../../sim/core/errors.ts';
import { flagsNotBuilt } from './common.ts';
import type { Flag, Flags, FlagValues } from './flag.ts';
import { readValue } from './read-value.ts';

export type Origin = 'flag' | 'environment' | 'file' | 'default';

/** Raw values by flag name, nearest source first: the command line, the environment, the configuration file. */
export interface FlagSources {
  given: Readonly<Record<string, unknown>>;
  environment: Readonly<Record<string, string | undefined>>;
  file: Readonly<Record<string, unknown>>;
  fileName?: string;
}

export interface ReadFlags<F extends Flags> {
  values: FlagValues<F>;
  origins: Readonly<Record<string, Origin>>;
}

/** Checked values of all flags, or an error with everything that is wrong. */
export function readFlags<F extends Flags>(flags: F, sources: FlagSources): ReadFlags<F> {
  const problems = unknownFlags(flags, sources.given);
  const values: Record<string, unknown> = {};
  const origins: Record<string, Origin> = {};
  for (const [name, flag] of Object.entries(flags)) {
    const found = find(name, flag, sources);
    origins[name] = found.origin;
    const reading = found.origin === 'default' ? { value: emptyOf(flag) } : readValue(flag, found.raw);
    if ('wrong' in reading) problems.push({ ...found.place, message: reading.wrong });
    else values[name] = reading.value;
  }
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return { values: values as FlagValues<F>, origins };
}

/** `--no-input` → `CREEPLINE_NO_INPUT` */
function environmentName(flag: string): string {
  return `CREEPLINE_${flag.replaceAll('-', '_').toUpperCase()}`;
}

function find(
  name: string,
  flag: Flag,
  sources: FlagSources,
): { origin: Origin; raw?: unknown; place: Omit<Problem, 'message'> } {
  if (Object.hasOwn(sources.given, name))
    return { origin: 'flag', raw: sources.given[name], place: { path: `--${name}` } };
  const variable = environmentName(name);
  const text = sources.environment[variable];
  if (text !== undefined) {
    // a variable holds one string: several names are written with blanks between them
    return {
      origin: 'environment',
      raw: flag.type === 'list' ? text.trim().split(/\s+/) : text,
      place: { path: variable },
    };
  }
  if (Object.hasOwn(sources.file, name))
    return { origin: 'file', raw: sources.file[name], place: { file: sources.fileName ?? '', path: name } };
  return { origin: 'default', place: {} };
}

function emptyOf(flag: Flag): boolean | readonly string[] | undefined {
  if (flag.type === 'switch') return false;
  return flag.type === 'list' ? [] : undefined;
}

function unknownFlags(flags: Flags, given: Readonly<Record<string, unknown>>): Problem[] {
  const unknown = Object.keys(given).filter(name => !Object.hasOwn(flags, name));
  if (unknown.length === 0) return [];
  const known = Object.keys(flags).map(name => `--${name}`);
  return unknown.map(name => {
    if (flagsNotBuilt.includes(name)) return { message: `--${name} is not available in this version` };
    return { message: unknownName('flag', name.length === 1 ? `-${name}` : `--${name}`, known) };
  });
}
