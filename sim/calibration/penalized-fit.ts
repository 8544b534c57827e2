// A penalized fit on the emulator: the most plausible set, given penalties and a prior. The loss is a sum of squares, parts of which are 0
// between two bounds, so it is convex and has one minimum, to which coordinate descent leads.
import { boxAt } from './box.ts';
import type { Emulator } from './emulator.ts';
import { dot } from './linear-algebra.ts';
import { fitSpec } from './spec.ts';

/** A squared penalty on one output outside two bounds, of which one may be infinite. */
export interface Penalty {
  /** index of the output */
  output: number;
  /** bounds on the scale of the output */
  low: number;
  high: number;
  /** standard deviation: at this distance outside the penalty is 1 */
  error: number;
}

/** Independent normal distributions of the parameters. */
export interface Prior {
  /** as shares of the ranges, which the fit does not leave */
  mean: Float64Array;
  /** standard deviations, as shares of the ranges; above 0 */
  errors: Float64Array;
}

/**
 * The minimum, as shares of the ranges. `reach`: in no parameter farther than this share of its range from the centre of the emulator.
 * Cost: sweeps · parameters · penalties.
 */
export function fitPenalized(
  { centre, level, slopes }: Emulator,
  penalties: readonly Penalty[],
  { mean, errors: priorErrors }: Prior,
  reach = 1,
): Float64Array {
  const box = boxAt(centre, reach);
  const at = mean.map((share, p) => Math.min(Math.max(share, box.low[p]!), box.high[p]!));
  // outputs, their slopes and their bounds in units of their errors
  const rows = penalties.map(({ output, error }) => slopes[output]!.map(slope => slope / error));
  const outputs = penalties.map(
    ({ output, error }, i) => level[output]! / error + dot(rows[i]!, at) - dot(rows[i]!, centre),
  );
  const bounds = penalties.map(({ low, high, error }) => [low / error, high / error] as const);
  let farthest = 1;
  for (let sweep = 0; sweep < fitSpec.mostSweeps && farthest > fitSpec.converged; sweep++) {
    farthest = 0;
    for (let p = 0; p < at.length; p++) {
      let gradient = (at[p]! - mean[p]!) / priorErrors[p]! ** 2;
      let curvature = 1 / priorErrors[p]! ** 2;
      rows.forEach((row, i) => {
        const off = outside(outputs[i]!, bounds[i]!);
        if (off === 0) return;
        gradient += off * row[p]!;
        curvature += row[p]! ** 2;
      });
      const next = Math.min(Math.max(at[p]! - gradient / curvature, box.low[p]!), box.high[p]!);
      const step = next - at[p]!;
      at[p] = next;
      farthest = Math.max(farthest, Math.abs(step));
      if (step !== 0) rows.forEach((row, i) => (outputs[i] = outputs[i]! + step * row[p]!));
    }
  }
  return at;
}

/** Signed distance to the nearer bound; 0 between them. */
function outside(output: number, [low, high]: readonly [number, number]): number {
  return Math.max(0, output - high) - Math.max(0, low - output);
}
