// How many times as much: the ratio of two means, with an interval from resampled replications.
import { dayKey, nameKey, uniform } from '../core/chance.ts';
import type { Estimate } from '../engine/report.ts';
import { enoughEvents, neverSeen } from './rare-events.ts';
import { missing, unknown, usualConfidence, type Values } from './statistics.ts';

/** One less than a thousand, so that both ends of the interval are single resamples. */
const resamples = 999;
/** With fewer, too many resamples repeat one replication and nothing else. */
const fewest = 5;
const tooFew = 'too few replications differ from nothing and from each other';
/** The share of resamples that may have nothing to divide by. */
const mostEmpty = 0.01;
/** What is left of a difference below this part of its terms is rounding. */
const rounding = 1e-12;

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
  const ratio = sum(both.map(pair => pair.above)) / sum(both.map(pair => pair.below));
  if (sum(both.map(pair => pair.below)) < 0) return unknown('a ratio to something negative says nothing');
  if (!Number.isFinite(ratio)) return unknown('nothing to divide by');
  const partly = missing(n, a.length);
  if (n > 1 && both.every(pair => pair.above === 0)) return neverSeen(0, n, 'did not happen');
  const parts = partsOf(both, ratio);
  const picks = drawPicks(n, seed);
  const { error } = measure(parts, picks, 0, n);
  if (error === 0 && n > 1) return { mean: ratio, low: ratio, high: ratio, ...partly };
  if (n < fewest)
    return { mean: ratio, low: null, high: null, reason: `a ratio has no interval under ${fewest} replications` };
  if (isRare(both.map(pair => pair.above)) || isRare(both.map(pair => pair.below)))
    return { mean: ratio, low: null, high: null, reason: tooFew };
  const misses = measureMisses(parts, picks, n);
  const end = Math.round((misses.length * (1 - usualConfidence)) / 2);
  const low = ratio - misses[misses.length - end]! * error;
  const high = ratio - misses[end - 1]! * error;
  if (misses.length < resamples * (1 - mostEmpty) || !Number.isFinite(high - low))
    return { mean: ratio, low: null, high: null, reason: tooFew };
  return { mean: ratio, low, high, ...partly };
}

/** Nothing in some replications, and in too few others anything: a resample would know no other sizes. */
function isRare(values: readonly number[]): boolean {
  const moved = values.filter(value => value !== 0).length;
  return moved < values.length && moved < enoughEvents;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Per replication: what is below, how far the replication is from the ratio, and their three products. */
function partsOf(both: readonly { above: number; below: number }[], ratio: number): Float64Array {
  return Float64Array.from(
    both.flatMap(({ above, below }) => {
      const rest = above - ratio * below;
      return [below, rest, rest * rest, rest * below, below * below];
    }),
  );
}

/** By how many of its own standard errors each resample misses the ratio, in order; those with nothing to divide by are left out. */
function measureMisses(parts: Float64Array, picks: Uint32Array, n: number): Float64Array {
  const misses = new Float64Array(resamples);
  let count = 0;
  for (let row = 1; row <= resamples; row++) {
    const { below, miss, error } = measure(parts, picks, row * n, n);
    if (below > 0) misses[count++] = miss === 0 ? 0 : miss / error;
  }
  return misses.subarray(0, count).sort();
}

/** How far the ratio over n picks is from the whole one, and the standard error of it by how far each pick is from it. */
function measure(
  parts: Float64Array,
  picks: Uint32Array,
  from: number,
  n: number,
): { below: number; miss: number; error: number } {
  let [below, rest, rest2, cross, below2] = [0, 0, 0, 0, 0];
  for (let k = from; k < from + n; k++) {
    const at = picks[k]! * 5;
    below += parts[at]!;
    rest += parts[at + 1]!;
    rest2 += parts[at + 2]!;
    cross += parts[at + 3]!;
    below2 += parts[at + 4]!;
  }
  const miss = rest / below;
  const offset = miss * miss * below2;
  const difference = rest2 - 2 * miss * cross + offset;
  const squares = difference > rounding * (rest2 + offset) ? difference : 0;
  return { below, miss, error: Math.sqrt((squares * n) / (n - 1)) / below };
}

const word = nameKey('resampled replication');
let drawn = { n: 0, seed: 0, picks: new Uint32Array(0) };

/** Row 0: every replication once; each further row: n replications drawn with replacement. Kept for the next ratio of the report. */
function drawPicks(n: number, seed: number): Uint32Array {
  if (drawn.n === n && drawn.seed === seed) return drawn.picks;
  const key = dayKey(seed, 0, 0);
  const picks = Uint32Array.from({ length: (resamples + 1) * n }, (_, k) =>
    k < n ? k : Math.floor(uniform(key, k, word) * n),
  );
  drawn = { n, seed, picks };
  return picks;
}
