// An emulator of the simulation: each output as a straight line in the parameters, fitted to trials near a centre. Good enough to search for
// sets that fit; whether they do is then tried on the simulation itself.
// Source: Craig et al. 1997 (history matching with an emulator).
import { addTimes, cholesky, dot, inverseDiagonal, meanOf, solve, subtract, type Vectors } from './linear-algebra.ts';
import { emulatorSpec } from './spec.ts';

/** Training points that were tried on the same cohort. */
export interface TrainingSet {
  /** inputs: sets as shares of their ranges */
  members: Vectors;
  /** NaN where nothing is known */
  outputs: Vectors;
  /** of each point, relative to other training sets */
  weight: number;
}

export interface Emulator {
  /** where it was fitted, as shares of the ranges, and the outputs there */
  centre: Float64Array;
  level: Float64Array;
  /** by output, then by parameter: change of the output over a whole range */
  slopes: Vectors;
  /** by output: standard deviation of training points around the line */
  errors: Float64Array;
}

/** All outputs of a set. */
export function predict({ centre, level, slopes }: Emulator, member: Float64Array): Float64Array {
  const step = subtract(member, centre);
  return level.map((value, k) => value + dot(slopes[k]!, step));
}

/** The emulator moved so that it gives the outputs that a set really had: its slopes may still be good where its level is not. */
export function recentred(emulator: Emulator, member: Float64Array, outputs: Float64Array): Emulator {
  return { ...emulator, centre: member, level: outputs };
}

/**
 * Weighted least squares with a fixed effect for each training set: its cohort moves all its points alike, so slopes come from differences
 * within training sets, levels from the mean over them. Cost: points · parameters · (parameters + outputs).
 */
export function fitEmulator(trainingSets: readonly TrainingSet[], centre: Float64Array): Emulator {
  const parts = trainingSets.map(each => centred(each, centre));
  const all = parts.reduce((sum, { total }) => sum + total, 0);
  const data: Differences = {
    inputs: parts.flatMap(part => part.inputs),
    outputs: parts.flatMap(part => part.outputs),
    weights: parts.flatMap(part => part.weights.map(weight => weight / all)),
  };
  const slopes = clearSlopes(fitSlopes(data), data);
  const level = Float64Array.from(slopes, (slope, k) => {
    const known = parts.reduce((sum, part) => sum + part.known[k]!, 0);
    return known === 0
      ? 0
      : parts.reduce(
          (sum, part) => sum + (part.known[k]! / known) * (part.mean[k]! + dot(slope, subtract(centre, part.middle))),
          0,
        );
  });
  return { centre, level, slopes, errors: residualErrors(slopes, data) };
}

/** Training points as differences from the means of their training sets. */
interface Differences {
  inputs: Vectors;
  outputs: Vectors;
  weights: readonly number[];
}

function centred({ members, outputs, weight: each }: TrainingSet, centre: Float64Array) {
  const weights = members.map(member => each * nearness(member, centre));
  const known = outputs[0]!.map((_, k) =>
    outputs.reduce((sum, output, j) => sum + (Number.isNaN(output[k]) ? 0 : weights[j]!), 0),
  );
  const mean = known.map((whole, k) =>
    whole === 0
      ? 0
      : outputs.reduce((sum, output, j) => sum + (Number.isNaN(output[k]) ? 0 : (weights[j]! / whole) * output[k]!), 0),
  );
  const middle = meanOf(members, weights);
  return {
    weights,
    known,
    mean,
    middle,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    inputs: members.map(member => subtract(member, middle)),
    outputs: outputs.map(output => subtract(output, mean)),
  };
}

/** Weight of a point by its distance from the centre: 1 there, a half at `halfWeightDistance`. */
function nearness(member: Float64Array, centre: Float64Array): number {
  const { halfWeightDistance } = emulatorSpec;
  const step = subtract(member, centre);
  return 1 / (1 + dot(step, step) / (halfWeightDistance * halfWeightDistance * centre.length));
}

/** Ridge regression. Where an output is not always known, its slopes come from the other points alone. */
function fitSlopes({ inputs, outputs, weights }: Differences): Float64Array[] {
  const whole = cholesky(normalEquations(inputs, weights));
  return Array.from(outputs[0]!, (_, k) => {
    const known = weights.map((weight, j) => (Number.isNaN(outputs[j]![k]) ? 0 : weight));
    const sum = new Float64Array(inputs[0]!.length);
    inputs.forEach((input, j) => known[j]! > 0 && addTimes(sum, input, known[j]! * outputs[j]![k]!));
    return solve(known.includes(0) ? cholesky(normalEquations(inputs, known)) : whole, sum);
  });
}

/** Slopes that cannot be distinguished from 0 are 0. */
function clearSlopes(slopes: readonly Float64Array[], data: Differences): Float64Array[] {
  const { inputs, weights } = data;
  const freedom = Math.max(1, inputs.length - inputs[0]!.length);
  const variances = inverseDiagonal(cholesky(normalEquations(inputs, weights)));
  const widths = variances.map(variance => Math.sqrt(variance / freedom));
  const errors = residualErrors(slopes, data);
  return slopes.map((slope, k) =>
    slope.map((value, p) => (Math.abs(value) < emulatorSpec.clearSlope * errors[k]! * widths[p]! ? 0 : value)),
  );
}

function normalEquations(inputs: Vectors, weights: readonly number[]): Float64Array[] {
  const size = inputs[0]!.length;
  const normal = Array.from({ length: size }, (_, p) => new Float64Array(size).fill(emulatorSpec.ridge, p, p + 1));
  inputs.forEach(
    (input, j) => weights[j]! > 0 && input.forEach((value, p) => addTimes(normal[p]!, input, weights[j]! * value)),
  );
  return normal;
}

/** Standard deviation of each output around its line. */
function residualErrors(slopes: Vectors, { inputs, outputs, weights }: Differences): Float64Array {
  return Float64Array.from(slopes, (slope, k) => {
    let [sum, total] = [0, 0];
    inputs.forEach((input, j) => {
      const output = outputs[j]![k]!;
      if (Number.isNaN(output)) return;
      sum += weights[j]! * (output - dot(slope, input)) ** 2;
      total += weights[j]!;
    });
    return total === 0 ? 0 : Math.sqrt(sum / total);
  });
}
