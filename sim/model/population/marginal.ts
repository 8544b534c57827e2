import { probit } from '../../core/exact-math.ts';

// The distribution of a column of an imported table: ranks, quantiles, and amounts against their mean. NaN = not known.

/** Fewer known values tell nothing about those who are not known. */
const leastKnown = 30;

/** Known values from the least to the most. */
export function sortedKnown(values: Float64Array): Float64Array {
  return values.filter(value => value === value).sort();
}

/** For each value where it lies among all: the shares that are less, and less or equal. */
export function bandsOf(values: Float64Array): { low: Float32Array; high: Float32Array } {
  const below = sharesBelow(values) ?? searchedShares(sortedKnown(values));
  const low = new Float32Array(values.length).fill(NaN);
  const high = new Float32Array(values.length).fill(NaN);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    low[i] = below(value, false);
    high[i] = below(value, true);
  }
  return { low, high };
}

type ShareBelow = (value: number, orEqual: boolean) => number;

/** Few different values, as answers and counts have: a table of them beats sorting. */
const fewValues = 1000;

function sharesBelow(values: Float64Array): ShareBelow | undefined {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === value) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > fewValues) return undefined;
  }
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let below = 0;
  const low = new Map<number, number>();
  const high = new Map<number, number>();
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    low.set(value, below / known);
    high.set(value, (below += count) / known);
  }
  return (value, orEqual) => (orEqual ? high : low).get(value)!;
}

function searchedShares(sorted: Float64Array): ShareBelow {
  return (value, orEqual) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (orEqual ? sorted[middle]! <= value : sorted[middle]! < value) from = middle + 1;
      else to = middle;
    }
    return from / sorted.length;
  };
}

/** Standard normal numbers in the order of the values; equal values are spread over their place by a draw of each person. */
export function scoresOf({ low, high }: { low: Float32Array; high: Float32Array }, draws: Float64Array): Float64Array {
  return draws.map((u, i) => probit(low[i]! + u * (high[i]! - low[i]!)));
}

/** Values as they are; those not known at the same place among the known ones as their share says. */
export function completed(values: Float64Array, shareOf: (i: number) => number): Float32Array {
  if (values.every(value => value === value)) return Float32Array.from(values);
  const sorted = sortedKnown(values);
  const isKnown = sorted.length >= leastKnown;
  return Float32Array.from(values, (value, i) => {
    if (value === value) return value;
    return isKnown ? sorted[Math.min(sorted.length - 1, Math.floor(shareOf(i) * sorted.length))]! : NaN;
  });
}

/**
 * Amounts as multiples of an average, so that their mean is 1 once they are brought inside limits: one huge amount must not make
 * everybody else poor.
 */
export function multiplesOf(amounts: Float64Array, least: number, most: number): Float64Array {
  const known = sortedKnown(amounts);
  if (known.length === 0 || known.at(-1) === 0) return amounts.map(amount => (amount === amount ? 1 : NaN));
  const limited = (multiple: number) => (multiple > most ? most : multiple < least ? least : multiple);
  const meanFor = (average: number) => known.reduce((sum, amount) => sum + limited(amount / average), 0) / known.length;
  let [low, high] = [known.find(amount => amount > 0)! / most / 2, known.at(-1)! * 2];
  for (let step = 0; step < 60; step++) {
    const middle = Math.sqrt(low * high);
    if (meanFor(middle) > 1) low = middle;
    else high = middle;
  }
  return amounts.map(amount => limited(amount / high));
}
