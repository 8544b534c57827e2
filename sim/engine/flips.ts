import type { DayKey } from '../core/chance.ts';
import { leavesOf, valueAt, withValueAt } from '../core/lever-path.ts';
import type { NumberSpec, SpecValue } from '../core/specs.ts';
import { interpret, type Person, type Program } from '../language/index.ts';
import type { DayInputs } from '../model/market/index.ts';
import { levers } from '../model/strategy/index.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { DayNumbers } from './day-numbers.ts';

export interface Flip {
  decision: string;
  /** lever, or `group.field` */
  key: string;
  from: number;
  to: number;
}

interface Day {
  scenario: Scenario;
  strategy: Strategy;
  program: Program;
  person: Person;
  key: DayKey;
  /** what the market adds to the numbers on that day */
  inputs: DayInputs;
}

const bisections = 10;

/** Outcomes that can be turned around, and the tally that tells whether they happened. */
export const turnable = {
  tooFar: 'messagesTooFar',
  unsubscribing: 'peopleUnsubscribing',
  blocking: 'peopleBlocking',
  withdrawing: 'peopleWithdrawing',
  complaining: 'peopleComplaining',
  leaving: 'peopleStopping',
} as const;
export type Turnable = keyof typeof turnable;

/**
 * For one thing that happened on one day: single changes of numeric levers that, with the same luck, would have turned
 * it around; the smallest step relative to the lever's range first.
 */
export function findFlips(day: Day, outcome: Turnable, most = 3): Flip[] {
  const before = happens(day, outcome, day.strategy);
  const found = numericLevers(day.strategy).flatMap(({ key, spec, value }) => {
    const turned = (to: number): boolean => happens(day, outcome, withLever(day.strategy, key, to)) !== before;
    return [spec.min, spec.max]
      .filter(end => end !== value && turned(end))
      .map(end => ({
        flip: { decision: outcome, key, from: value, to: nearestTurn(value, end, turned) },
        range: spec.max - spec.min,
      }));
  });
  return found
    .sort((a, b) => Math.abs(a.flip.to - a.flip.from) / a.range - Math.abs(b.flip.to - b.flip.from) / b.range)
    .slice(0, most)
    .map(({ flip }) => flip);
}

function nearestTurn(value: number, end: number, turned: (to: number) => boolean): number {
  let same = value;
  let other = end;
  for (let step = 0; step < bisections; step++) {
    const middle = (same + other) / 2;
    if (turned(middle)) other = middle;
    else same = middle;
  }
  return other;
}

function happens({ scenario, program, person, key, inputs }: Day, outcome: Turnable, strategy: Strategy): boolean {
  const parameters = new DayNumbers(program, scenario, strategy).on(inputs);
  return (interpret(program, person, parameters, key).tallies[turnable[outcome]]?.amount ?? 0) > 0;
}

function numericLevers(strategy: Strategy): { key: string; spec: NumberSpec; value: number }[] {
  return leavesOf(levers.map(({ spec }) => spec)).flatMap(({ path, spec }) => {
    const value = valueAt(strategy.levers, path);
    return spec.type === 'number' && typeof value === 'number' ? [{ key: path, spec, value }] : [];
  });
}

/** The strategy with one lever, or one field of a group, set. */
export function withLever(strategy: Strategy, path: string, value: SpecValue): Strategy {
  return { ...strategy, levers: withValueAt(strategy.levers, path, value) };
}
