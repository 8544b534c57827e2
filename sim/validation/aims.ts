// What a fit aims at: every measure on a scale of its own, on which 0 (or more) is right and ±1 the edge of its band.
import type { Goal } from '../io/finding.ts';

/** A measured number, or an answer of a survey, with what it should be. */
export interface Wanted {
  id: string;
  goal: Goal;
  /** aimed at, but no condition: all of its kind together are one */
  soft?: true;
}

/** `null` where nothing could be measured. */
export type Value = number | null;

export interface Aim {
  /** where the value should lie on the scale, and how far off it may be */
  aim: number;
  error: number;
  /** the value on the scale; without a value as wrong as it gets */
  place: (value: Value) => number;
  /** whether it is right, or cannot be told apart from right */
  holds: (value: Value) => boolean;
}

const farthest = 6;
const bandError = 0.4;

/** A sign is safe when it is this many standard deviations of 10,000 people away from 0. */
const safeSign = 2.5;
const judgedPeople = 10_000;
const signError = 0.5;
const signCeiling = 3;
/** No more noise than this is worth carrying: such a measure says nothing. */
const mostNoise = 3;
const doubt = 2;

/** `noise`: standard deviation of the value from one group of `people` to the next. */
export function aimAt({ goal, soft }: Wanted, noise: number, people: number): Aim {
  const aim = 'sign' in goal ? aimAtSign(goal.sign.startsWith('-') || goal.sign.startsWith('<') ? -1 : 1, noise, people) : aimAtBand(goal.low, goal.high, noise);
  return soft ? { ...aim, holds: () => true } : aim;
}

function aimAtBand(low: number, high: number, noise: number): Aim {
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  return {
    aim: 0,
    error: together(bandError, Math.min(noise / half, mostNoise)),
    place: value => (value === null ? farthest : clamp((value - middle) / half, farthest)),
    holds: value => value !== null && value >= low - doubt * noise && value <= high + doubt * noise,
  };
}

function aimAtSign(sign: number, noise: number, people: number): Aim {
  const margin = Math.max(safeSign * noise * Math.sqrt(people / judgedPeople), Number.EPSILON);
  return {
    aim: signCeiling,
    error: together(signError, Math.min(noise / margin, mostNoise)),
    place: value => (value === null ? -farthest : Math.min(clamp((sign * value) / margin, farthest), signCeiling)),
    holds: value => value !== null && sign * value > -doubt * noise,
  };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, -most), most);
}

/** Two errors that have nothing to do with each other. */
function together(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}
