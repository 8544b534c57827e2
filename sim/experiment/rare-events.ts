// What can be said of things that happen in some replications and not in others: a breach, a fine, a story in the press, the one
// person in thousands who leaves. Student's interval takes what it has not seen for impossible; these intervals do not.
import { sayChance } from '../core/number-words.ts';
import type { Estimate, Rare } from '../engine/report.ts';
import { binomialAtMost, gammaQuantile, solveShare } from './distributions.ts';
import { usualConfidence } from './statistics.ts';

/** Which way events move a value: a loss only up, what is left of 1 only down, a difference both ways. */
export type Direction = 'up' | 'down' | 'both';

interface Interval {
  low: number;
  high: number;
}

/** With fewer events nobody knows how large the next one is: then the interval is a 99 % one of their number. */
export const enoughEvents = 10;
const fewEventsConfidence = 0.99;

const remembered = new Map<string, Rare>();

/**
 * In how many replications something happened, and in what share of replications it happens at most, with 95 %.
 * After none of n that is 1 − .05^(1/n), roughly 3 / n. Source: Clopper & Pearson 1934; Hanley & Lippman-Hand 1983 (rule of three).
 */
export function rareOf(happened: number, of: number): Rare {
  const key = `${happened} ${of}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const atMost = happened === of ? 1 : solveShare(p => binomialAtMost(happened, of, p), 1 - usualConfidence);
  const rare = { happened, of, atMost };
  remembered.set(key, rare);
  return rare;
}

/** The estimate of what happened in none of the replications: how large it would be is unknown, so there is no interval. */
export function neverSeen(mean: number, of: number, said: string): Estimate {
  const rare = rareOf(0, of);
  return { mean, low: null, high: null, reason: `${said} in ${of} replications: ${sayAtMost(rare)}`, rare };
}

/** The estimate of what happened in a single replication: one event tells nothing of how large others are. */
export function seenOnce(mean: number, of: number): Estimate {
  const reason = `only one replication of ${of} has any: too few to know how large it is`;
  return { mean, low: null, high: null, reason, rare: rareOf(1, of) };
}

/** Whether a number was the same in all replications, which is certain for some and for others only what was seen. */
export function isEverywhere({ mean, low, high, rare }: Estimate, value: number): boolean {
  return (low === value && high === value) || (mean === value && rare?.happened === 0);
}

/** `in at most 45 % of all` */
const sayAtMost = ({ atMost }: Rare): string => `in at most ${sayChance(atMost)} of all`;

/**
 * The interval of the mean of n values of which some are nothing, as events come by chance: in any number, each of any size.
 * `sizes`: what the others are; `largest`: how large the next one may be.
 * Sizes of both signs are two kinds of events, each with an interval, put together.
 * Source: Fay & Feuer 1997 (gamma interval of a sum of Poisson events of different sizes); Zou & Donner 2008 (intervals of sums).
 * Cost: n.
 */
export function intervalOfEvents(
  sizes: readonly number[],
  n: number,
  direction: Direction,
  largest = largestOf(sizes),
): Interval {
  const confidence = sizes.length < enoughEvents ? fewEventsConfidence : usualConfidence;
  const up =
    direction === 'down'
      ? nothing
      : sumOfEvents(
          sizes.filter(size => size > 0),
          largest,
          confidence,
        );
  const down =
    direction === 'up'
      ? nothing
      : sumOfEvents(
          sizes.filter(size => size < 0).map(size => -size),
          largest,
          confidence,
        );
  const sum = up.sum - down.sum;
  return {
    low: (sum - together(up.sum - up.low, down.high - down.sum)) / n,
    high: (sum + together(up.high - up.sum, down.sum - down.low)) / n,
  };
}

export const largestOf = (sizes: readonly number[]): number =>
  sizes.reduce((most, size) => Math.max(most, Math.abs(size)), 0);

const nothing = { sum: 0, low: 0, high: 0 };

/** The expected sum of events of which these were seen, if the next may be as large as `largest`. */
function sumOfEvents(sizes: readonly number[], largest: number, confidence: number): Interval & { sum: number } {
  const sum = sizes.reduce((total, size) => total + size, 0);
  const squares = sizes.reduce((total, size) => total + size * size, 0);
  const tail = (1 - confidence) / 2;
  const low = sum === 0 ? 0 : (squares / sum) * gammaQuantile((sum * sum) / squares, tail);
  const [most, mostSquares] = [sum + largest, squares + largest * largest];
  return { sum, low, high: (mostSquares / most) * gammaQuantile((most * most) / mostSquares, 1 - tail) };
}

/** How far a sum of two independent numbers is off, from how far each is. */
export const together = (a: number, b: number): number => Math.sqrt(a * a + b * b);
