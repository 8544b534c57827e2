// The file of parameter sets that all fit the evidence.
import * as z from 'zod';
import type { Ensemble, EnsembleMeasure, EnsembleParameter } from '../calibration/ensemble.ts';
import type { CalibrationSize } from '../calibration/spec.ts';
import type { Ablated, LeftOut } from '../calibration/state.ts';
import { signs } from '../validation/finding-schema.ts';
import { byKey, count, head, maybeNumber, share, type Shape } from './parts.ts';

const size = z.strictObject({
  people: count,
  sets: count,
  steps: count,
  random: count,
  wanted: count,
  rounds: count,
  recheck: z.number(),
  studies: z.boolean(),
} satisfies Shape<CalibrationSize>);

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

const leftOut = z.strictObject({
  finding: z.string(),
  held: z.boolean(),
  signs: z.boolean(),
  band: z.boolean().nullable(),
  wording: z.number().exactOptional(),
  missedOthers: count,
  others: count,
  says: z.string(),
} satisfies Shape<LeftOut>);

const ablated = z.strictObject({ mechanism: z.string(), missed: z.array(z.string()) } satisfies Shape<Ablated>);

export const ensembleFile = z.strictObject({
  schemaVersion: head.schemaVersion,
  version: z.string(),
  fingerprint: z.string().exactOptional(),
  date: z.string(),
  seed: count,
  size,
  method: z.string(),
  acceptance: z.string(),
  parameters: z.array(parameter),
  central: byKey(z.number()),
  centralIs: z.enum(['start', 'medoid']),
  members: z.array(z.array(z.number())).meta({ description: 'Values in the order of the parameters.' }),
  measures: z.array(measure),
  tradeOffs: z.array(z.strictObject({ a: z.string(), b: z.string(), r: z.number() })),
  leaveOneOut: z.array(leftOut).exactOptional(),
  ablation: z.array(ablated).exactOptional(),
} satisfies Shape<Ensemble>);
