import { exp, log, normalCdf } from '../../core/exact-math.ts';

// How often people buy, and how easily a brand slips from their mind, is gamma-distributed: most far below the mean, a few far above.

const furthest = 5;
const steps = 32;
const tables = new Map<number, Float64Array>();

/** The value of a gamma distribution with mean 1 that stands where a standard normal score stands among all scores. */
export function gammaAt(score: number, shape: number): number {
  const logs = tables.get(shape) ?? logQuantiles(shape);
  const place = (Math.max(-furthest, Math.min(furthest, score)) + furthest) * steps;
  const cell = Math.min(logs.length - 2, Math.floor(place));
  return exp(logs[cell]! + (place - cell) * (logs[cell + 1]! - logs[cell]!));
}

/** Logarithms of the quantiles at scores 1/32 apart: nearly straight between them, so that lines err by less than .001. */
function logQuantiles(shape: number): Float64Array {
  const all = massBelow(shape, largest(shape));
  const logs = new Float64Array(2 * furthest * steps + 1).map((_, i) => {
    const share = normalCdf(i / steps - furthest);
    return log(quantile(shape, share * all) / shape);
  });
  tables.set(shape, logs);
  return logs;
}

/** Where nothing that counts lies above. */
const largest = (shape: number): number => 40 + 3 * shape;

function quantile(shape: number, mass: number): number {
  let low = -60 / shape;
  let high = log(largest(shape));
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (massBelow(shape, exp(middle)) < mass) low = middle;
    else high = middle;
  }
  return exp(low);
}

/** The incomplete gamma function up to a factor, by its series; all terms are positive. */
function massBelow(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-12; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum * exp(shape * log(x) - x);
}
