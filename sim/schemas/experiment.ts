// Results of run, compare and line: what `replay` reads again.
import * as z from 'zod';
import type {
  AnchorReport,
  CompareReport,
  ListReport,
  LostPerson,
  ObservedPair,
  ObservedValue,
  PairEstimate,
  PairReport,
  RunReport,
  StrategyReport,
} from '../engine/report.ts';
import type { LineFinding, LineReport, LineSegment } from '../experiment/line-report.ts';
import { predatoryReasons, unlawfulReasons } from '../model/market/index.ts';
import { scenarioFileSchema } from '../io/scenario-schema.ts';
import { lineEnsemble, runEnsemble } from './knowledge.ts';
import {
  axis,
  byKey,
  count,
  estimate,
  head,
  maybeNumber,
  metricEstimate,
  segmentReport,
  worstSegment,
  type Shape,
} from './parts.ts';

const namesOf = <K extends string>(reasons: Readonly<Record<K, string>>) =>
  z.array(z.enum(Object.keys(reasons) as [K, ...K[]]));

const strategyReport = z.strictObject({
  id: z.string(),
  title: z.string(),
  lawful: z.boolean(),
  setApart: z
    .strictObject({ unlawful: namesOf(unlawfulReasons), predatory: namesOf(predatoryReasons) })
    .meta({ description: 'Why it is never ahead, whatever it earns; empty lists where it may be.' }),
  metrics: byKey(metricEstimate),
  segments: z.array(segmentReport),
  worst: byKey(worstSegment),
  series: byKey(z.array(maybeNumber)).meta({ description: 'Mean a day, by metric.' }),
} satisfies Shape<StrategyReport>);

const anchorReport = z.strictObject({
  rate: z.string(),
  strategy: z.string(),
  unit: z.string(),
  given: z.number(),
  before: z.number(),
  after: z.number(),
  noise: z.number(),
  parameter: z.string(),
  from: z.number(),
  to: z.number(),
  large: z.boolean(),
} satisfies Shape<AnchorReport>);

const observed = {
  metric: z.string(),
  unit: z.string(),
  predicted: estimate,
  observed: z.number(),
  difference: maybeNumber,
  inside: z.boolean().nullable(),
};
const observedValue = z.strictObject({ strategy: z.string(), ...observed } satisfies Shape<ObservedValue>);
const observedPair = z.strictObject({
  a: z.string(),
  b: z.string(),
  ...observed,
  sign: z.enum(['right', 'wrong', 'unclear']),
} satisfies Shape<ObservedPair>);

const totals = byKey(metricEstimate);
const listReport = z.strictObject({
  size: count,
  strategies: z.array(z.strictObject({ id: z.string(), totals })),
  pairs: z.array(z.strictObject({ a: z.string(), b: z.string(), totals })).exactOptional(),
} satisfies Shape<ListReport>);

/** What a result was made from, as `--format json` adds it. */
const inputs = z.strictObject({ scenario: scenarioFileSchema });

const run = {
  ...head,
  strategies: z.array(strategyReport),
  anchored: z.array(anchorReport).exactOptional(),
  list: listReport.exactOptional(),
  observed: z.array(observedValue).exactOptional(),
  observedPairs: z.array(observedPair).exactOptional(),
  ensemble: runEnsemble.exactOptional(),
} satisfies Shape<RunReport>;

export const runResult = z.strictObject({ ...run, inputs });

const pairEstimate = {
  difference: estimate,
  ratio: estimate.nullable(),
  correlation: maybeNumber,
  correlationReason: z.string().exactOptional(),
} satisfies Shape<PairEstimate>;

const lostPerson = z.strictObject({
  id: count,
  replication: count,
  strategy: z.string(),
  because: z.string(),
} satisfies Shape<LostPerson>);

const pairReport = z.strictObject({
  a: z.string(),
  b: z.string(),
  differ: z.array(z.string()),
  unmatched: z.array(z.string()),
  metrics: byKey(z.strictObject({ ...pairEstimate, unit: z.string() })),
  segments: z.array(
    z.strictObject({ axis, value: z.string(), people: count, metrics: byKey(z.strictObject(pairEstimate)) }),
  ),
  worst: byKey(worstSegment),
  lost: z.array(lostPerson),
} satisfies Shape<PairReport>);

const compare = { ...run, pairs: z.array(pairReport) } satisfies Shape<CompareReport>;

export const compareResult = z.strictObject({ ...compare, inputs });

const finding = {
  people: count,
  outcome: z.enum(['within', 'none', 'unclear', 'flat', 'tooFewPeople', 'unknown']),
  best: estimate,
  ends: z.strictObject({ low: estimate, high: estimate }),
  firstLoss: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
  sentence: z.string(),
  points: z.array(z.strictObject({ value: z.number(), metrics: byKey(metricEstimate) })),
  steps: z.array(z.strictObject({ from: z.number(), to: z.number(), difference: estimate })),
} satisfies Shape<LineFinding>;

const line = {
  ...head,
  strategy: z.strictObject({ id: z.string(), title: z.string() }),
  lever: z.strictObject({
    key: z.string(),
    label: z.string(),
    unit: z.string(),
    min: z.number(),
    max: z.number(),
    step: z.number(),
    current: z.union([z.number(), z.literal('off')]),
  }),
  metric: z.strictObject({ key: z.string(), label: z.string(), unit: z.string(), better: z.enum(['up', 'down']) }),
  values: z.array(z.number()),
  overall: z.strictObject(finding),
  segments: z.array(z.strictObject({ ...finding, axis, value: z.string() } satisfies Shape<LineSegment>)),
  ensemble: lineEnsemble.exactOptional(),
} satisfies Shape<LineReport>;

export const lineResult = z.strictObject({ ...line, inputs });
