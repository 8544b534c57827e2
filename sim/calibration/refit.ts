// A fit on the stand-in: the most plausible set, given what is aimed at and what was thought before. Everything is a sum of squares, one
// part of which may not count; so there is one lowest place, and going down along one parameter at a time leads to it.
import { boxAt } from './free-parameters.ts';
import { dot } from './linear.ts';
import type { StandIn } from './stand-in.ts';

/** Where one output should be: between two places, of which one may be infinite. */
export interface Pull {
  /** index of the output */
  output: number;
  low: number;
  high: number;
  /** how far off it may be */
  error: number;
}

export interface Prior {
  /** as shares of the ranges, within which the fit stays */
  middle: Float64Array;
  /** how far off each may be */
  errors: Float64Array;
}

const mostSweeps = 10_000;
/** A sweep that moves nothing farther than this is the last. */
const still = 1e-7;

/** In no parameter farther than this share of its range from where the stand-in is right. Cost: sweeps · parameters · pulls. */
export function refit(
  { centre, level, slopes }: StandIn,
  pulls: readonly Pull[],
  { middle, errors: priorErrors }: Prior,
  reach = 1,
): Float64Array {
  const box = boxAt(centre, reach);
  const at = middle.map((share, p) => Math.min(Math.max(share, box.low[p]!), box.high[p]!));
  const rows = pulls.map(({ output, error }) => slopes[output]!.map(slope => slope / error));
  // all places in errors
  const places = pulls.map(
    ({ output, error }, i) => level[output]! / error + dot(rows[i]!, at) - dot(rows[i]!, centre),
  );
  const bounds = pulls.map(({ low, high, error }) => [low / error, high / error] as const);
  let farthest = 1;
  for (let sweep = 0; sweep < mostSweeps && farthest > still; sweep++) {
    farthest = 0;
    for (let p = 0; p < at.length; p++) {
      let slope = (at[p]! - middle[p]!) / priorErrors[p]! ** 2;
      let bend = 1 / priorErrors[p]! ** 2;
      rows.forEach((row, i) => {
        const off = outside(places[i]!, bounds[i]!);
        if (off === 0) return;
        slope += off * row[p]!;
        bend += row[p]! ** 2;
      });
      const next = Math.min(Math.max(at[p]! - slope / bend, box.low[p]!), box.high[p]!);
      const step = next - at[p]!;
      at[p] = next;
      farthest = Math.max(farthest, Math.abs(step));
      if (step !== 0) rows.forEach((row, i) => (places[i] = places[i]! + step * row[p]!));
    }
  }
  return at;
}

function outside(place: number, [low, high]: readonly [number, number]): number {
  return Math.max(0, place - high) - Math.max(0, low - place);
}

/** The stand-in moved so that it says what really came out of a set: its slopes are still good where its level is not. */
export function corrected(standIn: StandIn, member: Float64Array, outputs: Float64Array): StandIn {
  return { ...standIn, centre: member, level: outputs };
}
