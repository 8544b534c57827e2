// Vectors, and systems of linear equations.

export type Vectors = readonly Float64Array[];

export const toVectors = (rows: readonly (readonly number[])[]): Vectors => rows.map(row => Float64Array.from(row));

/** Weights need not add up to 1. */
export function meanOf(vectors: Vectors, weights: readonly number[] = vectors.map(() => 1)): Float64Array {
  const mean = new Float64Array(vectors[0]!.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  vectors.forEach((vector, j) => vector.forEach((value, k) => (mean[k] = mean[k]! + (value * weights[j]!) / total)));
  return mean;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** a − b */
export function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value - b[k]!);
}

/** Adds `times` · `what` to `into`, in place. */
export function addTimes(into: Float64Array, what: Float64Array, times: number): void {
  for (let p = 0; p < into.length; p++) into[p] = into[p]! + times * what[p]!;
}

/** Lower triangle L with L Lᵀ = a, for a symmetric positive definite a. Source: Golub & Van Loan, Matrix Computations, 4.2. Cost: n³/3. */
export function cholesky(a: Vectors): Float64Array[] {
  const lower = a.map(row => new Float64Array(row.length));
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  return lower;
}

/** x with L Lᵀ x = b. Cost: n². */
export function solve(lower: Vectors, b: Float64Array): Float64Array {
  const x = b.slice();
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - lower[i]![k]! * x[k]!;
    x[i] = x[i]! / lower[i]![i]!;
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i] = x[i]! - lower[k]![i]! * x[k]!;
    x[i] = x[i]! / lower[i]![i]!;
  }
  return x;
}

/** Diagonal of (L Lᵀ)⁻¹. Cost: n³. */
export function inverseDiagonal(lower: Vectors): Float64Array {
  return Float64Array.from(lower, (_, p) => {
    const unit = Float64Array.from(lower, (__, q) => (p === q ? 1 : 0));
    return solve(lower, unit)[p]!;
  });
}
