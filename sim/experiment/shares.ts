// Intervals of shares and percentiles.
import { probit } from '../core/exact-math.ts';
import type { Estimate } from '../engine/report.ts';
import { binomialAtMost, solveShare } from './distributions.ts';
import { missing, quantileOf, unknown, usualConfidence, type Values } from './statistics.ts';

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
  return { mean: quantileOf(present, share), low, high, ...open };
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
