// Draws by coordinates: every random number is a pure function of (seed, replication, tick, person, name of the decision).
// Strategy is never part of the key, so strategies of one comparison share people and luck (common random numbers).

export const GOLDEN = 0x9e3779b9 | 0;

/** Bijective 32-bit scramble (two xorshift-multiply rounds; constants by Mulvey's prospector, `hash32-2020`). */
export function mix(x: number): number {
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0x735a2d97);
  return x ^ (x >>> 15);
}

/** 32-bit key of a decision's name: FNV-1a over its UTF-16 units, scrambled. The language refuses two names with one key. */
export function nameKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Two words that stand for (seed, replication, tick). */
export interface KeyWords {
  k0: number;
  k1: number;
}

export interface DayKey extends KeyWords {
  /** of what stays the same on all days and in all replications, as who somebody is */
  lasting: KeyWords;
}

/** Who people are is drawn once, before the first day. */
export const traitTick = -1;

export function dayKey(seed: number, replication: number, tick: number): DayKey {
  return { ...keyWords(seed, replication, tick), lasting: keyWords(seed, 0, traitTick) };
}

function keyWords(seed: number, replication: number, tick: number): KeyWords {
  const stream = replication === 0 ? seed : mix(seed ^ mix(replication));
  const k0 = mix(stream ^ Math.imul(tick, GOLDEN));
  return { k0, k1: mix((k0 + 0x85ebca6b) | 0) };
}

/** One 32-bit random word: the `step`-th of decision `name` (a `nameKey`) for one person on one day. */
export function randomWord(key: KeyWords, person: number, name: number, step = 0): number {
  const first = mix(person ^ key.k0);
  const second = mix((person + key.k1) | 0);
  return mix(mix((first + name + Math.imul(step, GOLDEN)) | 0) ^ second);
}

/** A number in [0, 1) with 24 bits, exact in f32. */
export function uniform(key: KeyWords, person: number, name: number, step = 0): number {
  return (randomWord(key, person, name, step) >>> 8) * 2 ** -24;
}
