// The shape of the answer to "how far is too far?", as in `--format json`. Additive within a major schemaVersion.
import type { Knowledge, PairKnowledge, WorldsHead } from '../engine/ensemble-report.ts';
import type { Estimate, MetricEstimate, ReportHead } from '../engine/report.ts';
import type { SegmentAxis } from '../model/world/segments.ts';

/**
 * `within`: the best value lies inside the range, both ends are clearly worse.
 * `none`: in most replications an end of the range is best. `unclear`: neither can be said.
 * `flat`: the lever changes nothing. `tooFewPeople`, `unknown`: there is no verdict, `best.reason` says why.
 */
export type LineOutcome = 'within' | 'none' | 'unclear' | 'flat' | 'tooFewPeople' | 'unknown';

/** One value of the lever. */
export interface LinePoint {
  value: number;
  metrics: Record<string, MetricEstimate>;
}

/** What moving from one value to the next changes, on the same people with the same luck. */
export interface LineStep {
  from: number;
  to: number;
  /** of the metric; the intervals of all steps hold together */
  difference: Estimate;
}

export interface LineFinding {
  people: number;
  outcome: LineOutcome;
  /** the value of the lever that is best on the mean; low to high: all values that are not clearly worse than another one */
  best: Estimate;
  /** share of replications in which an end of the range is best */
  ends: { low: Estimate; high: Estimate };
  /** the first step that clearly loses */
  firstLoss: { from: number; to: number } | null;
  /** the same in words */
  sentence: string;
  points: LinePoint[];
  steps: LineStep[];
}

export interface LineSegment extends LineFinding {
  axis: SegmentAxis;
  value: string;
}

export interface LineReport extends ReportHead {
  strategy: { id: string; title: string };
  lever: {
    key: string;
    label: string;
    unit: string;
    /** the range that was looked at */
    min: number;
    max: number;
    /** distance of two values that were tried */
    step: number;
    /** where the strategy has it */
    current: number | 'off';
  };
  metric: { key: string; label: string; unit: string; better: 'up' | 'down' };
  /** values of the lever that were tried */
  values: number[];
  overall: LineFinding;
  segments: LineSegment[];
  /** where plausible worlds were asked for */
  ensemble?: LineEnsemble;
}

/** Where the line is in plausible worlds. */
export interface LineKnowledge {
  best: Knowledge;
  /** in how many worlds the best value lies where; null where there is no verdict */
  where: { inside: number; low: number; high: number; flat: number } | null;
  /** in how many worlds the best value is nearest to each of those that were tried */
  near: number[] | null;
  sentence: string;
  points: { value: number; metrics: Record<string, Knowledge> }[];
  steps: { from: number; to: number; difference: PairKnowledge }[];
}

export interface LineEnsemble extends WorldsHead {
  overall: LineKnowledge;
  segments: (LineKnowledge & Pick<LineSegment, 'axis' | 'value'>)[];
}
