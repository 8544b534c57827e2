// A stand-in for the simulation near sets that were tried: each output as a straight line in the parameters. Good enough to look for
// sets that fit; whether they do is then tried for real. Source: Craig et al. 1997 (history matching with an emulator).
import { cholesky, dot, meanOf, solve, type Vectors } from './kalman.ts';

export type Emulator = (member: Float64Array) => Float64Array;

const ridge = 1e-3;

/** Least squares over the sets that were tried. Cost: sets · parameters². */
export function fitEmulator(members: Vectors, outputs: Vectors): Emulator {
  const [centre, middle] = [meanOf(members), meanOf(outputs)];
  const rows = members.map(member => member.map((value, p) => value - centre[p]!));
  const size = centre.length;
  const normal = Array.from({ length: size }, (_, p) => Float64Array.from({ length: size }, (_, q) => rows.reduce((sum, row) => sum + row[p]! * row[q]!, p === q ? ridge * rows.length : 0)));
  const factor = cholesky(normal);
  const slopes = Array.from(middle, (mean, k) =>
    solve(factor, Float64Array.from({ length: size }, (_, p) => rows.reduce((sum, row, j) => sum + row[p]! * (outputs[j]![k]! - mean), 0))),
  );
  return member => {
    const step = member.map((value, p) => value - centre[p]!);
    return middle.map((mean, k) => mean + dot(slopes[k]!, step));
  };
}

const leap = 0.5;
const jitter = 0.02;

/**
 * Members wander where nothing gets worse: each tries steps along the difference of two others and takes those that do not raise its
 * cost; at cost 0 all of that is free. Source: ter Braak 2006 (differential evolution Markov chain). Cost: rounds · members · cost.
 */
export function wander(members: Vectors, cost: (member: Float64Array) => number, rounds: number, uniform: () => number, normals: () => number): Float64Array[] {
  const now = members.map(member => member.slice());
  const costs = now.map(cost);
  for (let round = 0; round < rounds; round++)
    for (let j = 0; j < now.length; j++) {
      const [a, b] = [now[Math.floor(uniform() * now.length)]!, now[Math.floor(uniform() * now.length)]!];
      const tried = now[j]!.map((value, p) => value + leap * (a[p]! - b[p]!) + jitter * normals());
      const price = cost(tried);
      if (price > costs[j]!) continue;
      now[j] = tried;
      costs[j] = price;
    }
  return now;
}
