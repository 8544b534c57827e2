// What can be said about the truth from a few replications. Every interval is meant to hold the truth 95 times of 100.
// A value that does not exist is `null` with its reason, never NaN. The only file that knows simple-statistics.
import { mean, quantileSorted, sampleStandardDeviation, sampleVariance } from 'simple-statistics';
import { probit } from '../core/exact-math.ts';
import type { Estimate } from '../engine/report.ts';
import { binomialAtMost, solveShare } from './binomial.ts';
import { studentReach } from './student.ts';

/** One value a replication, in order; `null` where a replication has none. */
export type Values = readonly (number | null)[];

export const usualConfidence = 0.95;

/**
 * The mean over replications, with Student's t interval.
 * Exact for normal values, good for the averages over many people that metrics are. Source: Student 1908. Cost: n.
 */
export function estimateMean(values: Values, confidence = usualConfidence): Estimate {
  const present = values.filter(value => value !== null);
  const n = present.length;
  const centre = centreOf(present);
  if (centre === null) return unknown('no replication has a value');
  if (n === 1) return { mean: centre, low: null, high: null, reason: 'one replication has no interval' };
  const reach =
    (studentReach(confidence, n - 1) * sampleStandardDeviation(present.map(value => value - present[0]!))) /
    Math.sqrt(n);
  return { mean: centre, low: centre - reach, high: centre + reach, ...missing(n, values.length) };
}

/**
 * How much more a has than b, replication by replication: what both owe to common luck cancels out.
 * Only replications count in which both have a value. Source: paired t interval, Student 1908. Cost: n.
 */
export function estimateDifference(a: Values, b: Values, confidence = usualConfidence): Estimate {
  return estimateMean(
    a.map((value, i) => minus(value, b[i])),
    confidence,
  );
}

const minus = (a: number | null, b: number | null | undefined) =>
  a === null || b === null || b === undefined ? null : a - b;

/**
 * The interval of one out of `count` estimates such that all of them together hold with 95 %: for the worst of many groups,
 * which was picked because it looked bad. Takes a t interval over all replications. Source: Bonferroni 1936, Dunn 1961. Cost: 1.
 */
export function widenForMany(estimate: Estimate, replications: number, count: number): Estimate {
  const { mean: centre, low, high } = estimate;
  if (centre === null || low === null || high === null) return estimate;
  const joint = 1 - (1 - usualConfidence) / count;
  const reach =
    ((high - low) / 2) * (studentReach(joint, replications - 1) / studentReach(usualConfidence, replications - 1));
  return { ...estimate, low: centre - reach, high: centre + reach };
}

/**
 * The value that this share of replications stays below, with an interval between two of the observed values.
 * Holds for any distribution, at the price of being a little wide. Source: Thompson 1936 (order statistics). Cost: n log n.
 */
export function estimateQuantile(values: Values, share: number): Estimate {
  const present = values.filter(value => value !== null).sort((a, b) => a - b);
  const n = present.length;
  if (n === 0) return unknown('no replication has a value');
  const tail = (1 - usualConfidence) / 2;
  let below = 0;
  while (below < n && binomialAtMost(below, n, share) <= tail) below++;
  let above = n;
  while (above > 0 && 1 - binomialAtMost(above - 1, n, share) <= tail) above--;
  const low = present[below - 1] ?? null;
  const high = present[above] ?? null;
  const open =
    low === null || high === null
      ? { reason: `${n} replications are too few to bound this percentile` }
      : missing(n, values.length);
  return { mean: quantileSorted(present, share), low, high, ...open };
}

/**
 * The share of replications in which something happened.
 * Exact, so never too narrow. Source: Clopper & Pearson 1934. Cost: 50 n.
 */
export function estimateShare(happened: readonly boolean[]): Estimate {
  const n = happened.length;
  if (n === 0) return unknown('there is no replication');
  const count = happened.filter(Boolean).length;
  const tail = (1 - usualConfidence) / 2;
  return {
    mean: count / n,
    low: count === 0 ? 0 : solveShare(p => binomialAtMost(count - 1, n, p), 1 - tail),
    high: count === n ? 1 : solveShare(p => binomialAtMost(count, n, p), tail),
  };
}

/** So many of so many people. */
export interface CountedShare {
  count: number;
  of: number;
}

/**
 * A sum of weighted shares of different people, such as one share minus another.
 * The normal approximation, for hundreds of people with dozens of events and more. Source: Wald 1943. Cost: 1.
 */
export function estimateContrast(
  parts: readonly (CountedShare & { weight: number })[],
  confidence = usualConfidence,
): Estimate {
  if (parts.some(({ of }) => of === 0)) return unknown('a group without people');
  const shares = parts.map(({ count, of, weight }) => ({ share: count / of, of, weight }));
  const centre = shares.reduce((sum, { share, weight }) => sum + weight * share, 0);
  const variance = shares.reduce((sum, { share, of, weight }) => sum + (weight * weight * share * (1 - share)) / of, 0);
  const reach = probit((1 + confidence) / 2) * Math.sqrt(variance);
  return { mean: centre, low: centre - reach, high: centre + reach };
}

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

/**
 * A number made from the means of several columns, one row a replication: its value at the means, and the interval from
 * leaving out one replication after the other. For a plain mean or difference this is Student's interval.
 * Source: Quenouille 1956, Tukey 1958 (jackknife). Cost: n².
 */
export function estimateFromMeans(
  rows: readonly (readonly number[])[],
  from: (means: readonly number[]) => number | null,
  replications = rows.length,
): Estimate {
  const n = rows.length;
  if (n === 0) return unknown('no replication has a value');
  const at = (kept: readonly (readonly number[])[]) =>
    from(rows[0]!.map((_, column) => centreOf(kept.map(row => row[column]!))!));
  const centre = at(rows);
  if (centre === null) return unknown('nothing to divide by');
  if (n === 1) return { mean: centre, low: null, high: null, reason: 'one replication has no interval' };
  const without = rows.map((_, left) => at(rows.filter((_, i) => i !== left))).filter(value => value !== null);
  if (without.length < n) return { mean: centre, low: null, high: null, reason: 'too much hangs on one replication' };
  const reach = (studentReach(usualConfidence, n - 1) * sampleStandardDeviation(without) * (n - 1)) / Math.sqrt(n);
  return { mean: centre, low: centre - reach, high: centre + reach, ...missing(n, replications) };
}
