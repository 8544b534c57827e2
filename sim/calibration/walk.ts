// Sets that walk wherever a stand-in says that nothing is wrong. Each move goes to a place drawn evenly from all that it can reach on a
// line. Over many moves along many lines that is an even draw from the whole region, wherever one began; after few moves sets are still
// near their beginning, and differ by less than what the evidence leaves open.
// Source: Smith 1984 (hit and run); Neal 2003 (slice sampling, with shrinking); ter Braak 2006 (lines along differences of members).
import { apart, dot, type Vectors } from './linear.ts';
import { standFor, type StandIn } from './stand-in.ts';

export interface Region {
  standIn: StandIn;
  /** 0 where nothing is wrong */
  wrong: (outputs: Float64Array) => number;
  /** the box that is not left */
  low: Float64Array;
  high: Float64Array;
}

/** A line through a member, and how the outputs go along it. */
interface Line {
  direction: Float64Array;
  slopes: Float64Array;
}

interface Walker {
  at: Float64Array;
  outputs: Float64Array;
  wrong: number;
}

/** Then it stays: what is left of the line is a thousandth. */
const mostTries = 12;

/** `moves` for each. Never gets worse: who starts outside comes in first. Cost: moves · members · outputs · parameters. */
export function walk(members: Vectors, region: Region, moves: number, uniform: () => number): Float64Array[] {
  const { standIn, wrong } = region;
  const walkers = members.map(member => {
    const outputs = standFor(standIn, member);
    return { at: member.slice(), outputs, wrong: wrong(outputs) };
  });
  const pick = (count: number) => Math.floor(uniform() * count);
  const axes = Array.from(standIn.centre, (_, p) => axis(standIn, p));
  for (let move = 0; move < moves; move++)
    for (const walker of walkers) {
      const line =
        move % 2 === 0
          ? axes[pick(axes.length)]!
          : between(standIn, walkers[pick(walkers.length)]!, walkers[pick(walkers.length)]!);
      step(walker, line, region, uniform);
    }
  return walkers.map(({ at }) => at);
}

function axis({ slopes, centre }: StandIn, p: number): Line {
  return { direction: centre.map((_, q) => (p === q ? 1 : 0)), slopes: Float64Array.from(slopes, slope => slope[p]!) };
}

/** Along what others differ in: in narrow valleys single parameters lead nowhere. */
function between({ slopes }: StandIn, a: Walker, b: Walker): Line {
  const direction = apart(a.at, b.at);
  return { direction, slopes: Float64Array.from(slopes, slope => dot(slope, direction)) };
}

function step(walker: Walker, { direction, slopes }: Line, { wrong, low, high }: Region, uniform: () => number): void {
  let [from, to] = reach(walker.at, direction, low, high);
  const outputs = new Float64Array(slopes.length);
  for (let tries = 0; tries < mostTries && to > from; tries++) {
    const t = from + uniform() * (to - from);
    for (let k = 0; k < slopes.length; k++) outputs[k] = walker.outputs[k]! + t * slopes[k]!;
    const price = wrong(outputs);
    if (price <= walker.wrong) {
      move(walker.at, direction, t, low, high);
      walker.outputs = outputs;
      walker.wrong = price;
      return;
    }
    if (t < 0) from = t;
    else to = t;
  }
}

function move(at: Float64Array, direction: Float64Array, t: number, low: Float64Array, high: Float64Array): void {
  for (let p = 0; p < at.length; p++)
    if (direction[p] !== 0) at[p] = Math.min(Math.max(at[p]! + t * direction[p]!, low[p]!), high[p]!);
}

/** How far one can go both ways without leaving the box. */
function reach(at: Float64Array, direction: Float64Array, low: Float64Array, high: Float64Array): [number, number] {
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
