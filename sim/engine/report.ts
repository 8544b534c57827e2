// Shapes of what comes out, as in `--format json`. Additive within a major schemaVersion.
import type { SegmentAxis } from '../model/world/segments.ts';
import type { RunEnsemble } from './ensemble-report.ts';
import type { ExtraValue } from './extra.ts';
import type { SetApart } from './set-apart.ts';

export const schemaVersion = '1.0';

/** A mean over replications with its 95 % interval; `null` values carry the reason (a ratio with nothing below). */
export interface Estimate {
  mean: number | null;
  low: number | null;
  high: number | null;
  reason?: string;
  /** where what moves the number happened in some replications only, or in none: then the interval is made for rare events */
  rare?: Rare;
  /** events that happened in none of the replications and would move the number: the interval holds as long as they do not happen */
  without?: readonly Unseen[];
}

/** Something that happened in some of the replications. */
export interface Rare {
  /** in how many replications it happened */
  happened: number;
  of: number;
  /** the share of replications in which it happens at most, with 95 % */
  atMost: number;
}

/** An event that happens to everybody at once, and happened in no replication. */
export interface Unseen {
  /** the metric that counts it: `breachLossCents`, `finesCents`, `pressEvents` */
  metric: string;
  atMost: number;
}

export interface MetricEstimate extends Estimate {
  unit: string;
}

export interface SegmentReport {
  axis: SegmentAxis;
  value: string;
  people: number;
  metrics: Record<string, MetricEstimate>;
}

/** The segment that fares worst by a metric. Its interval makes up for its having been picked from so many. */
export interface WorstSegment {
  axis: SegmentAxis;
  value: string;
  people: number;
  mean: number;
  low: number | null;
  high: number | null;
  ofSegments: number;
}

export interface StrategyReport {
  id: string;
  title: string;
  /** whether nothing that it does breaks the law of any day of the scenario */
  lawful: boolean;
  /** why it is no candidate, whatever it earns; empty lists where it is one */
  setApart: SetApart;
  metrics: Record<string, MetricEstimate>;
  segments: SegmentReport[];
  /** by metric; none where no segment is large enough or all are alike */
  worst: Record<string, WorstSegment>;
  /** mean per tick over replications, by metric */
  series: Record<string, (number | null)[]>;
}

/** What a result was made with. */
export interface EngineHead {
  /** of Creepline */
  version: string;
  /** of the model's behaviour, with what the scenario changes in it; see `modelFingerprint` */
  fingerprint: string;
}

export interface ReportHead {
  schemaVersion: string;
  engine: EngineHead;
  digest: string;
  scenario: string;
  title: string;
  question: string;
  population: { name: string; people: number };
  seed: number;
  replications: number;
  days: number;
  warnings: string[];
}

/** How the model was brought to one of the brand's own figures, before anything was run. */
export interface AnchorReport {
  /** as named in `brand.baseline` */
  rate: string;
  /** the one that the brand follows today */
  strategy: string;
  unit: string;
  given: number;
  /** what the model made of it before and after, under that strategy */
  before: number;
  after: number;
  /** how far chance alone moves `after`, as a share of it */
  noise: number;
  /** the intercept that was moved; `topics.marginCents` is a factor of all margins */
  parameter: string;
  from: number;
  to: number;
  large: boolean;
}

/** One number of a past test beside the prediction. The interval is that of the simulation alone: the test had chance of its own. */
export interface ObservedValue {
  strategy: string;
  metric: string;
  unit: string;
  predicted: Estimate;
  observed: number;
  /** predicted − observed */
  difference: number | null;
  /** whether what was observed lies in the interval of the prediction */
  inside: boolean | null;
}

/** The difference a − b between two arms of a past test beside the prediction. */
export interface ObservedPair extends Omit<ObservedValue, 'strategy'> {
  a: string;
  b: string;
  /** unclear: the prediction itself has no clear sign */
  sign: 'right' | 'wrong' | 'unclear';
}

/** Numbers per person times the people of the brand's own list; in `pairs` differences a − b. */
export interface ListReport {
  size: number;
  strategies: { id: string; totals: Record<string, MetricEstimate> }[];
  pairs?: { a: string; b: string; totals: Record<string, MetricEstimate> }[];
}

export interface RunReport extends ReportHead {
  strategies: StrategyReport[];
  /** these are there where the scenario has a `brand.baseline` … */
  anchored?: readonly AnchorReport[];
  list?: ListReport;
  /** … and these where it has `observed` */
  observed?: ObservedValue[];
  observedPairs?: ObservedPair[];
  /** and this where plausible worlds were asked for */
  ensemble?: RunEnsemble;
}

export interface PairEstimate {
  difference: Estimate;
  ratio: Estimate | null;
  /** between the replications of a and b: how much common luck they share */
  correlation: number | null;
  correlationReason?: string;
}

export interface LostPerson {
  id: number;
  replication: number;
  /** under which strategy this person left or turned against the brand, and did not under the other */
  strategy: string;
  because: string;
}

export interface PairReport {
  a: string;
  b: string;
  /** paths of the levers in which they differ */
  differ: string[];
  /** of these, how often, where and at what price, which move numbers by themselves; none where nothing else differs */
  unmatched: string[];
  metrics: Record<string, PairEstimate & { unit: string }>;
  segments: { axis: SegmentAxis; value: string; people: number; metrics: Record<string, PairEstimate> }[];
  /** by metric: whom a serves worst against b */
  worst: Record<string, WorstSegment>;
  lost: LostPerson[];
}

export interface CompareReport extends RunReport {
  pairs: PairReport[];
}

/** One strategy × one replication, run to the end: the work unit that hosts spread over workers. Structured-cloneable. */
export interface UnitResult {
  strategy: string;
  replication: number;
  digest: string;
  metrics: Record<string, number | null>;
  /** same order as `segmentKeys(population)`; one record a segment */
  segments: { axis: SegmentAxis; value: string; people: number; metrics: Record<string, number | null> }[];
  series: Record<string, (number | null)[]>;
  /** people who left or turned against the brand, with the reason: exit reason codes of the dictionary */
  lost: { id: number; because: string }[];
  /** what was asked for besides, by its key */
  extra?: Record<string, ExtraValue>;
}

export interface TraceTerm {
  /** the term as the model writes it, e.g. `violation · knowing · (1 − accepted)` */
  name: string;
  factors: { name: string; value: number }[];
  value: number;
}
export interface TraceScore {
  name: string;
  label: string;
  /** the f32 sum of the terms, left to right */
  score: number;
  /** after the logistic, where there is one */
  probability: number | null;
  terms: TraceTerm[];
  /** whose equations form it, and the published sources of that idea */
  mechanism: string;
  sources: readonly string[];
}
export interface TraceDecision {
  name: string;
  u: number;
  p: number;
  happened: boolean;
}
export interface ExplainDay {
  tick: number;
  /** null on a day without a message */
  message: {
    topic: string;
    channel: string;
    fit: number;
    creepiness: number;
    annoyance: number;
    opened: boolean;
    clicked: boolean;
    bought: boolean;
  } | null;
  /** what happened, in words, in order */
  events: string[];
  scores: TraceScore[];
  decisions: TraceDecision[];
  /** smallest single lever changes that would have turned a decision of this day around */
  flips: { decision: string; key: string; from: number; to: number }[];
  /** state columns at the end of the day */
  state: Record<string, number | number[]>;
}
export interface ExplainReport {
  schemaVersion: string;
  strategy: string;
  replication: number;
  consumer: { id: number; traits: Record<string, number | number[]>; segments: Record<SegmentAxis, string> };
  days: ExplainDay[];
}
