import { dayKey, mix, nameKey } from '../core/chance.ts';
import { probit } from '../core/exact-math.ts';

// Chance in who people are. A draw is keyed by (seed, person, name) and by nothing else, so that a person is the same at any size of the
// population, in any replication and under any strategy.

/** Traits are drawn once, before the first day. */
export const traitTick = -1;

/** What is known beforehand about one draw of each person, from an imported audience. */
export type Hint =
  /** the value lies between these shares of all people; equal bounds leave nothing to chance */
  | { kind: 'between'; low: Float32Array; high: Float32Array }
  /** the value goes along with a known score (standard normal, NaN = unknown), with this correlation */
  | { kind: 'leaning'; score: Float32Array; correlation: number };

export interface DrawSource {
  ids: Uint32Array;
  /** The two words into which (seed, person) is folded, once for all draws of a person. */
  first: Int32Array;
  second: Int32Array;
  /** by name of the draw */
  hints: Readonly<Record<string, Hint>>;
}

export function drawSource(seed: number, ids: Uint32Array, hints: Readonly<Record<string, Hint>> = {}): DrawSource {
  const { k0, k1 } = dayKey(seed, 0, traitTick);
  const first = new Int32Array(ids.length);
  const second = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    first[i] = mix(ids[i]! ^ k0);
    second[i] = mix((ids[i]! + k1) | 0);
  }
  return { ids, first, second, hints };
}

/** One random word for each person: the same as `randomWord` of the kernel, for tick −1 of replication 0. */
function words({ first, second }: DrawSource, name: string): Int32Array {
  const out = new Int32Array(first.length);
  const code = nameKey(name);
  for (let i = 0; i < out.length; i++) out[i] = mix(mix((first[i]! + code) | 0) ^ second[i]!);
  return out;
}

/** One number in (0, 1) for each person. */
export function uniforms(source: DrawSource, name: string): Float64Array {
  const out = sharesOf(words(source, name));
  const hint = source.hints[name];
  if (hint?.kind === 'between') narrow(out, hint);
  return out;
}

/** 1 for the given share of people, 0 for the others. */
export function chosen(source: DrawSource, name: string, share: number): Uint8Array {
  const u = uniforms(source, name);
  const out = new Uint8Array(u.length);
  for (let i = 0; i < out.length; i++) out[i] = u[i]! < share ? 1 : 0;
  return out;
}

/** One standard normal number for each person. */
export function normals(source: DrawSource, name: string): Float64Array {
  const hint = source.hints[name];
  if (hint?.kind === 'between') return uniforms(source, name).map(probit);
  const out = normalsOf(words(source, name));
  if (hint?.kind === 'leaning') lean(out, hint.score, hint.correlation);
  return out;
}

function narrow(shares: Float64Array, { low, high }: { low: Float32Array; high: Float32Array }): void {
  for (let i = 0; i < shares.length; i++) shares[i] = low[i]! + shares[i]! * (high[i]! - low[i]!);
}

function lean(values: Float64Array, score: Float32Array, correlation: number): void {
  const own = Math.sqrt(1 - correlation * correlation);
  for (let i = 0; i < values.length; i++) {
    const known = score[i]!;
    if (known === known) values[i] = correlation * known + own * values[i]!;
  }
}

// Quantiles of the normal distribution at k / 4096, and for the outermost 1/64 on the left at k / 4096 of that.
// Between them a straight line is within 1e-5, except beyond the 64th part of the outer table: there the formula itself is used.
const cells = 4096;
const outer = 64;
const quantiles = new Float64Array(cells + 1).map((_, k) => probit(k / cells));
const outerQuantiles = new Float64Array(cells + 1).map((_, k) => probit(k / cells / outer));

/** The middle of the share of all words that each word stands for: never 0 or 1. */
export function sharesOf(words: Int32Array): Float64Array {
  const out = new Float64Array(words.length);
  for (let i = 0; i < out.length; i++) out[i] = shareOf(words[i]!);
  return out;
}

function shareOf(word: number): number {
  return ((word >>> 0) + 0.5) * 2 ** -32;
}

/** The standard normal numbers that random words stand for. One loop without calls on its usual way: half of the work on people is here. */
export function normalsOf(words: Int32Array): Float64Array {
  const out = new Float64Array(words.length);
  for (let i = 0; i < out.length; i++) {
    const word = words[i]!;
    const cell = word >>> 20;
    if (cell >= outer && cell < cells - outer) {
      const low = quantiles[cell]!;
      out[i] = low + ((word & 0xfffff) + 0.5) * 2 ** -20 * (quantiles[cell + 1]! - low);
    } else {
      out[i] = cell < outer ? outerNormalOf(word) : -outerNormalOf(~word);
    }
  }
  return out;
}

function outerNormalOf(word: number): number {
  const cell = word >>> 14;
  if (cell < outer) return probit(shareOf(word));
  const low = outerQuantiles[cell]!;
  return low + ((word & 0x3fff) + 0.5) * 2 ** -14 * (outerQuantiles[cell + 1]! - low);
}
