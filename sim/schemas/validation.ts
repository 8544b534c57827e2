// The model beside published findings, the wider record and real data.
import * as z from 'zod';
import type { PriorHit, PriorHits } from '../calibration/prior-hits.ts';
import { confidences } from '../survey/schema.ts';
import type { Claim, DataCheck, DataTable } from '../validation/data/claim.ts';
import type { DataReport } from '../validation/data/report.ts';
import { findingKinds, signs } from '../validation/finding-schema.ts';
import type { MetricMovement, ModelComparison } from '../validation/model-report.ts';
import type {
  InWorlds,
  RecordEntry,
  RecordMeasure,
  RecordReport,
  WaitingFinding,
} from '../validation/record-report.ts';
import type { MeasureReport, ValidatedTarget, ValidationReport } from '../validation/report.ts';
import { count, engine, estimate, head, maybeNumber, share, type Shape } from './parts.ts';
import { spread, surveyOverview, surveyResult } from './survey.ts';

const { schemaVersion, seed, replications } = head;
const band = z.tuple([z.number(), z.number()]);
const status = z.enum(['hit', 'miss']);

const measured = {
  id: z.string(),
  expression: z.string(),
  unit: z.string(),
  simulated: maybeNumber,
  low: maybeNumber,
  high: maybeNumber,
  published: maybeNumber,
  held: share,
  reason: z.string().exactOptional(),
};
const measure = z.strictObject({
  ...measured,
  band: band.nullable(),
  sign: z.enum(signs).nullable(),
  distance: maybeNumber,
  status,
  sizeBand: band.exactOptional(),
  ensemble: spread.nullable().exactOptional(),
} satisfies Shape<MeasureReport>);

const study = {
  id: z.string(),
  statement: z.string(),
  source: z.string(),
  sources: z.array(z.string()),
  confidence: z.enum(confidences),
  placebo: measure.nullable(),
};

const target = z.strictObject({
  ...study,
  kind: z.enum(findingKinds),
  status: z.enum(['hit', 'miss', 'known-miss']),
  measures: z.array(measure),
  simulated: maybeNumber,
  low: maybeNumber,
  high: maybeNumber,
  unit: z.string(),
  band: band.nullable(),
  sign: z.enum(signs).nullable(),
} satisfies Shape<ValidatedTarget>);

const circumstances = {
  schemaVersion,
  engine,
  seed,
  replications,
  people: count,
  digest: head.digest,
};

export const validationResult = z.strictObject({
  ...circumstances,
  counts: z.strictObject({
    targets: count,
    hit: count,
    miss: count,
    knownMiss: count,
    measures: count,
    measuresHit: count,
  }),
  targets: z.array(target),
  knownMisses: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
  surprises: z.array(z.strictObject({ id: z.string(), status })),
  surveys: surveyOverview.exactOptional(),
  ensemble: z.strictObject({ date: z.string(), seed: count, sets: count }).exactOptional(),
} satisfies Shape<ValidationReport>);

const signVerdict = z.enum(['right', 'wrong', 'open']);
const sizeVerdict = z.enum(['right', 'wrong']);

const recordMeasure = z.strictObject({
  ...measured,
  sign: z.enum(['+', '-']).nullable(),
  signVerdict: signVerdict.nullable(),
  band: band.nullable(),
  sizeVerdict: sizeVerdict.nullable(),
  worlds: z
    .strictObject({
      of: count,
      low: z.number(),
      high: z.number(),
      signRight: share.nullable(),
      sizeRight: share.nullable(),
    } satisfies Shape<InWorlds>)
    .nullable()
    .exactOptional(),
} satisfies Shape<RecordMeasure>);

const recordEntry = z.strictObject({
  ...study,
  sign: signVerdict.nullable(),
  size: sizeVerdict.nullable(),
  knownTo: z.array(z.string()),
  measures: z.array(recordMeasure),
} satisfies Shape<RecordEntry>);

const tally = z.strictObject({ of: count, right: count });

export const recordResult = z.strictObject({
  ...circumstances,
  counts: z.strictObject({ findings: count, signs: tally, sizes: tally, measureSigns: tally, measureSizes: tally }),
  entries: z.array(recordEntry),
  waiting: z.array(
    z.strictObject({
      id: z.string(),
      statement: z.string(),
      source: z.string(),
      needs: z.array(z.string()),
    } satisfies Shape<WaitingFinding>),
  ),
  surveys: z.array(surveyResult).exactOptional(),
} satisfies Shape<RecordReport>);

export const priorHitsResult = z.strictObject({
  model: z.string(),
  seed,
  draws: count,
  people: count,
  ranges: z.string(),
  measures: z.array(
    z.strictObject({
      finding: z.string(),
      measure: z.string(),
      part: z.enum(['sign', 'size']),
      hits: share,
      kind: z.enum(['structure', 'demanding']),
    } satisfies Shape<PriorHit>),
  ),
} satisfies Shape<PriorHits>);

const movement = z.enum(['same', 'luck', 'moved']);

const metricMovement = z.strictObject({
  scenario: z.string(),
  strategy: z.string(),
  metric: z.string(),
  unit: z.string(),
  movement,
  difference: estimate,
  timesLuck: maybeNumber,
} satisfies Shape<MetricMovement>);

export const modelComparison = z.strictObject({
  schemaVersion,
  before: engine,
  after: engine,
  model: z.string().nullable(),
  people: count,
  replications: count,
  counts: z.record(movement, count),
  movements: z.array(metricMovement),
  unmatched: z.array(z.string()),
} satisfies Shape<ModelComparison>);

const claim = z.strictObject({
  id: z.string(),
  says: z.string(),
  estimate,
  holds: z.boolean(),
} satisfies Shape<Claim>);

const table = z.strictObject({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ name: z.string(), values: z.array(maybeNumber) })),
} satisfies Shape<DataTable>);

const check = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  rows: count,
  claims: z.array(claim),
  tables: z.array(table),
} satisfies Shape<DataCheck>);

export const dataResult = z.strictObject({
  schemaVersion,
  engine: z.strictObject({ version: z.string() }),
  seed,
  checks: z.array(check),
  absent: z.array(z.string()),
} satisfies Shape<DataReport>);
