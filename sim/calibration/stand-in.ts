// A stand-in for the simulation near sets that were tried: each output as a straight line in the parameters. Good enough to look for
// sets that fit; whether they do is then tried for real. Source: Craig et al. 1997 (history matching with an emulator).
import { apart, cholesky, dot, meanOf, solve, type Vectors } from './linear.ts';

/** Sets that were tried on the same people. */
export interface Lesson {
  members: Vectors;
  /** NaN where nothing is known */
  outputs: Vectors;
  /** how much it counts */
  weight: number;
}

export interface StandIn {
  /** where it was taught, and what came out there */
  centre: Float64Array;
  level: Float64Array;
  /** by output, then by parameter */
  slopes: Vectors;
  /** by output: how far single trials lie from the line */
  errors: Float64Array;
}

export function standFor({ centre, level, slopes }: StandIn, member: Float64Array): Float64Array {
  const step = apart(member, centre);
  return level.map((value, k) => value + dot(slopes[k]!, step));
}

/** Keeps slopes that hardly any trial speaks of near 0. */
const ridge = 1e-4;
/** Sets at this distance from the centre (a root mean square over parameters, as a share of their ranges) count half. */
const near = 0.2;

/**
 * Weighted least squares. What is luck of the people of one lesson moves all its sets alike: slopes come from differences within
 * lessons, levels from the mean over lessons. Cost: sets · parameters · (parameters + outputs).
 */
export function teach(lessons: readonly Lesson[], centre: Float64Array): StandIn {
  const parts = lessons.map(lesson => prepare(lesson, centre));
  const all = parts.reduce((sum, { total }) => sum + total, 0);
  const [steps, moves] = [parts.flatMap(part => part.steps), parts.flatMap(part => part.moves)];
  const weights = parts.flatMap(part => part.weights.map(weight => weight / all));
  const slopes = withoutChance(slopesOf(steps, moves, weights), steps, moves, weights);
  const level = Float64Array.from(slopes, (slope, k) => {
    const known = parts.reduce((sum, part) => sum + part.known[k]!, 0);
    return known === 0
      ? 0
      : parts.reduce(
          (sum, part) => sum + (part.known[k]! / known) * (part.mean[k]! + dot(slope, apart(centre, part.middle))),
          0,
        );
  });
  return { centre, level, slopes, errors: errorsOf(slopes, steps, moves, weights) };
}

/** A lesson around its own middle. */
function prepare({ members, outputs, weight: each }: Lesson, centre: Float64Array) {
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
    steps: members.map(member => apart(member, middle)),
    moves: outputs.map(output => apart(output, mean)),
  };
}

function nearness(member: Float64Array, centre: Float64Array): number {
  const step = apart(member, centre);
  return 1 / (1 + dot(step, step) / (near * near * centre.length));
}

/** Where an output is not always known, its slopes come from the rest alone. */
function slopesOf(steps: Vectors, moves: Vectors, weights: readonly number[]): Float64Array[] {
  const whole = cholesky(normalOf(steps, weights));
  return Array.from(moves[0]!, (_, k) => {
    const known = weights.map((weight, j) => (Number.isNaN(moves[j]![k]) ? 0 : weight));
    const sum = new Float64Array(steps[0]!.length);
    steps.forEach((step, j) => known[j]! > 0 && addTimes(sum, step, known[j]! * moves[j]![k]!));
    return solve(known.includes(0) ? cholesky(normalOf(steps, known)) : whole, sum);
  });
}

/** So many standard errors from 0 a slope is told apart from chance. */
const clear = 3;

/** Many small slopes that are all chance would together promise a fit anywhere: what cannot be told apart from 0 is 0. */
function withoutChance(
  slopes: Float64Array[],
  steps: Vectors,
  moves: Vectors,
  weights: readonly number[],
): Float64Array[] {
  const free = Math.max(1, steps.length - steps[0]!.length);
  const widths = inverseDiagonal(cholesky(normalOf(steps, weights))).map(width => Math.sqrt(width / free));
  const errors = errorsOf(slopes, steps, moves, weights);
  return slopes.map((slope, k) =>
    slope.map((value, p) => (Math.abs(value) < clear * errors[k]! * widths[p]! ? 0 : value)),
  );
}

function inverseDiagonal(lower: Vectors): Float64Array {
  return Float64Array.from(
    lower,
    (_, p) =>
      solve(
        lower,
        Float64Array.from(lower, (__, q) => (p === q ? 1 : 0)),
      )[p]!,
  );
}

function normalOf(steps: Vectors, weights: readonly number[]): Float64Array[] {
  const size = steps[0]!.length;
  const normal = Array.from({ length: size }, (_, p) => new Float64Array(size).fill(ridge, p, p + 1));
  steps.forEach(
    (step, j) => weights[j]! > 0 && step.forEach((value, p) => addTimes(normal[p]!, step, weights[j]! * value)),
  );
  return normal;
}

function addTimes(into: Float64Array, what: Float64Array, times: number): void {
  for (let p = 0; p < into.length; p++) into[p] = into[p]! + times * what[p]!;
}

function errorsOf(slopes: Vectors, steps: Vectors, moves: Vectors, weights: readonly number[]): Float64Array {
  return Float64Array.from(slopes, (slope, k) => {
    let [sum, total] = [0, 0];
    steps.forEach((step, j) => {
      const move = moves[j]![k]!;
      if (Number.isNaN(move)) return;
      sum += weights[j]! * (move - dot(slope, step)) ** 2;
      total += weights[j]!;
    });
    return total === 0 ? 0 : Math.sqrt(sum / total);
  });
}
