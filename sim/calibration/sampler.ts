// A hit-and-run sampler: sets move wherever the emulator says that the loss is 0. Each move goes to a point drawn evenly from all that it can
// reach on a line. Over many moves along many lines that is an even draw from the whole region, wherever a set began; after few moves sets
// are still near their starting points, and differ by less than what the evidence leaves open.
// Source: Smith 1984 (hit and run); Neal 2003 (slice sampling, with shrinking); ter Braak 2006 (lines along differences of members).
import { predict, type Emulator } from './emulator.ts';
import { dot, subtract, type Vectors } from './linear-algebra.ts';
import type { Loss } from './loss.ts';
import { samplerSpec } from './spec.ts';

export interface Region {
  emulator: Emulator;
  /** 0 inside the region */
  loss: Loss;
  /** box that is not left, as shares of the ranges */
  low: Float64Array;
  high: Float64Array;
}

/** A line through a member, and how the outputs change along it. */
interface Line {
  direction: Float64Array;
  slopes: Float64Array;
}

interface Chain {
  at: Float64Array;
  outputs: Float64Array;
  loss: number;
}

/**
 * `moves` moves of each member; `draw` gives uniform numbers in 0 … 1. The loss of a member never rises, so a member that starts outside
 * the region comes in first. Cost: moves · members · outputs · parameters.
 */
export function sampleHitAndRun(members: Vectors, region: Region, moves: number, draw: () => number): Float64Array[] {
  const { emulator, loss } = region;
  const chains = members.map(member => {
    const outputs = predict(emulator, member);
    return { at: member.slice(), outputs, loss: loss(outputs) };
  });
  const pick = (count: number) => Math.floor(draw() * count);
  const axes = Array.from(emulator.centre, (_, p) => axis(emulator, p));
  for (let move = 0; move < moves; move++)
    for (const chain of chains) {
      const line =
        move % 2 === 0
          ? axes[pick(axes.length)]!
          : lineBetween(emulator, chains[pick(chains.length)]!, chains[pick(chains.length)]!);
      moveAlong(chain, line, region, draw);
    }
  return chains.map(({ at }) => at);
}

function axis({ slopes, centre }: Emulator, p: number): Line {
  return { direction: centre.map((_, q) => (p === q ? 1 : 0)), slopes: Float64Array.from(slopes, slope => slope[p]!) };
}

/** Along the difference of two members: in narrow valleys no single parameter can move. */
function lineBetween({ slopes }: Emulator, a: Chain, b: Chain): Line {
  const direction = subtract(a.at, b.at);
  return { direction, slopes: Float64Array.from(slopes, slope => dot(slope, direction)) };
}

function moveAlong(chain: Chain, { direction, slopes }: Line, { loss, low, high }: Region, draw: () => number): void {
  let [from, to] = segmentInBox(chain.at, direction, low, high);
  const outputs = new Float64Array(slopes.length);
  for (let draws = 0; draws < samplerSpec.mostDraws && to > from; draws++) {
    const t = from + draw() * (to - from);
    for (let k = 0; k < slopes.length; k++) outputs[k] = chain.outputs[k]! + t * slopes[k]!;
    const next = loss(outputs);
    if (next <= chain.loss) {
      shift(chain.at, direction, t, low, high);
      chain.outputs = outputs;
      chain.loss = next;
      return;
    }
    if (t < 0) from = t;
    else to = t;
  }
}

function shift(at: Float64Array, direction: Float64Array, t: number, low: Float64Array, high: Float64Array): void {
  for (let p = 0; p < at.length; p++)
    if (direction[p] !== 0) at[p] = Math.min(Math.max(at[p]! + t * direction[p]!, low[p]!), high[p]!);
}

/** How far the line goes both ways before it leaves the box, in lengths of its direction. */
function segmentInBox(
  at: Float64Array,
  direction: Float64Array,
  low: Float64Array,
  high: Float64Array,
): [number, number] {
  let [from, to] = [-Infinity, Infinity];
  for (let p = 0; p < at.length; p++) {
    const slope = direction[p]!;
    if (slope === 0) continue;
    const a = (low[p]! - at[p]!) / slope;
    const b = (high[p]! - at[p]!) / slope;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return to === Infinity ? [0, 0] : [Math.min(from, 0), Math.max(to, 0)];
}
