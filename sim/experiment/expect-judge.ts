// From replications to a verdict on each expected line.
import type { Estimate, UnitResult } from '../engine/report.ts';
import type { Scenario } from '../world/scenario.ts';
import { leastPeople } from '../world/segments.ts';
import type { Bound } from './expect-parse.ts';
import type { Expectation } from './expect-resolve.ts';
import { sayResult } from './expect-say.ts';
import { isWithin, levelsOf, observe, type Observation } from './expect-values.ts';
import { gatherUnits } from './gather.ts';
import { estimateShare, usualConfidence } from './statistics.ts';

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
export function judgeExpectations(scenario: Scenario, expectations: readonly Expectation[], units: readonly UnitResult[]): ExpectResult[] {
  const { arms, replications } = gatherUnits(scenario, units);
  return expectations.map(expectation => {
    const judged = judgeLine(expectation, observe(expectation.quantity, arms, scenario.seed), replications);
    const isDifference = expectation.quantity.kind === 'delta' && expectation.share === undefined;
    return { line: expectation.line, ...judged, replications, text: sayResult(expectation.line, judged, replications, isDifference) };
  });
}

/** A result before it is put into words. */
export type Judged = Omit<ExpectResult, 'line' | 'replications' | 'text'>;

function judgeLine({ quantity, bound, share }: Expectation, { values, estimate, people }: Observation, replications: number): Judged {
  const present = values.filter(value => value !== null);
  const holds = present.map(value => isWithin(bound, value));
  const count = holds.filter(Boolean).length;
  const held = holds.length === 0 ? null : count / holds.length;
  const unit = quantity.kind === 'ratio' ? '' : levelsOf(quantity)[0]!.unit;
  const shown = share === undefined ? { held, estimate, unit } : { held, estimate: estimateShare(holds), unit: 'share' };
  if (people < leastPeople) return { ...shown, outcome: 'no data', reason: `${people} people; a verdict needs ${leastPeople}` };
  if (held === null) return { ...shown, outcome: 'no data', reason: estimate.reason ?? 'no replication has a value' };
  if (share !== undefined) return { ...shown, ...judgeInterval(share, shown.estimate) };
  if (!('limit' in bound)) return { ...shown, ...judgeInterval(bound, estimate) };
  return { ...shown, ...judgeReplications(holds, count, replications) };
}

type Verdict = Pick<Judged, 'outcome' | 'reason'>;

/** The whole interval within the bound, or outside it; anything else is no answer. */
function judgeInterval(bound: Bound, { low, high, reason }: Estimate): Verdict {
  if (low === null || high === null) return { outcome: 'inconclusive', reason: reason ?? 'there is no interval' };
  if (isWithin(bound, low) && isWithin(bound, high)) return { outcome: 'pass' };
  if (isOutside(bound, low, high)) return { outcome: 'fail' };
  return { outcome: 'inconclusive', reason: 'the interval lies on both sides of the bound' };
}

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
  return { outcome: 'inconclusive', reason: `held in fewer than ${usualConfidence * 100} %, which can be chance: run more replications` };
}
