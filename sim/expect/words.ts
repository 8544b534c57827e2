// What is written in a line: names with their places, not yet known to mean anything.
import type { Spot } from '../language/index.ts';

export const operators = ['<', '<=', '>', '>='] as const;
export type Operator = (typeof operators)[number];

export const summaries = ['mean', 'p50', 'p95', 'share'] as const;
export type Summary = (typeof summaries)[number];

/** A name as written, and where. */
export interface Word {
  text: string;
  at: Spot;
}

export interface MetricWords {
  metric: Word;
  segment: { axis: Word; value: Word }[];
  /** days from the start to whose end it is measured; none: all days */
  day?: { value: number; at: Spot } | undefined;
}

export interface LevelWords extends MetricWords {
  summary: Summary;
  /** none: the only one there is */
  strategy: Word | undefined;
}

export type ValueWords =
  | { kind: 'level'; level: LevelWords; at: Spot }
  /** a and b of one metric, or two levels that a comparison sets against each other */
  | { kind: 'delta' | 'ratio'; a: LevelWords; b: LevelWords; at: Spot };

/** Limits are finite; low is at most high. */
export type Bound = { operator: Operator; limit: number; at: Spot } | { low: number; high: number; at: Spot };

export interface LineWords {
  value: ValueWords;
  bound: Bound;
  /** how large the share of replications, or of plausible worlds, must be in which the rest holds */
  share?: { of: 'replications' | 'worlds'; bound: Bound; at: Spot };
}

export type Joint = '+' | '-' | '*' | '/';

export type MeasureWords =
  | { kind: 'number'; value: number }
  | { kind: 'value'; value: ValueWords }
  | { kind: 'log'; of: MeasureWords }
  | { kind: 'max' | 'min'; of: readonly MeasureWords[] }
  | { kind: 'joint'; joint: Joint; a: MeasureWords; b: MeasureWords }
  | AnswerWords
  | FamilyWords;

export interface AnswerWords {
  kind: 'survey';
  survey: Word;
  item: Word;
  answer: Word;
}

export interface FamilyWords {
  kind: 'peak' | 'offPeak';
  metric: MetricWords;
  family: Word;
  share: number;
}
