// Runs a program with the interpreter and the compiled machine side by side and tells the first difference.
import { dayKey } from '../../../sim/core/chance.ts';
import { compile, createMachine, interpret, packParameters } from '../../../sim/language/index.ts';
import type { Machine, Person, Program } from '../../../sim/language/index.ts';
import { Random } from './random.ts';
import { fillMachine } from './support.ts';

export interface Trial {
  program: Program;
  people: number;
  days: number;
  seed: number;
}

export interface Outcome {
  /** the first difference, in words */
  difference?: string;
  personDays: number;
  /** values seen at the end that are awkward on purpose */
  denormals: number;
  negativeZeros: number;
  /** NaN and infinities: must stay 0 */
  endless: number;
}

export function runBothWays({ program, people, days, seed }: Trial): Outcome {
  const random = new Random(seed);
  const machine = createMachine(compile(program), program, { people, arms: 1 });
  fillMachine(machine, program, random);
  const parameters = packParameters(program);
  machine.setParameters(parameters);
  const rows: Person[] = Array.from({ length: people }, (_, row) => machine.row(row));
  const totals: Record<string, number[]> = Object.fromEntries(
    program.tallies.map(({ name, codes }) => [name, new Array<number>(codes).fill(0)]),
  );
  for (let tick = 0; tick < days; tick++) {
    const key = dayKey(seed, tick % 2, tick);
    machine.runDay(key);
    for (const person of rows) {
      const { state, tallies } = interpret(program, person, parameters, key);
      person.state = state;
      for (const [name, { code, amount }] of Object.entries(tallies)) totals[name]![code]! += amount;
    }
  }
  const outcome = compareStates(program, machine, rows);
  const difference = outcome.difference ?? compareTotals(machine.totals(), totals);
  return { ...outcome, personDays: people * days, ...(difference === undefined ? {} : { difference }) };
}

function compareStates(program: Program, machine: Machine, rows: readonly Person[]): Omit<Outcome, 'personDays'> {
  const outcome: Omit<Outcome, 'personDays'> = { denormals: 0, negativeZeros: 0, endless: 0 };
  for (const [row, { state }] of rows.entries()) {
    const compiled = machine.row(row).state;
    for (const [word, value] of state.entries()) {
      if (!Number.isFinite(value)) outcome.endless++;
      if (Object.is(value, -0)) outcome.negativeZeros++;
      if (value !== 0 && Math.abs(value) < 2 ** -126) outcome.denormals++;
      if (Object.is(value, compiled[word])) continue;
      const column = program.states.findLast(state => state.word <= word)!;
      outcome.difference ??= `${column.name}[${word - column.word}] of row ${row}: ${value} interpreted, ${compiled[word]} compiled`;
    }
  }
  return outcome;
}

function compareTotals(compiled: Record<string, number[]>, interpreted: Record<string, number[]>): string | undefined {
  for (const [name, codes] of Object.entries(interpreted))
    for (const [code, total] of codes.entries())
      if (compiled[name]![code] !== total)
        return `tally ${name}[${code}]: ${total} interpreted, ${compiled[name]![code]} compiled`;
  return undefined;
}
