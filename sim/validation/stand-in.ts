// A stand-in for the simulation near sets that were tried: each output as a straight line in the parameters. Good enough to look for
// sets that fit; whether they do is then tried for real. Source: Craig et al. 1997 (history matching with an emulator).
import { apart, cholesky, dot, meanOf, solve, type Vectors } from './linear.ts';

/** Sets that were tried on the same people. */
export interface Lesson {
  members: Vectors;
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
  const parts = lessons.map(({ members, outputs, weight: each }) => {
    const weights = members.map(member => each * nearness(member, centre));
    const [middle, mean] = [meanOf(members, weights), meanOf(outputs, weights)];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { weights, middle, mean, total, steps: members.map(member => apart(member, middle)), moves: outputs.map(output => apart(output, mean)) };
  });
  const all = parts.reduce((sum, { total }) => sum + total, 0);
  const [steps, moves] = [parts.flatMap(part => part.steps), parts.flatMap(part => part.moves)];
  const weights = parts.flatMap(part => part.weights.map(weight => weight / all));
  const slopes = slopesOf(steps, moves, weights);
  const level = Float64Array.from(slopes, (slope, k) => parts.reduce((sum, { middle, mean, total }) => sum + (total / all) * (mean[k]! + dot(slope, apart(centre, middle))), 0));
  return { centre, level, slopes, errors: errorsOf(slopes, steps, moves, weights) };
}

function nearness(member: Float64Array, centre: Float64Array): number {
  const step = apart(member, centre);
  return 1 / (1 + dot(step, step) / (near * near * centre.length));
}

function slopesOf(steps: Vectors, moves: Vectors, weights: readonly number[]): Float64Array[] {
  const size = steps[0]!.length;
  const normal = Array.from({ length: size }, (_, p) => new Float64Array(size).fill(ridge, p, p + 1));
  const sums = Array.from(moves[0]!, () => new Float64Array(size));
  steps.forEach((step, j) => {
    step.forEach((value, p) => addTimes(normal[p]!, step, weights[j]! * value));
    moves[j]!.forEach((value, k) => addTimes(sums[k]!, step, weights[j]! * value));
  });
  const factor = cholesky(normal);
  return sums.map(sum => solve(factor, sum));
}

function addTimes(into: Float64Array, what: Float64Array, times: number): void {
  for (let p = 0; p < into.length; p++) into[p] = into[p]! + times * what[p]!;
}

function errorsOf(slopes: Vectors, steps: Vectors, moves: Vectors, weights: readonly number[]): Float64Array {
  return Float64Array.from(slopes, (slope, k) => Math.sqrt(steps.reduce((sum, step, j) => sum + weights[j]! * (moves[j]![k]! - dot(slope, step)) ** 2, 0)));
}
