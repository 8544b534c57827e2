// A fit on the stand-in: the most plausible set, given what is aimed at and what was thought before. Everything is a sum of squares, one
// side of which may not count; so there is one lowest place, and going down along one parameter at a time leads to it.
import { apart, dot } from './linear.ts';
import type { StandIn } from './stand-in.ts';

/** What one output should be. */
export interface Pull {
  /** index of the output */
  output: number;
  /** a place, or at least a place */
  to: number;
  orMore: boolean;
  /** how far off it may be */
  error: number;
}

export interface Prior {
  /** as shares of the ranges, within which the fit stays */
  middle: Float64Array;
  error: number;
}

const mostSweeps = 10_000;
/** A sweep that moves nothing farther than this is the last. */
const still = 1e-7;

/** Cost: sweeps · parameters · pulls. */
export function refit({ centre, level, slopes }: StandIn, pulls: readonly Pull[], { middle, error: priorError }: Prior): Float64Array {
  const at = middle.slice();
  const rows = pulls.map(({ output, error }) => slopes[output]!.map(slope => slope / error));
  // how far each output is from where it should be, in its errors
  const off = pulls.map(({ output, to, error }, i) => (level[output]! - to) / error + dot(rows[i]!, at) - dot(rows[i]!, centre));
  let farthest = 1;
  for (let sweep = 0; sweep < mostSweeps && farthest > still; sweep++) {
    farthest = 0;
    for (let p = 0; p < at.length; p++) {
      let slope = (at[p]! - middle[p]!) / priorError ** 2;
      let bend = 1 / priorError ** 2;
      rows.forEach((row, i) => {
        if (pulls[i]!.orMore && off[i]! > 0) return;
        slope += off[i]! * row[p]!;
        bend += row[p]! ** 2;
      });
      const next = Math.min(Math.max(at[p]! - slope / bend, 0), 1);
      const step = next - at[p]!;
      at[p] = next;
      farthest = Math.max(farthest, Math.abs(step));
      if (step !== 0) rows.forEach((row, i) => (off[i] = off[i]! + step * row[p]!));
    }
  }
  return at;
}

/** The stand-in moved so that it says what really came out of a set: its slopes are still good where its level is not. */
export function corrected(standIn: StandIn, member: Float64Array, outputs: Float64Array): StandIn {
  return { ...standIn, centre: member, level: outputs };
}

const noStep = 1e-12;

/** Along the way from the last trial to this one the slopes are what was seen. Source: Broyden 1965 (secant update). */
export function seenAlong(standIn: StandIn, member: Float64Array, outputs: Float64Array): StandIn {
  const step = apart(member, standIn.centre);
  const length = dot(step, step);
  if (length < noStep) return corrected(standIn, member, outputs);
  const slopes = standIn.slopes.map((slope, k) => {
    const unseen = (outputs[k]! - standIn.level[k]! - dot(slope, step)) / length;
    return slope.map((value, p) => value + unseen * step[p]!);
  });
  return { ...standIn, centre: member, level: outputs, slopes };
}
