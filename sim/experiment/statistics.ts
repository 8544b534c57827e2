// Plain statistics of values by replication. The only file that knows simple-statistics.
import {
  mean,
  quantileSorted,
  sampleRankCorrelation,
  sampleStandardDeviation,
  sampleVariance,
} from 'simple-statistics';
import type { Estimate } from '../engine/report.ts';

/** One value a replication, in order; `null` where a replication has none. */
export type Values = readonly (number | null)[];

export const usualConfidence = 0.95;

/**
 * How far two strategies go up and down together over replications, −1 to 1: how much luck they share.
 * Source: Pearson 1896. Cost: n.
 */
export function correlate(a: Values, b: Values): { correlation: number | null; correlationReason?: string } {
  const pairs = a.flatMap((value, i) => (value === null || (b[i] ?? null) === null ? [] : [[value, b[i]!] as const]));
  if (pairs.length < 3) return { correlation: null, correlationReason: 'fewer than 3 replications' };
  const sides = [pairs.map(pair => pair[0]), pairs.map(pair => pair[1])] as const;
  const still = sides.filter(side => side.every(value => value === side[0])).length;
  if (still > 0)
    return {
      correlation: null,
      correlationReason: `${still === 2 ? 'neither' : 'one'} side varies between replications`,
    };
  const [x, y] = sides.map(side => {
    const centre = centreOf(side)!;
    return side.map(value => value - centre);
  }) as [number[], number[]];
  // the square root of a square is exact: a strategy and its copy correlate by exactly 1
  const correlation = dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
  return { correlation: Math.max(-1, Math.min(1, correlation)) };
}

const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, i) => sum + value * y[i]!, 0);

/** Between which values the middle nine tenths lie. Nearest ranks, so that equal values give exactly that value. Cost: n log n. */
export function middleOf(values: readonly number[]): { low: number; high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: at(0.05), high: at(0.95) };
}

/** Spearman's rank correlation, −1 to 1; null for fewer than three pairs, or where one side does not vary. Cost: n log n. */
export function rankCorrelationOf(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 3 || [a, b].some(side => side.every(value => value === side[0]))) return null;
  return sampleRankCorrelation([...a], [...b]);
}

/** Variance between values as a sample of more; 0 for equal ones. Cost: n. */
export function varianceOf(values: readonly number[]): number {
  return sampleVariance(values.map(value => value - values[0]!));
}

/** The mean, measured from the first value: equal values give exactly that value. Cost: n. */
export function centreOf(present: readonly number[]): number | null {
  const [first] = present;
  return first === undefined ? null : first + mean(present.map(value => value - first));
}

export function unknown(reason: string): Estimate {
  return { mean: null, low: null, high: null, reason };
}

/** The note for an estimate that could use only some of the replications. */
export function missing(used: number, all: number): { reason?: string } {
  return used === all ? {} : { reason: `${all - used} of ${all} replications have no value` };
}

/** Standard deviation as of a sample of more. Cost: n. */
export const deviationOf = (values: readonly number[]): number => sampleStandardDeviation([...values]);

/** The value that a share of sorted values stays below, between two of them where it falls between. Cost: n. */
export const quantileOf = (sorted: readonly number[], share: number): number => quantileSorted([...sorted], share);
