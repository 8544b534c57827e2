// How many times as much: the ratio of two means, with an interval from resampled replications.
import { dayKey, nameKey, uniform } from '../core/chance.ts';
import type { Estimate } from '../engine/report.ts';
import { missing, unknown, usualConfidence, type Values } from './statistics.ts';

/** One less than a thousand, so that both ends of the interval are single resamples. */
const resamples = 999;
/** With fewer, too many resamples repeat one replication and nothing else. */
const fewest = 5;
/** The share of resamples that may have nothing to divide by. */
const mostEmpty = 0.01;

/**
 * The mean of a divided by the mean of b, over the replications in which both have a value.
 * The interval is studentised: each resample says by how many standard errors it is off, which is right for few and for skewed
 * replications too. Draws depend on the seed alone. Source: Efron 1979; Davison & Hinkley 1997, 5.2. Cost: 1000 n.
 */
export function estimateRatio(a: Values, b: Values, seed: number): Estimate {
  const both = a.flatMap((above, i) => {
    const below = b[i] ?? null;
    return above === null || below === null ? [] : [{ above, below }];
  });
  const n = both.length;
  if (n === 0) return unknown('no replication has a value on both sides');
  const above = Float64Array.from(both, pair => pair.above);
  const below = Float64Array.from(both, pair => pair.below);
  const picks = drawPicks(n, seed);
  const whole = measure(above, below, picks, 0);
  if (whole.below < 0) return unknown('a ratio to something negative says nothing');
  if (!Number.isFinite(whole.ratio)) return unknown('nothing to divide by');
  const { ratio, error } = whole;
  const partly = missing(n, a.length);
  if (error === 0 && n > 1) return { mean: ratio, low: ratio, high: ratio, ...partly };
  if (n < fewest) return { mean: ratio, low: null, high: null, reason: `a ratio has no interval under ${fewest} replications` };
  const misses = measureMisses(above, below, picks, ratio);
  const end = Math.round((misses.length * (1 - usualConfidence)) / 2);
  const low = ratio - misses[misses.length - end]! * error;
  const high = ratio - misses[end - 1]! * error;
  if (misses.length < resamples * (1 - mostEmpty) || !Number.isFinite(high - low))
    return { mean: ratio, low: null, high: null, reason: 'too few replications differ from nothing and from each other' };
  return { mean: ratio, low, high, ...partly };
}

/** By how many of its own standard errors each resample misses the ratio, in order; those with nothing to divide by are left out. */
function measureMisses(above: Float64Array, below: Float64Array, picks: Uint32Array, ratio: number): Float64Array {
  const misses = new Float64Array(resamples);
  let count = 0;
  for (let row = 1; row <= resamples; row++) {
    const again = measure(above, below, picks, row * above.length);
    const miss = again.ratio - ratio;
    if (again.below > 0) misses[count++] = miss === 0 ? 0 : miss / again.error;
  }
  return misses.subarray(0, count).sort();
}

/** The ratio over one row of picks, and its standard error by how far each replication is from it. */
function measure(above: Float64Array, below: Float64Array, picks: Uint32Array, from: number): { ratio: number; below: number; error: number } {
  const n = above.length;
  let sumAbove = 0;
  let sumBelow = 0;
  for (let k = from; k < from + n; k++) {
    sumAbove += above[picks[k]!]!;
    sumBelow += below[picks[k]!]!;
  }
  const ratio = sumAbove / sumBelow;
  let squares = 0;
  for (let k = from; k < from + n; k++) {
    const rest = above[picks[k]!]! - ratio * below[picks[k]!]!;
    squares += rest * rest;
  }
  return { ratio, below: sumBelow, error: Math.sqrt((squares * n) / (n - 1)) / sumBelow };
}

const word = nameKey('resampled replication');
let drawn = { n: 0, seed: 0, picks: new Uint32Array(0) };

/** Row 0: every replication once; each further row: n replications drawn with replacement. Kept for the next ratio of the report. */
function drawPicks(n: number, seed: number): Uint32Array {
  if (drawn.n === n && drawn.seed === seed) return drawn.picks;
  const key = dayKey(seed, 0, 0);
  const picks = Uint32Array.from({ length: (resamples + 1) * n }, (_, k) => (k < n ? k : Math.floor(uniform(key, k, word) * n)));
  drawn = { n, seed, picks };
  return picks;
}
