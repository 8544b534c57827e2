// The file of parameter sets that all fit the evidence.
import * as z from 'zod';
import type { Ensemble, EnsembleMeasure, EnsembleParameter } from '../calibration/ensemble.ts';
import type { Influence } from '../calibration/state.ts';
import type { Direction } from '../validation/direction.ts';
import type { CrossValidation, PredictedMeasure, Prediction } from '../validation/predictions.ts';
import { signs } from '../validation/finding-schema.ts';
import { byKey, count, head, maybeNumber, share, type Shape } from './parts.ts';

const parameter = z.strictObject({
  path: z.string(),
  min: z.number(),
  max: z.number(),
  low: z.number(),
  high: z.number(),
  spread: z.number(),
} satisfies Shape<EnsembleParameter>);

const measure = z.strictObject({
  id: z.string(),
  goal: z.union([z.strictObject({ low: z.number(), high: z.number() }), z.strictObject({ sign: z.enum(signs) })]),
  noise: z.number(),
  randomHits: share.nullable(),
  before: maybeNumber.exactOptional(),
  central: maybeNumber,
  low: maybeNumber,
  high: maybeNumber,
} satisfies Shape<EnsembleMeasure>);

const prediction = z.strictObject({ value: maybeNumber, agreeing: share.nullable() } satisfies Shape<Prediction>);

const predicted = z.strictObject({
  id: z.string(),
  finding: z.string(),
  study: z.string(),
  fold: count,
  direction: z
    .strictObject({ alike: z.number(), side: z.enum(['above', 'below']) } satisfies Shape<Direction>)
    .nullable(),
  signed: z.boolean(),
  band: z.tuple([z.number(), z.number()]).nullable(),
  published: maybeNumber,
  unit: z.string(),
  twoArms: z.boolean(),
  inSample: prediction,
  outOfSample: prediction,
} satisfies Shape<PredictedMeasure>);

export const ensembleFile = z.strictObject({
  schemaVersion: head.schemaVersion,
  version: z.string(),
  fingerprint: z.string().exactOptional(),
  date: z.string(),
  seed: count,
  size: byKey(z.union([z.number(), z.boolean()])),
  method: z.string(),
  acceptance: z.string(),
  parameters: z.array(parameter),
  default: byKey(z.number()),
  members: z.array(z.array(z.number())).meta({ description: 'Values in the order of the parameters.' }),
  measures: z.array(measure),
  influences: z
    .array(z.strictObject({ path: z.string(), findings: z.number(), verdicts: z.number() } satisfies Shape<Influence>))
    .exactOptional(),
  tradeOffs: z.array(z.strictObject({ a: z.string(), b: z.string(), r: z.number() })),
  crossValidation: z
    .strictObject({ folds: count, people: count, measures: z.array(predicted) } satisfies Shape<CrossValidation>)
    .exactOptional(),
} satisfies Shape<Ensemble>);
