// From replications to a verdict on each expected line.
import type { Estimate, UnitResult } from '../engine/report.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { leastPeople } from '../model/world/segments.ts';
import { gatherUnits } from '../experiment/gather.ts';
import { sayEstimate } from '../core/number-words.ts';
import { estimateShare } from '../experiment/shares.ts';
import { usualConfidence } from '../experiment/statistics.ts';
import { observe, type Observation } from './observe.ts';
import { levelsOf, type Expectation } from './quantity.ts';
import type { Bound } from './words.ts';

export type ExpectOutcome = 'pass' | 'fail' | 'inconclusive' | 'no data';

export interface ExpectResult {
  line: string;
  outcome: ExpectOutcome;
  /** the share of replications in which it held; null where none has a value */
  held: number | null;
  replications: number;
  /** the level, difference or ratio over replications; of a share of replications that share */
  estimate: Estimate;
  unit: string;
  /** what stands in the way of a verdict */
  reason?: string;
  /** all this in a sentence */
  text: string;
}

/** With fewer, a line that holds every other time would pass too often: by chance four of four in 6 % of runs. */
const fewestReplications = 5;

/** A verdict on each line, from all units of the strategies that the lines name, in whatever order they arrived. */
export function judgeExpectations(
  scenario: Scenario,
  expectations: readonly Expectation[],
  units: readonly UnitResult[],
): ExpectResult[] {
  const { arms, replications } = gatherUnits(scenario, units);
  return expectations.map(expectation => {
    const judged = judgeLine(expectation, observe(expectation.quantity, arms, scenario.seed), replications);
    const isDifference = expectation.quantity.kind === 'delta' && expectation.share === undefined;
    return {
      line: expectation.line,
      ...judged,
      replications,
      text: sayResult(expectation.line, judged, replications, isDifference),
    };
  });
}

/** A result before it is put into words. */
type Judged = Omit<ExpectResult, 'line' | 'replications' | 'text'>;

function judgeLine(
  { quantity, bound, share }: Expectation,
  { values, estimate, people }: Observation,
  replications: number,
): Judged {
  const present = values.filter(value => value !== null);
  const holds = present.map(value => isWithin(bound, value));
  const count = holds.filter(Boolean).length;
  const held = holds.length === 0 ? null : count / holds.length;
  const unit = quantity.kind === 'ratio' ? '' : levelsOf(quantity)[0]!.unit;
  const shown =
    share === undefined ? { held, estimate, unit } : { held, estimate: estimateShare(holds), unit: 'share' };
  if (people < leastPeople)
    return { ...shown, outcome: 'no data', reason: `${people} people; a verdict needs ${leastPeople}` };
  if (held === null) return { ...shown, outcome: 'no data', reason: estimate.reason ?? 'no replication has a value' };
  if (share !== undefined) return { ...shown, ...judgeInterval(share, shown.estimate, replications) };
  if (!('limit' in bound)) return { ...shown, ...judgeInterval(bound, estimate, replications) };
  return { ...shown, ...judgeReplications(holds, count, replications) };
}

type Verdict = Pick<Judged, 'outcome' | 'reason'>;

/** The whole interval within the bound, or outside it; anything else is no answer. */
function judgeInterval(bound: Bound, { mean, low, high, reason }: Estimate, replications: number): Verdict {
  if (low === null || high === null) return { outcome: 'inconclusive', reason: reason ?? 'there is no interval' };
  if (isWithin(bound, low) && isWithin(bound, high)) return { outcome: 'pass' };
  if (isOutside(bound, low, high)) return { outcome: 'fail' };
  return {
    outcome: 'inconclusive',
    reason: `the interval lies on both sides of the bound; ${sayNeeded(bound, { mean: mean!, low, high }, replications)}`,
  };
}

const mostReplications = 10_000;

/** Intervals shrink with the square root of the number of replications: so many make the near side end at the bound. */
function sayNeeded(
  bound: Bound,
  { mean, low, high }: { mean: number; low: number; high: number },
  replications: number,
): string {
  const limits = 'limit' in bound ? [bound.limit] : [bound.low, bound.high];
  const needed = Math.max(
    ...limits
      .filter(limit => limit >= low && limit <= high)
      .map(limit => replications * squaredTimes(limit < mean ? mean - low : high - mean, limit - mean)),
  );
  return needed <= mostReplications
    ? `about ${Math.ceil(needed)} replications would tell`
    : 'chance will hardly tell them apart';
}

const squaredTimes = (reach: number, distance: number) => (reach / distance) * (reach / distance);

function isOutside(bound: Bound, low: number, high: number): boolean {
  if (!('limit' in bound)) return high < bound.low || low > bound.high;
  return !isWithin(bound, low) && !isWithin(bound, high);
}

/**
 * A line must hold in 95 % of replications. A replication without a value is none in which it held.
 * It fails when so few held that a line which truly holds in 95 % would hardly look like it.
 */
function judgeReplications(holds: readonly boolean[], count: number, replications: number): Verdict {
  if (count >= usualConfidence * replications) {
    if (replications >= fewestReplications) return { outcome: 'pass' };
    return { outcome: 'inconclusive', reason: `fewer than ${fewestReplications} replications` };
  }
  if (estimateShare(holds).high! < usualConfidence) return { outcome: 'fail' };
  return {
    outcome: 'inconclusive',
    reason: `held in fewer than ${usualConfidence * 100} %, which can be chance: run more replications`,
  };
}

function isWithin(bound: Bound, value: number): boolean {
  if (!('limit' in bound)) return value >= bound.low && value <= bound.high;
  const { operator, limit } = bound;
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  return operator === '>' ? value > limit : value >= limit;
}

/** `pass: delta(backlash, a - b) > 0; +4.1 points, +3.9 to +4.3; held in 20 of 20 replications` */
function sayResult(
  line: string,
  { outcome, held, estimate, unit, reason }: Judged,
  replications: number,
  isDifference: boolean,
): string {
  const numbers = sayEstimate(estimate, unit, isDifference ? 'difference' : 'level');
  const times = held === null ? [] : [`held in ${Math.round(held * 1000) / 10} % of ${replications} replications`];
  return [
    `${outcome}: ${line}`,
    numbers,
    ...times,
    ...(reason === undefined || reason === estimate.reason ? [] : [reason]),
  ].join('; ');
}
