// Where a curve over the values of a lever is highest, replication by replication, and what that says of all.
import type { Estimate } from '../engine/report.ts';
import type { LineOutcome } from './line-report.ts';
import { estimateDifference, widenForMany } from './intervals.ts';
import { estimateShare } from './shares.ts';
import { centreOf, unknown, type Values } from './statistics.ts';

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

/**
 * The best value is the top of the mean curve. Its interval reaches over all values that are not clearly worse than another one,
 * so that it holds the truth 95 times of 100 whatever the shape of the curve, and half a step beyond: nothing finer was tried.
 * Source: multiple comparisons with the best, Hsu 1981. Cost: replications × values².
 * `sign`: 1 where more is better, −1 where less is.
 */
export function findBest(curves: Curves, values: readonly number[], sign: 1 | -1): Best {
  const whole = completeOf(curves);
  const peaks = whole.map(heights =>
    findPeak(
      heights.map(height => height * sign),
      values,
    ),
  );
  const at = (end: Peak['end']) => estimateShare(peaks.map(peak => peak.end === end));
  const ends = { low: at('low'), high: at('high') };
  if (peaks.length === 0) return { outcome: 'unknown', best: unknown('no replication has a value everywhere'), ends };
  const moved = peaks.filter(({ end }) => end !== 'flat');
  if (moved.length === 0) return { outcome: 'flat', best: unknown('the lever changes nothing'), ends };
  const columns = values.map((_, i) => whole.map(heights => heights[i]!));
  const top = findPeak(
    columns.map(column => centreOf(column)! * sign),
    values,
  ).at;
  if (peaks.length === 1)
    return {
      outcome: 'unknown',
      best: { mean: top, low: null, high: null, reason: 'one replication has no interval' },
      ends,
    };
  const likely = findLikely(columns, sign);
  const best = { mean: top, ...reachOver(likely, values) };
  if (likely[0] !== 0 && likely.at(-1) !== values.length - 1) return { outcome: 'within', best, ends };
  const share = moved.filter(({ end }) => end !== null).length / moved.length;
  return { outcome: share > 1 / 2 ? 'none' : 'unclear', best, ends };
}

/** Positions of the values that are not clearly worse than any other. One side of each difference matters: half as many to allow for. */
function findLikely(columns: readonly number[][], sign: 1 | -1): number[] {
  const count = (columns.length - 1) / 2;
  return columns.flatMap((column, i) =>
    columns.some(other => isGain(stepBetween(column, other, count), sign)) ? [] : [i],
  );
}

function reachOver(likely: readonly number[], values: readonly number[]): { low: number; high: number } {
  const half = stepOf(values) / 2;
  return {
    low: Math.max(values[0]!, values[likely[0]!]! - half),
    high: Math.min(values.at(-1)!, values[likely.at(-1)!]! + half),
  };
}

/** The replications that have a value everywhere. */
function completeOf(curves: Curves): number[][] {
  const replications = curves[0]?.length ?? 0;
  return Array.from({ length: replications }, (_, r) => curves.map(curve => curve[r] ?? null)).filter(
    (heights): heights is number[] => !heights.includes(null),
  );
}

/** The highest point; inside the range, the top of the parabola through it and its neighbours, or the middle of a plateau. */
export function findPeak(heights: readonly number[], values: readonly number[]): Peak {
  const top = Math.max(...heights);
  const [first, last] = [heights.indexOf(top), heights.lastIndexOf(top)];
  const end = heights.length - 1;
  if (heights.every(height => height === top)) return { at: (values[0]! + values[end]!) / 2, end: 'flat' };
  if (last === end) return { at: values[end]!, end: 'high' };
  if (first === 0) return { at: values[0]!, end: 'low' };
  return {
    at: first === last ? topOfParabola(heights, values, first) : (values[first]! + values[last]!) / 2,
    end: null,
  };
}

/** Through three points, the middle one highest; the values need not be equally far apart. */
function topOfParabola(heights: readonly number[], values: readonly number[], i: number): number {
  const [left, right] = [values[i]! - values[i - 1]!, values[i + 1]! - values[i]!];
  const [rise, fall] = [(heights[i]! - heights[i - 1]!) / left, (heights[i]! - heights[i + 1]!) / right];
  return values[i]! + (rise * right - fall * left) / (2 * (rise + fall));
}

/** Position of the value that is nearest. */
export function nearestTo(values: readonly number[], place: number): number {
  const distances = values.map(value => Math.abs(value - place));
  return distances.indexOf(Math.min(...distances));
}

/** The largest distance of two neighbours. */
export function stepOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => Number((value - values[i]!).toPrecision(12)));
  return Math.max(...steps);
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
