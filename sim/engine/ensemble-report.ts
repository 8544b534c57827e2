// What is not known, beside what is chance, as in `--format json`: how far plausible worlds differ, models that all fit the evidence.
import type { SegmentAxis } from '../model/world/segments.ts';

/** The middle nine tenths of the plausible worlds; null with the reason where they cannot be told apart from chance. */
export interface Knowledge {
  low: number | null;
  high: number | null;
  reason?: string;
}

/** In how many worlds a difference is above, below and exactly 0. */
export interface Signs {
  above: number;
  below: number;
  same: number;
}

/** Of a difference a − b; no signs where there is no interval. */
export interface PairKnowledge extends Knowledge {
  signs: Signs | null;
}

export interface GroupKnowledge<K> {
  metrics: Record<string, K>;
  segments: { axis: SegmentAxis; value: string; metrics: Record<string, K> }[];
}

/** Where the worlds are from. */
export interface WorldsOrigin {
  /** how many the calibration has found, and when */
  of: number;
  date: string;
  /** worlds that cannot give the brand's own figures */
  leftOut?: number;
}

export interface WorldsHead extends WorldsOrigin {
  worlds: number;
  /** each world is run on the first so many replications of the same people and luck */
  replications: number;
  /** where these are fewer people than the usual model is run on */
  people?: number;
}

export interface RunEnsemble extends WorldsHead {
  /** in how many worlds the verdict holds */
  sentence: string;
  /** in how many worlds a strategy has the highest value after backlash, of those that are not set apart; worlds without one highest are not counted */
  highest: Record<string, number> | null;
  strategies: ({ id: string } & GroupKnowledge<Knowledge>)[];
  /** of a comparison, in its order */
  pairs?: PairEnsemble[];
}

export interface PairEnsemble extends GroupKnowledge<PairKnowledge> {
  a: string;
  b: string;
  sentence: string;
}
