// A penalized fit on the emulator: the most plausible set, given penalties and a prior. Penalties are 0 between two bounds and those of Cauchy
// outside; each sweep takes them as squares with weights that fall with the distance, so no step makes the whole worse (iteratively reweighted
// least squares), and coordinate descent solves that.
import { boxAt } from './box.ts';
import type { Emulator } from './emulator.ts';
import { dot } from './linear-algebra.ts';
import { fitSpec } from './spec.ts';

/** A penalty on one output outside two bounds, of which one may be infinite. */
export interface Penalty {
  /** index of the output */
  output: number;
  /** bounds on the scale of the output */
  low: number;
  high: number;
  /** standard deviation: at this distance outside the penalty is about 1 */
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
 * A minimum, as shares of the ranges; the first one that is reached from `from`. `reach`: in no parameter farther than this share of its range
 * from the centre of the emulator. Cost: sweeps · parameters · penalties.
 */
export function fitPenalized(
  { centre, level, slopes }: Emulator,
  penalties: readonly Penalty[],
  { mean, errors: priorErrors }: Prior,
  reach = 1,
  from = mean,
): Float64Array {
  const box = boxAt(centre, reach);
  const at = from.map((share, p) => Math.min(Math.max(share, box.low[p]!), box.high[p]!));
  // outputs, their slopes and their bounds in units of their errors
  const rows = penalties.map(({ output, error }) => slopes[output]!.map(slope => slope / error));
  const movedBy = Array.from(mean, (_, p) => rowsWith(rows, p));
  const outputs = Float64Array.from(
    penalties,
    ({ output, error }, i) => level[output]! / error + dot(rows[i]!, at) - dot(rows[i]!, centre),
  );
  const hopeless = penalties.map(({ error }) => fitSpec.hopeless / error);
  let farthest = 1;
  for (let sweep = 0; sweep < fitSpec.mostSweeps && farthest > fitSpec.converged; sweep++) {
    farthest = 0;
    for (let p = 0; p < at.length; p++) {
      let gradient = (at[p]! - mean[p]!) / priorErrors[p]! ** 2;
      let curvature = 1 / priorErrors[p]! ** 2;
      for (const i of movedBy[p]!) {
        const { low, high, error } = penalties[i]!;
        const off = outside(outputs[i]!, low / error, high / error);
        if (off === 0) continue;
        const weight = 1 / (1 + (off / hopeless[i]!) ** 2);
        gradient += weight * off * rows[i]![p]!;
        curvature += weight * rows[i]![p]! ** 2;
      }
      const next = Math.min(Math.max(at[p]! - gradient / curvature, box.low[p]!), box.high[p]!);
      const step = next - at[p]!;
      at[p] = next;
      farthest = Math.max(farthest, Math.abs(step));
      if (step !== 0) for (const i of movedBy[p]!) outputs[i] = outputs[i]! + step * rows[i]![p]!;
    }
  }
  return at;
}

/** Penalties on outputs that the parameter moves. */
function rowsWith(rows: readonly Float64Array[], p: number): number[] {
  return [...rows.keys()].filter(i => rows[i]![p] !== 0);
}

/** Signed distance to the nearer bound; 0 between them. */
function outside(output: number, low: number, high: number): number {
  return Math.max(0, output - high) - Math.max(0, low - output);
}
