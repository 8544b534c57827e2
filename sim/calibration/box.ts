// Boxes of parameter sets, and even draws from them. A set is a vector of shares: 0 is the lower end of a parameter's range, 1 the upper.
import { dayKey, nameKey, uniform } from '../core/chance.ts';
import { toShare, type FreeParameter } from './parameters.ts';

/** Bounds on each parameter, as shares of its range. */
export interface Box {
  low: Float64Array;
  high: Float64Array;
}

/** `reach`: share of each range on either side of `centre`, cut off where the range ends. */
export function boxAt(centre: Float64Array, reach: number): Box {
  return {
    low: centre.map(share => Math.max(0, share - reach)),
    high: centre.map(share => Math.min(1, share + reach)),
  };
}

/** The box around the model's own values. */
export function boxAround(parameters: readonly FreeParameter[], reach: number): Box {
  return boxAt(
    Float64Array.from(parameters, parameter => toShare(parameter.start, parameter)),
    reach,
  );
}

/** `count` sets, each parameter drawn evenly and independently within the box. */
export function drawEvenly({ low, high }: Box, count: number, draw: () => number): number[][] {
  return Array.from({ length: count }, () => Array.from(low, (least, p) => least + draw() * (high[p]! - least)));
}

/** A stream of uniform numbers in 0 … 1. The same seed and name give the same stream; another name gives an independent one. */
export function uniformStream(seed: number, name: string): () => number {
  const key = dayKey(seed, 0, 0);
  const code = nameKey(name);
  let step = 0;
  return () => uniform(key, 0, code, step++);
}
