// One mechanism alone, for one person on one day: what its equations make of what a test gives them by hand.
import { dayKey } from '../../../sim/core/chance.ts';
import { dictionary } from '../../../sim/engine/specs.ts';
import { compileStory } from '../../../sim/engine/program.ts';
import { checkProgram, interpret, type Program } from '../../../sim/language/index.ts';
import type { Variable } from '../../../sim/language/text/syntax.ts';
import { mechanisms } from '../../../sim/model/story.ts';
import type { ColumnSpec } from '../../../sim/model/world/dictionary.ts';

type Values = Readonly<Record<string, number | readonly number[]>>;

const whole: Program = compileStory({ equations: {} }).program;
const signals = new Map(whole.signals.map(signal => [signal.name, signal]));

/**
 * Runs the equations of one mechanism. `given`: columns, `previous…` values, parameters, signals of other mechanisms, and draws, lasting
 * ones too, as `'chance(read)': .2`. What is not given: columns and parameters have their defaults, other signals are 0, draws are .5 – and whom a
 * block is `for` counts as true. Returns what each equation came to, by name; throws for a name that the mechanism does not read.
 */
export function workOut(key: string, given: Values = {}): Record<string, number | number[]> {
  const { equations } = mechanisms.find(each => each.key === key)!;
  const unused = new Set(Object.keys(given));
  const value = (name: string, other: number | readonly number[]): number | readonly number[] => {
    unused.delete(name);
    return given[name] ?? other;
  };
  const text = equations.replace(/(?:chance|always)\((\w+)(?:, \d+)?\)/g, (_, name: string) => luckOf(name));
  const own = new Set(whole.writes[key]!.signals);
  const columns: Record<string, ColumnSpec> = { ...dictionary.columns };
  const foreign: Record<string, number | readonly number[]> = {};
  const add = (name: string, spec: ColumnSpec, said: number | readonly number[]): void => {
    columns[name] = spec;
    foreign[name] = said;
  };
  const guards = new Set([...equations.matchAll(/^\s*for (\w+):/gm)].map(match => match[1]!));
  for (const name of whole.reads[key]!.signals) {
    if (own.has(name)) continue;
    add(name, columnLike(signals.get(name)!), value(name, guards.has(name) ? 1 : 0));
  }
  for (const [, name, size = '1'] of equations.matchAll(/(?:chance|always)\((\w+)(?:, (\d+))?\)/g))
    add(luckOf(name!), { ...luck, size: Number(size) }, value(`chance(${name!})`, 0.5));
  for (const name of Object.keys(given).filter(isPrevious)) {
    const column = dictionary.columns[columnOf(name)]!;
    add(name, { ...column, store: 'trait' }, value(name, 0));
  }
  const program = checkProgram([{ name: key, text }], { ...dictionary, columns }, { partial: true });
  const fill = (variables: readonly Variable[], words: number, usual: (name: string) => number | readonly number[]) => {
    const row = new Float32Array(words);
    for (const { name, word, size } of variables) {
      const said = value(name, foreign[name] ?? usual(name));
      for (let k = 0; k < size; k++) row[word + k] = typeof said === 'number' ? said : said[k]!;
    }
    return row;
  };
  const initial = (name: string): number => columns[name]!.initial ?? 0;
  const person = {
    id: 1,
    traits: fill(program.traits, program.traitWords, initial),
    state: fill(program.states, program.stateWords, initial),
  };
  const parameters = fill(program.parameters, program.parameterWords, name => dictionary.parameters[name]!.default);
  if (unused.size > 0) throw new Error(`${key} does not read ${[...unused].join(', ')}`);
  const { steps } = interpret(program, person, parameters, dayKey(1, 0, 0), { trace: true });
  return Object.fromEntries(steps.map(({ name, value }) => [name, value.length === 1 ? value[0]! : value]));
}

const luck = { store: 'trait', min: 0, max: 1, unit: '', says: '' } as const;
const luckOf = (name: string): string => `luckOf${name[0]!.toUpperCase()}${name.slice(1)}`;

const isPrevious = (name: string): boolean =>
  name.startsWith('previous') && Object.hasOwn(dictionary.columns, columnOf(name));
const columnOf = (name: string): string => `${name[8]!.toLowerCase()}${name.slice(9)}`;

function columnLike({ kind, size, low, high }: Variable): ColumnSpec {
  return { store: 'trait', kind, size, min: low, max: high, unit: '', says: '' };
}
