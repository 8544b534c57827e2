// What to try next, from all that was tried: sets that the stand-in says fit, spread as evenly as it allows.
import type { Goal } from '../io/finding.ts';
import type { Aim, Value, Wanted } from './aims.ts';
import { toShare, type FreeParameter } from './free-parameters.ts';
import type { Vectors } from './linear.ts';
import { standFor, teach, type Lesson } from './stand-in.ts';
import { walk } from './walk.ts';

/** Sets that were tried, as shares of their ranges, with what came out. */
export interface Tried {
  members: number[][];
  values: Value[][];
}

/** A round of trials, all on the same people. */
export interface Round extends Tried {
  people: number;
}

export type Box = { low: Float64Array; high: Float64Array };

/** This share of the range on either side of the start, as far as the range goes. */
export function boxAround(parameters: readonly FreeParameter[], reach: number): Box {
  const start = Float64Array.from(parameters, parameter => toShare(parameter.start, parameter));
  return { low: start.map(share => Math.max(0, share - reach)), high: start.map(share => Math.min(1, share + reach)) };
}

export function evenly({ low, high }: Box, count: number, draw: () => number): number[][] {
  return Array.from({ length: count }, () => Array.from(low, (least, p) => least + draw() * (high[p]! - least)));
}

export interface Search {
  wanted: readonly Wanted[];
  aims: readonly Aim[];
  rounds: readonly Round[];
  /** from where they walk */
  members: readonly (readonly number[])[];
  /** where the stand-in has to be right */
  centre: Float64Array;
  box: Box;
  draw: () => number;
}

const moves = 1000;
/** They keep as far from the edges as the stand-in errs, within reason. */
const [leastMargin, mostMargin] = [0.1, 0.5];
/** Where that leaves too few of them a place: a part of it. */
const parts = [1, 0.5, 0] as const;
const enough = 0.8;

export function candidatesOf({ wanted, aims, rounds, members, centre, box, draw }: Search): number[][] {
  const standIn = teach(rounds.map((round, r) => lessonOf(round, aims, r)), centre);
  let moved = vectors(members);
  for (const part of parts) {
    const margins = standIn.errors.map(error => part * Math.min(Math.max(error, leastMargin), mostMargin));
    const wrong = wrongness(wanted, aims, margins);
    moved = walk(moved, { standIn, wrong, ...box }, moves, draw);
    if (moved.filter(member => wrong(standFor(standIn, member)) === 0).length >= enough * moved.length) break;
  }
  return moved.map(member => [...member]);
}

/** What is nearer to the evidence teaches more: each round counts twice as much as the one before. */
function lessonOf({ members, values, people }: Round, aims: readonly Aim[], r: number): Lesson {
  return { members: vectors(members), outputs: placesOf(values, aims), weight: people * (1 << r) };
}

function placesOf(values: readonly Value[][], aims: readonly Aim[]): Vectors {
  return values.map(each => Float64Array.from(aims, ({ place }, k) => place(each[k]!)));
}

/** How much of what is a condition is not met. */
function wrongness(wanted: readonly Wanted[], aims: readonly Aim[], margins: ArrayLike<number>): (places: Float64Array) => number {
  const hard = [...wanted.keys()].filter(k => wanted[k]!.soft === undefined);
  const placeOf = hard.map(k => placing(wanted, k));
  return places => {
    let sum = 0;
    for (let i = 0; i < hard.length; i++) sum += aims[hard[i]!]!.lacks(placeOf[i]!(places), margins[hard[i]!]!);
    return sum;
  };
}

/** A mean of errors is worked out from the single answers: these are straight lines, it is none. */
function placing(wanted: readonly Wanted[], k: number): (places: Float64Array) => number {
  const { errorsOf, goal } = wanted[k]!;
  if (errorsOf === undefined) return places => places[k]!;
  const parts = wanted.flatMap((each, i) => (errorsOf.includes(each.id) ? [{ i, half: halfOf(each.goal) }] : []));
  const whole = parts.length * halfOf(goal);
  return places => {
    let sum = 0;
    for (const { i, half } of parts) sum += half * Math.abs(places[i]!);
    return sum / whole;
  };
}

function halfOf(goal: Goal): number {
  return 'sign' in goal ? 1 : (goal.high - goal.low) / 2;
}

export const vectors = (members: readonly (readonly number[])[]): Vectors => members.map(member => Float64Array.from(member));
