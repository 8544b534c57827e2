import { dayKey, nameKey, uniform } from '../../core/chance.ts';
import type { Scenario } from '../world/scenario.ts';

/** The coordinate of what happens to a brand as a whole: no person has it. */
const brandItself = 0xffffffff;

/** What the parts of the market may see of one strategy on one day. */
export interface Day {
  scenario: Scenario;
  replication: number;
  tick: number;
  people: number;
  /** a lever, constant or weight by its name in the equations */
  number(name: string): number;
}

/** What came of the day, added up over people. */
export interface DayTotals {
  total(tally: string): number;
  byTopic(tally: string): readonly number[];
}

/** A draw for the brand as a whole; the same for all strategies, like all luck. */
export function draw({ scenario, replication, tick }: Day, name: string): number {
  return uniform(dayKey(scenario.seed, replication, tick), brandItself, nameKey(name));
}

/** So many out of 100,000 people: market effects depend on rates, never on how many people are simulated. */
export function per100k(count: number, people: number): number {
  return people > 0 ? (count / people) * 100_000 : 0;
}
