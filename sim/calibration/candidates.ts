// What to try next, from all that was tried: sets that the stand-in says fit, spread as evenly as it allows.
import type { Goal } from '../validation/read-finding.ts';
import type { Aim, Value, Wanted } from './aims.ts';
import { boxAt, toShare, type Box, type FreeParameter } from './free-parameters.ts';
import type { Vectors } from './linear.ts';
import { standFor, teach, type Lesson, type StandIn } from './stand-in.ts';
import { walk, type Region } from './walk.ts';

/** Sets that were tried, as shares of their ranges, with what came out. */
export interface Tried {
  members: number[][];
  values: Value[][];
}

/** A round of trials, all on the same people. */
export interface Round extends Tried {
  people: number;
  /** nothing was simulated, only surveys were asked */
  onlyAsked: boolean;
}

/** Sets that fit are looked for no farther from the start than this share of the range. */
export const farthestReach = 0.4;

/** This share of the range on either side of the start, as far as the range goes. */
export function boxAround(parameters: readonly FreeParameter[], reach: number): Box {
  return boxAt(
    Float64Array.from(parameters, parameter => toShare(parameter.start, parameter)),
    reach,
  );
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
  /** how far, in turn */
  moves: readonly number[];
  /** where the stand-in has to be right */
  centre: Float64Array;
  box: Box;
  draw: () => number;
}

const [leastMargin, mostMargin] = [0.1, 0.5];

/** By output: sets keep as far from the edges as the stand-in errs, within reason. */
export function marginsOf({ errors }: StandIn): Float64Array {
  return errors.map(error => Math.min(Math.max(error, leastMargin), mostMargin));
}

/** Share of the candidates that have to find a place where all is right. */
const enough = 0.8;
/** Else they may be so much worse than the best place, in halves of a band or safe distances over all measures: so they do not crowd there. */
const slack = 0.5;

export function candidatesOf({ wanted, aims, rounds, members, moves, centre, box, draw }: Search): number[][] {
  const standIn = standInOf(wanted, aims, rounds, centre);
  const wrong = wrongness(wanted, aims, marginsOf(standIn));
  let moved = walkInTurn(vectors(members), { standIn, wrong, ...box }, moves, draw);
  const prices = moved.map(member => wrong(standFor(standIn, member)));
  if (prices.filter(price => price === 0).length < enough * moved.length) {
    const allowed = Math.min(...prices) + slack;
    moved = walkInTurn(moved, { standIn, wrong: places => Math.max(0, wrong(places) - allowed), ...box }, moves, draw);
  }
  return moved.map(member => [...member]);
}

function walkInTurn(members: Vectors, region: Region, moves: readonly number[], draw: () => number): Float64Array[] {
  const byMoves = moves.map((count, i) =>
    walk(
      members.filter((_, j) => j % moves.length === i),
      region,
      count,
      draw,
    ),
  );
  return members.map((_, j) => byMoves[j % moves.length]![Math.floor(j / moves.length)]!);
}

/** Each output from the rounds that say something of it; a straight line at 0 where there is none yet. */
export function standInOf(
  wanted: readonly Wanted[],
  aims: readonly Aim[],
  rounds: readonly Round[],
  centre: Float64Array,
): StandIn {
  const lessons = rounds.map((round, r) => lessonOf(round, aims, r));
  const asked = teach(lessons, centre);
  const simulated = lessons.filter((_, r) => !rounds[r]!.onlyAsked);
  if (simulated.length === lessons.length) return asked;
  const all = simulated.length === 0 ? nothing(asked) : teach(simulated, centre);
  const of = (k: number) => (wanted[k]!.asked ? asked : all);
  return {
    centre,
    level: all.level.map((_, k) => of(k).level[k]!),
    slopes: all.slopes.map((_, k) => of(k).slopes[k]!),
    errors: all.errors.map((_, k) => of(k).errors[k]!),
  };
}

function nothing({ centre, level, slopes, errors }: StandIn): StandIn {
  return {
    centre,
    level: level.map(() => 0),
    slopes: slopes.map(slope => slope.map(() => 0)),
    errors: errors.map(() => 0),
  };
}

/** Later rounds lie nearer to the evidence and teach more. */
const growth = 0.3;

function lessonOf({ members, values, people }: Round, aims: readonly Aim[], r: number): Lesson {
  return { members: vectors(members), outputs: placesOf(values, aims), weight: people * (1 + growth * r) };
}

/** NaN where nothing could be measured: that is mostly luck, few people did anything at all, and teaches nothing. */
export function placesOf(values: readonly Value[][], aims: readonly Aim[]): Vectors {
  return values.map(each => Float64Array.from(aims, ({ place }, k) => (each[k] === null ? NaN : place(each[k]!))));
}

/** How much of what is a condition is not met. */
function wrongness(
  wanted: readonly Wanted[],
  aims: readonly Aim[],
  margins: ArrayLike<number>,
): (places: Float64Array) => number {
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

export const vectors = (members: readonly (readonly number[])[]): Vectors =>
  members.map(member => Float64Array.from(member));
