// Where a curve over the values of a lever is highest, replication by replication, and what that says of all.
import type { Estimate } from '../engine/report.ts';
import type { LineOutcome } from './line-report.ts';
import { centreOf, estimateDifference, estimateMean, estimateShare, unknown, widenForMany, type Values } from './statistics.ts';

/** One list a value of the lever, one entry a replication. */
export type Curves = readonly Values[];

export interface Best {
  outcome: LineOutcome;
  best: Estimate;
  ends: { low: Estimate; high: Estimate };
}

/** `flat`: all values are equally good. */
interface Peak {
  at: number;
  end: 'low' | 'high' | 'flat' | null;
}

/** `sign`: 1 where more is better, −1 where less is. */
export function findBest(curves: Curves, values: readonly number[], sign: 1 | -1): Best {
  const peaks = completeOf(curves).map(heights => findPeak(heights.map(height => height * sign), values));
  const at = (end: Peak['end']) => estimateShare(peaks.map(peak => peak.end === end));
  const ends = { low: at('low'), high: at('high') };
  if (peaks.length === 0) return { outcome: 'unknown', best: unknown('no replication has a value everywhere'), ends };
  if (peaks.every(({ end }) => end === 'flat')) return { outcome: 'flat', best: unknown('the lever changes nothing'), ends };
  const moved = peaks.filter(({ end }) => end !== 'flat');
  const best = notFiner(estimateMean(moved.map(peak => peak.at)), values);
  if (best.low === null) return { outcome: 'unknown', best, ends };
  const share = moved.filter(({ end }) => end !== null).length / moved.length;
  if (share > 1 / 2) return { outcome: 'none', best, ends };
  return { outcome: bothEndsLose(curves, sign) ? 'within' : 'unclear', best, ends };
}

/** The replications that have a value everywhere. */
function completeOf(curves: Curves): number[][] {
  const replications = curves[0]?.length ?? 0;
  return Array.from({ length: replications }, (_, r) => curves.map(curve => curve[r] ?? null)).filter((heights): heights is number[] => !heights.includes(null));
}

/** The highest point; inside the range, the top of the parabola through it and its neighbours, or the middle of a plateau. */
export function findPeak(heights: readonly number[], values: readonly number[]): Peak {
  const top = Math.max(...heights);
  const [first, last] = [heights.indexOf(top), heights.lastIndexOf(top)];
  const end = heights.length - 1;
  if (heights.every(height => height === top)) return { at: (values[0]! + values[end]!) / 2, end: 'flat' };
  if (last === end) return { at: values[end]!, end: 'high' };
  if (first === 0) return { at: values[0]!, end: 'low' };
  return { at: first === last ? topOfParabola(heights, values, first) : (values[first]! + values[last]!) / 2, end: null };
}

/** Through three points, the middle one highest; the values need not be equally far apart. */
function topOfParabola(heights: readonly number[], values: readonly number[], i: number): number {
  const [left, right] = [values[i]! - values[i - 1]!, values[i + 1]! - values[i]!];
  const [rise, fall] = [(heights[i]! - heights[i - 1]!) / left, (heights[i]! - heights[i + 1]!) / right];
  return values[i]! + (rise * right - fall * left) / (2 * (rise + fall));
}

/** What was tried only at some values is not known between them: the interval is at least one distance of two values wide. */
function notFiner(best: Estimate, values: readonly number[]): Estimate {
  const { mean, low, high } = best;
  if (mean === null || low === null || high === null) return best;
  const [first, last] = [values[0]!, values.at(-1)!];
  const half = stepOf(values) / 2;
  return { ...best, low: Math.max(first, Math.min(low, mean - half)), high: Math.min(last, Math.max(high, mean + half)) };
}

/** The largest distance of two neighbours. */
export function stepOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => Number((value - values[i]!).toPrecision(12)));
  return Math.max(...steps);
}

/**
 * Whether the value with the best mean is clearly better than both ends, allowing for its having been picked as the best.
 * A curve that is nothing but chance passes 5 times of 100 or less.
 */
function bothEndsLose(curves: Curves, sign: 1 | -1): boolean {
  const means = curves.map(curve => (centreOf(curve.filter(value => value !== null)) ?? -Infinity) * sign);
  const peak = means.indexOf(Math.max(...means));
  const inner = curves.length - 2;
  return [curves[0]!, curves.at(-1)!].every(end => isGain(stepBetween(end, curves[peak]!, 2 * inner), sign));
}

/** How much `to` has more than `from`; the interval is one of so many that hold together. */
export function stepBetween(from: Values, to: Values, count: number): Estimate {
  const difference = estimateDifference(to, from);
  const both = from.filter((value, r) => value !== null && (to[r] ?? null) !== null).length;
  return both < 2 ? difference : widenForMany(difference, both, count);
}

/** Clearly better. */
function isGain({ low, high }: Estimate, sign: 1 | -1): boolean {
  return low !== null && high !== null && (sign > 0 ? low > 0 : high < 0);
}

/** Clearly worse. */
export const isLoss = (step: Estimate, sign: 1 | -1): boolean => isGain(step, sign > 0 ? -1 : 1);
