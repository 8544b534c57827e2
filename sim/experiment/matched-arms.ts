// Whether two strategies differ in what the question is about alone, or also in how often, where and at what price they speak.
import { leavesOf, valueAt } from '../core/lever-path.ts';
import { levers } from '../model/strategy/index.ts';
import type { Scenario, Strategy } from '../model/world/scenario.ts';

/** Paths of levers that move response or cost by themselves, whatever else a strategy does. */
const usualSuspects: readonly string[] = [
  'channels',
  'frequency.capPerWeek',
  'value.discountShare',
  'value.points',
  'offer',
];

/** Paths of all levers in which two strategies differ, in the order of the levers. */
export function leverDifferences(a: Strategy, b: Strategy): string[] {
  const at = ({ levers: values }: Strategy, path: string): string => JSON.stringify(valueAt(values, path));
  return leavesOf(levers.map(({ spec }) => spec))
    .map(({ path }) => path)
    .filter(path => at(a, path) !== at(b, path));
}

/** Of the levers in which they differ, those that may explain a difference that is put down to the others; none where only one differs. */
export function unmatchedLevers(a: Strategy, b: Strategy): string[] {
  const all = leverDifferences(a, b);
  return all.length < 2 ? [] : all.filter(path => usualSuspects.includes(path));
}

/** The pair that a scenario opens with, where it is not matched; in one sentence. */
export function sayUnmatched({ strategies }: Pick<Scenario, 'strategies'>): string | undefined {
  const [a, b] = Object.values(strategies);
  const unmatched = a === undefined || b === undefined ? [] : unmatchedLevers(a, b);
  if (unmatched.length === 0) return undefined;
  return `${a!.id} and ${b!.id} differ in ${leverDifferences(a!, b!).length} levers, among them ${unmatched.join(', ')}: what comes out may be their doing`;
}
