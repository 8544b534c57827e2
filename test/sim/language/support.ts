// Short ways to check a line, to run it for one person, and to fill a machine.
import { dayKey, mix } from '../../../sim/core/chance.ts';
import type { DayKey } from '../../../sim/core/chance.ts';
import { CreeplineError, formatProblem } from '../../../sim/core/errors.ts';
import { checkProgram, compile, createMachine, interpret, packParameters } from '../../../sim/language/index.ts';
import type { ColumnSpec, Day, Dictionary, Machine, Person, Program } from '../../../sim/language/index.ts';
import { Random, randomValue } from './random.ts';

export const key: DayKey = dayKey(42, 0, 0);

/** People with random columns; their ids are not their row numbers. */
export function fillMachine(machine: Machine, program: Program, random: Random): void {
  const { people } = machine;
  const start = random.below(2 ** 31);
  machine.setIds(Uint32Array.from({ length: people }, (_, row) => mix(start + row)));
  for (const [name, spec] of Object.entries(program.dictionary.columns))
    machine.writeColumn(
      name,
      Float32Array.from({ length: people * (spec.size ?? 1) }, () => randomValue(random, spec)),
    );
}

/** The messages of all problems, each with `file:line:column`; empty if the text is good. */
export function problemsOf(text: string, dictionary: Dictionary, name = 'own'): string[] {
  try {
    checkProgram([{ name, text }], dictionary);
    return [];
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    return error.problems.map(formatProblem);
  }
}

const number = { kind: 'number', min: -3e38, max: 3e38 } as const;

/**
 * Works out expressions for many people at once, compiled and interpreted, and returns what both agree on.
 * `inputs` are columns by name; `size` is that of the result. Bounds of the inputs are taken from their values.
 */
export function calculate(expression: string, inputs: Record<string, readonly number[]>, size = 1): Float32Array {
  const people = Math.max(1, ...Object.values(inputs).map(values => values.length));
  const column = (spec: Pick<ColumnSpec, 'min' | 'max'>): ColumnSpec => ({
    store: 'state',
    unit: '',
    says: '',
    ...spec,
  });
  const columns: Record<string, ColumnSpec> = { result: { ...column(number), size } };
  for (const [name, values] of Object.entries(inputs))
    columns[name] = column({ min: Math.min(...values), max: Math.max(...values) });
  const program = checkProgram([{ name: 'own', text: `for everyone:\n  result = ${expression}` }], {
    columns,
    parameters: {},
  });
  const machine = createMachine(compile(program), program, { people, arms: 1 });
  for (const [name, values] of Object.entries(inputs)) machine.writeColumn(name, values);
  const before = Array.from({ length: people }, (_, row) => machine.row(row));
  machine.runDay(key);
  for (const [row, person] of before.entries()) {
    const { state } = interpret(program, person, new Float32Array(0), key);
    const compiled = machine.row(row).state;
    for (const [word, value] of state.entries())
      if (!Object.is(value, compiled[word]))
        throw new Error(`row ${row}: ${value} interpreted, ${compiled[word]} compiled`);
  }
  return machine.readColumn('result');
}

/** A person with first-morning values, and whatever is changed filled in for every element. */
export function personOf(program: Program, changes: Record<string, number> = {}): Person {
  const person = { id: 0, traits: new Float32Array(program.traitWords), state: new Float32Array(program.stateWords) };
  for (const { name, role, word, size } of [...program.traits, ...program.states]) {
    const value = changes[name] ?? program.dictionary.columns[name]!.initial ?? 0;
    (role === 'trait' ? person.traits : person.state).fill(value, word, word + size);
  }
  return person;
}

/** One day of one person, traced. */
export function traceDay(
  program: Program,
  changes: Record<string, number> = {},
  parameters: Record<string, number | readonly number[]> = {},
  day = key,
): Day {
  return interpret(program, personOf(program, changes), packParameters(program, parameters), day, { trace: true });
}
