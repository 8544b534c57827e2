// Weights of a formula for rates of events, fitted to counts in groups of people by maximum likelihood.

/** A group of people, whatever the formula must know of it. */
export interface Counted {
  count: number;
  of: number;
}

/** The rate of a group, and how it changes with each weight. */
export interface Rate {
  rate: number;
  slopes: readonly number[];
}

export type Formula<G extends Counted> = (group: G, weights: readonly number[]) => Rate;

const mostRounds = 100;
const enough = 1e-10;

/** Fisher's scoring on the Poisson likelihood. Source: Nelder & Wedderburn 1972. Cost: rounds × groups × weights². */
export function fitRates<G extends Counted>(
  groups: readonly G[],
  formula: Formula<G>,
  start: readonly number[],
): readonly number[] {
  let weights = start;
  for (let round = 0; round < mostRounds; round++) {
    const step = scoringStep(groups, formula, weights);
    weights = weights.map((weight, i) => weight + step[i]!);
    if (Math.max(...step.map(Math.abs)) < enough) break;
  }
  return weights;
}

function scoringStep<G extends Counted>(
  groups: readonly G[],
  formula: Formula<G>,
  weights: readonly number[],
): number[] {
  const score = weights.map(() => 0);
  const information = weights.map(() => weights.map(() => 0));
  for (const group of groups) {
    const { rate, slopes } = formula(group, weights);
    slopes.forEach((slope, i) => {
      score[i]! += (group.count / rate - group.of) * slope;
      slopes.forEach((other, j) => (information[i]![j]! += (group.of / rate) * slope * other));
    });
  }
  return solve(information, score);
}

/** Gauss's elimination, the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.reduce(
      (best, row, i) => (i > column && Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? i : best),
      column,
    );
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    rows.forEach((row, i) => {
      if (i === column) return;
      const factor = row[column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) row[at]! -= factor * rows[column]![at]!;
    });
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
