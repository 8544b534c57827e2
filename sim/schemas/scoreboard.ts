// How far the model can be believed: figures that any model must show, and findings that it predicts without having been fitted to them.
import * as z from 'zod';
import { signs } from '../validation/finding-schema.ts';
import type { SanityFigure, SanityReport } from '../validation/sanity-report.ts';
import {
  type ClassScore,
  confidenceClasses,
  type RankScore,
  type SampleScores,
  type Score,
  type Scoreboard,
} from '../validation/scoreboard.ts';
import { byKey, count, engine, head, maybeNumber, share, type Shape } from './parts.ts';

const { schemaVersion, seed, replications, digest } = head;

const figure = z.strictObject({
  id: z.string(),
  about: z.string(),
  says: z.string(),
  sources: z.array(z.string()),
  expression: z.string(),
  unit: z.string(),
  simulated: maybeNumber,
  low: maybeNumber,
  high: maybeNumber,
  band: z.tuple([z.number(), z.number()]).nullable(),
  sign: z.enum(signs).nullable(),
  status: z.enum(['met', 'missed', 'known-miss', 'open']),
  why: z.string().exactOptional(),
  reason: z.string().exactOptional(),
} satisfies Shape<SanityFigure>);

export const sanityResult = z.strictObject({
  schemaVersion,
  engine,
  seed,
  replications,
  people: count,
  digest,
  counts: z.strictObject({ figures: count, met: count, missed: count, knownMiss: count, open: count }),
  figures: z.array(figure),
  surprises: z.array(z.strictObject({ id: z.string(), status: z.enum(['met', 'missed']) })),
} satisfies Shape<SanityReport>);

const score = { of: count, right: count, missed: z.array(z.string()) } satisfies Shape<Score>;

const classScore = z.strictObject({
  of: count,
  right: count,
  class: z.enum(confidenceClasses.map(each => each.class)),
  agreeing: share.nullable(),
} satisfies Shape<ClassScore>);

const rankScore = z.strictObject({
  of: count,
  correlation: z.number().min(-1).max(1).nullable(),
} satisfies Shape<RankScore>);

const sample = z.strictObject({
  signs: z.strictObject(score),
  bands: z.strictObject(score),
  easyBands: z.strictObject(score),
  rightArm: z.strictObject({ ...score, byConfidence: z.array(classScore) }),
  sizes: byKey(rankScore),
} satisfies Shape<SampleScores>);

export const scoreboardResult = z.strictObject({
  schemaVersion,
  date: z.string(),
  seed,
  folds: count,
  people: count,
  studies: count,
  findings: count,
  measures: count,
  demanding: count.nullable(),
  outOfSample: sample,
  inSample: sample,
} satisfies Shape<Scoreboard>);
