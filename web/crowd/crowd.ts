// What the picture knows of people: who they are, and where each of them stands on each day. Plain arrays, handed from the
// worker to the page without a copy.
import type { SegmentAxis } from '../../sim/index.ts';

/** What a person is on a day: bits of one byte. */
export const bit = {
  /** feels watched beyond what the person tolerates */
  over: 1,
  offList: 2,
  blocked: 4,
  turned: 8,
  left: 16,
  /** got a message today */
  message: 32,
  /** a message of today went too far */
  tooFar: 64,
  /** what the scenario counts has happened to the person by now */
  counted: 128,
} as const;

/** Who a person is to the story: nobody special, one of those it is about, one wrongly taken for those. */
export const ringOf = { none: 0, who: 1, taken: 2 } as const;

export interface People {
  /** ids of the people that are drawn, in the order of their rows */
  ids: Uint32Array;
  /** how many people one mark stands for */
  each: number;
  ring: Uint8Array;
  /** code of each person on each axis */
  segments: Readonly<Record<SegmentAxis, Uint8Array>>;
  /** rows, best customers first, by what is known before the first day */
  seatOrder: Uint32Array;
}

/** Day after day: `day * people + row`. Day 0 is the first morning. */
export interface History {
  people: number;
  days: number;
  /** how far out a person stands: 0 feels nothing, 32768 at the own line, 65535 far beyond */
  felt: Uint16Array;
  /** engagement, 0–255 */
  keen: Uint8Array;
  status: Uint8Array;
  /** the day on which a person was gone; `stays` for those who were not */
  gone: Uint16Array;
  /** counted so far: all people, those in rings, those taken for them; `group * (days + 1) + day` */
  counted: Uint32Array;
}
export const stays = 65535;

/** Everybody drawn as of one day. */
export type Frame = Pick<History, 'felt' | 'keen' | 'status'>;

export interface Tally {
  people: number;
  counted: number;
  turned: number;
  left: number;
  /** value after backlash */
  cents: number;
}

/** The end of a run in numbers. A sample is weighted so that it stands for everybody. */
export interface Totals {
  all: Tally;
  who: Tally;
  taken: Tally;
  /** by `axis=value` */
  segments: Readonly<Record<string, Tally>>;
}

/** How far out a feeling puts somebody: the line is half-way, below it by square root, above it never quite at the end. */
export function placeOf(felt: number, tolerance: number): number {
  const share = felt / Math.max(tolerance, 0.001);
  return 65535 * (share <= 1 ? 0.5 * Math.sqrt(share) : 1 - 0.5 / (1 + (share - 1) / 1.1));
}
