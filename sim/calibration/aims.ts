// What a fit aims at: every measure on a scale of its own, on which a band reaches from −1 to 1, and a
// sign is safe from 1 on.
import type { Goal } from '../validation/read-finding.ts';

/** A measured number, or an answer of a survey, with what it should be. */
export interface Wanted {
  id: string;
  goal: Goal;
  /** the size that was found, within its band */
  published?: number;
  /** to which it belongs; surveys belong to none */
  finding?: string;
  /** an answer of a survey: nothing has to be simulated for it */
  asked?: true;
  /** aimed at, but no condition */
  soft?: true;
  /** it is the mean of the errors of these: of how far each is from the middle of its band */
  errorsOf?: readonly string[];
}

/** Where on its scale lies what was published. */
export function publishedPlace({ goal, published }: Wanted): number | null {
  if (published === undefined || 'sign' in goal) return null;
  return (published - (goal.low + goal.high) / 2) / ((goal.high - goal.low) / 2);
}

/** `null` where nothing could be measured. */
export type Value = number | null;

export interface Aim {
  /** where a value lies on the scale */
  place: (value: number) => number;
  /** how far a place is from where it should be, kept clear of the edge by a margin; 0 where it is right */
  lacks: (place: number, margin: number) => number;
  /** whether it is right, or cannot be told apart from right */
  holds: (value: Value) => boolean;
}

/** Beyond this many halves of a band or safe distances nothing is told apart. */
const farthest = 40;

/** A sign is safe when it is this many standard deviations of 10,000 people away from 0. */
const safeSign = 2.5;
const judgedPeople = 10_000;
const doubt = 2;

/** `noise`: standard deviation of the value from one group of `people` to the next. */
export function aimAt({ goal, soft }: Wanted, noise: number, people: number): Aim {
  const aim =
    'sign' in goal
      ? aimAtSign(goal.sign.startsWith('-') || goal.sign.startsWith('<') ? -1 : 1, noise, people)
      : aimAtBand(goal.low, goal.high, noise);
  return soft ? { ...aim, holds: () => true } : aim;
}

function aimAtBand(low: number, high: number, noise: number): Aim {
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  return {
    place: value => clamp((value - middle) / half),
    lacks: (place, margin) => Math.max(0, Math.abs(place) - 1 + margin),
    holds: value => value !== null && value >= low - doubt * noise && value <= high + doubt * noise,
  };
}

function aimAtSign(sign: number, noise: number, people: number): Aim {
  const safe = Math.max(safeSign * noise * Math.sqrt(people / judgedPeople), Number.EPSILON);
  return {
    place: value => clamp((sign * value) / safe),
    lacks: (place, margin) => Math.max(0, 1 + margin - place),
    holds: value => value !== null && sign * value > -doubt * noise,
  };
}

function clamp(value: number): number {
  return Math.min(Math.max(value, -farthest), farthest);
}
