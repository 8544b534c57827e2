// Means and correlations of columns, for descriptions only: nothing that is simulated hangs on their last digits.

export function meanAndDeviation(values: ArrayLike<number>): { mean: number; sd: number } {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / Math.max(1, values.length);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / Math.max(1, values.length)) };
}

/** Correlation of two columns when differences between groups are taken out; 0 where one of them does not vary. */
export function correlationWithin(a: ArrayLike<number>, b: ArrayLike<number>, group: Uint8Array): number {
  const [x, y] = [withoutGroupMeans(a, group), withoutGroupMeans(b, group)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    xy += x[i]! * y[i]!;
    xx += x[i]! * x[i]!;
    yy += y[i]! * y[i]!;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return correlationWithin(a, b, new Uint8Array(a.length));
}

function withoutGroupMeans(values: ArrayLike<number>, group: Uint8Array): Float64Array {
  const sums = new Float64Array(256);
  const counts = new Float64Array(256);
  for (let i = 0; i < group.length; i++) {
    sums[group[i]!]! += values[i]!;
    counts[group[i]!]!++;
  }
  const out = new Float64Array(group.length);
  for (let i = 0; i < out.length; i++) out[i] = values[i]! - sums[group[i]!]! / counts[group[i]!]!;
  return out;
}

/** Values below which 10, 20 … 90 % of people lie; of many people a part is taken, evenly. */
export function decilesOf(values: ArrayLike<number>, most = 20_000): number[] {
  const stride = Math.max(1, Math.ceil(values.length / most));
  const sorted = Float64Array.from({ length: Math.ceil(values.length / stride) }, (_, i) => values[i * stride]!).sort();
  return sorted.length === 0
    ? []
    : Array.from({ length: 9 }, (_, k) => sorted[Math.floor((sorted.length * (k + 1)) / 10)]!);
}
