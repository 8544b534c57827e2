// Ensemble Kalman inversion: many parameter sets are moved together towards what was observed, each along the directions in which
// the outputs of all of them were seen to change. Needs no derivatives, and bears outputs with noise.
// Source: Emerick & Reynolds 2013 (ensemble smoother with multiple data assimilation).

export type Vectors = readonly Float64Array[];

/**
 * One step. `outputs[j]` belongs to `members[j]`; `errors` are standard deviations of what is aimed at. `portion` is how much of the
 * evidence this step uses (the portions of all steps add up to 1); `normals` draws numbers from the standard normal distribution.
 * Cost: members² · outputs.
 */
export function assimilate(members: Vectors, outputs: Vectors, aims: Float64Array, errors: Float64Array, portion: number, normals: () => number): Float64Array[] {
  const inflate = Math.sqrt(1 / portion);
  const scaled = outputs.map(output => output.map((value, k) => value / (inflate * errors[k]!)));
  const deviations = centred(scaled);
  // (I + Y Yᵀ/(n−1)) solved in the space of members: as large as there are members, however many outputs there are
  const n = members.length;
  const gram = deviations.map(a => Float64Array.from(deviations, b => dot(a, b) / (n - 1)));
  gram.forEach((row, j) => (row[j] = row[j]! + 1));
  const factor = cholesky(gram);
  const moves = centred(members);
  return members.map((member, j) => {
    const gap = aims.map((aim, k) => aim / (inflate * errors[k]!) + normals() - scaled[j]![k]!);
    const weights = solve(factor, Float64Array.from(deviations, row => dot(row, gap) / (n - 1)));
    const moved = member.slice();
    weights.forEach((weight, i) => moves[i]!.forEach((move, p) => (moved[p] = moved[p]! + weight * move)));
    return moved;
  });
}

export function meanOf(vectors: Vectors): Float64Array {
  const mean = new Float64Array(vectors[0]!.length);
  for (const vector of vectors) vector.forEach((value, k) => (mean[k] = mean[k]! + value / vectors.length));
  return mean;
}

function centred(vectors: Vectors): Float64Array[] {
  const mean = meanOf(vectors);
  return vectors.map(vector => vector.map((value, k) => value - mean[k]!));
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
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
