import { dayKey, mix, nameKey, traitTick } from '../../core/chance.ts';
import { normalCdf, probit } from '../../core/exact-math.ts';

// Chance in who people are. A draw is keyed by (seed, person, name) and by nothing else, so that a person is the same at any size of the
// population, in any replication and under any strategy.

/** What is known beforehand about one draw of each person, from an imported audience. NaN = nothing. */
export interface Hint {
  /** the value lies between these shares of all people; equal bounds leave nothing to chance */
  low?: Float32Array;
  high?: Float32Array;
  /** otherwise the value, as a standard normal number, is `mean + own · draw` */
  mean?: Float32Array;
  own?: Float32Array;
}

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
  const drawn = words(source, name);
  const out = sharesOf(drawn);
  const hint = source.hints[name];
  if (hint?.low !== undefined) narrow(out, hint.low, hint.high!);
  if (hint?.mean !== undefined) overwrite(out, lean(normalsOf(drawn), hint), hint);
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
  const drawn = words(source, name);
  const out = normalsOf(drawn);
  const hint = source.hints[name];
  if (hint?.mean !== undefined) lean(out, hint);
  if (hint?.low !== undefined) placeBetween(out, drawn, hint.low, hint.high!);
  return out;
}

function narrow(shares: Float64Array, low: Float32Array, high: Float32Array): void {
  for (let i = 0; i < shares.length; i++) if (isKnown(low[i]!)) shares[i] = low[i]! + shares[i]! * (high[i]! - low[i]!);
}

/** Leaning normal numbers as shares, for those who lean and are not between bounds. */
function overwrite(shares: Float64Array, leaning: Float64Array, { low, mean }: Hint): void {
  for (let i = 0; i < shares.length; i++)
    if (isKnown(mean![i]!) && !(low !== undefined && isKnown(low[i]!))) shares[i] = normalCdf(leaning[i]!);
}

function lean(values: Float64Array, { mean, own }: Hint): Float64Array {
  for (let i = 0; i < values.length; i++) if (isKnown(mean![i]!)) values[i] = mean![i]! + own![i]! * values[i]!;
  return values;
}

function placeBetween(values: Float64Array, drawn: Int32Array, low: Float32Array, high: Float32Array): void {
  for (let i = 0; i < values.length; i++)
    if (isKnown(low[i]!)) values[i] = probit(low[i]! + shareOf(drawn[i]!) * (high[i]! - low[i]!));
}

function isKnown(value: number): boolean {
  return value === value;
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
