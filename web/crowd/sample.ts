// Few of the same people, who answer at once while a lever is dragged.
import type { Population } from '../../sim/index.ts';
import { ringOf } from './crowd.ts';
import { evenly } from './evenly.ts';

/** So many answer within the eighty milliseconds in which a hand feels no delay. */
const sampleSize = 1000;
/** At most so many of each ring are among them. */
const mostRinged = 300;

export interface Sample {
  rows: Uint32Array;
  population: Population;
  rings: Uint8Array;
  /** for how many each one stands */
  weights: Float32Array;
}

/** Those of each ring, and of the others, evenly in the order of what they are worth: so few then stand for all. */
export function chooseSample(population: Population, rings: Uint8Array, worth: ArrayLike<number>): Sample {
  const byRing = [ringOf.who, ringOf.taken, ringOf.none].map(ring =>
    [...rings.keys()].filter(row => rings[row] === ring).sort((a, b) => worth[a]! - worth[b]! || a - b),
  );
  const ringed = byRing.slice(0, 2).map(rows => Math.min(rows.length, mostRinged));
  const most = [...ringed, Math.min(byRing[2]!.length, sampleSize - ringed[0]! - ringed[1]!)];
  const weightOf = byRing.map((rows, k) => (most[k]! > 0 ? rows.length / most[k]! : 0));
  const chosen = byRing
    .flatMap((rows, k) => evenly(rows, most[k]!).map(row => ({ row, weight: weightOf[k]! })))
    .sort((a, b) => a.row - b.row);
  const rows = Uint32Array.from(chosen, ({ row }) => row);
  return {
    rows,
    population: subset(population, rows),
    rings: Uint8Array.from(rows, row => rings[row]!),
    weights: Float32Array.from(chosen, ({ weight }) => weight),
  };
}

/** The same persons, fewer of them. */
function subset({ name, size, ids, traits, initial, segments }: Population, rows: Uint32Array): Population {
  const pick = (column: Float32Array): Float32Array => {
    const elements = column.length / size;
    const picked = new Float32Array(rows.length * elements);
    for (let element = 0; element < elements; element++)
      rows.forEach((row, k) => {
        picked[element * rows.length + k] = column[element * size + row]!;
      });
    return picked;
  };
  const pickAll = (columns: Readonly<Record<string, Float32Array>>) =>
    Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, pick(column)]));
  return {
    name,
    size: rows.length,
    ids: Uint32Array.from(rows, row => ids[row]!),
    traits: pickAll(traits),
    initial: pickAll(initial),
    segments: Object.fromEntries(
      Object.entries(segments).map(([axis, codes]) => [axis, Uint8Array.from(rows, row => codes[row]!)]),
    ) as unknown as Population['segments'],
  };
}
