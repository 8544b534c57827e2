// Answers of synthetic people to surveys.
import * as z from 'zod';
import type { Baselines, ComparedIdeas, Comparison } from '../survey/baselines.ts';
import type { AnswerError, InstrumentError, Spread } from '../survey/errors.ts';
import type { ItemExplanation, ScorePart } from '../survey/explain.ts';
import type { JointReport } from '../survey/joint.ts';
import type { SurveyGoal, SurveyOverview } from '../survey/overview.ts';
import type { AnswerShare, CombinedReport, ItemReport, StatementReport, SurveyReport } from '../survey/report.ts';
import { confidences, forms } from '../survey/schema.ts';
import type { SegmentShares } from '../survey/answers.ts';
import { axis, byKey, count, engine, head, maybeNumber, share, type Shape } from './parts.ts';

const { schemaVersion, seed, population } = head;

/** Of the parameter sets that fit the evidence. */
export const spread = z.strictObject({
  low: z.number(),
  high: z.number(),
  randomHits: share.nullable(),
  before: maybeNumber.exactOptional(),
} satisfies Shape<Spread>);

const origin = { source: z.string().nullable(), confidence: z.enum(confidences).nullable() };
const answer = { share, published: share.nullable() };

const answerShare = z.strictObject({ answer: z.string(), ...answer } satisfies Shape<AnswerShare>);
const combined = z.strictObject({
  item: z.string(),
  says: z.string(),
  ...answer,
} satisfies Shape<CombinedReport>);

const segmentShares = z.strictObject({
  axis,
  value: z.string(),
  people: count,
  shares: byKey(share),
  published: share.nullable(),
} satisfies Shape<SegmentShares>);

const part = z.strictObject({
  name: z.string(),
  mean: z.number(),
  terms: z.array(z.strictObject({ text: z.string(), mean: z.number() })),
} satisfies Shape<ScorePart>);

const item = z.strictObject({
  item: z.string(),
  says: z.string(),
  form: z.enum(forms),
  answers: z.array(answerShare),
  segments: z.array(segmentShares),
  why: z.strictObject({ says: z.array(z.string()), parts: z.array(part) } satisfies Shape<ItemExplanation>),
} satisfies Shape<ItemReport>);

const joint = z.strictObject({
  items: z.array(z.string()),
  cells: z.array(z.strictObject({ answers: byKey(z.string()), share, independent: share, oneScore: share })),
} satisfies Shape<JointReport>);

const statement = z.strictObject({
  says: z.string(),
  difference: maybeNumber,
  holds: z.boolean(),
} satisfies Shape<StatementReport>);

export const surveyResult = z.strictObject({
  schemaVersion,
  engine,
  population,
  seed,
  survey: z.strictObject({
    id: z.string(),
    title: z.string(),
    question: z.string(),
    ...origin,
    shift: z.number(),
    input: z.boolean(),
    asked: maybeNumber,
  } satisfies Shape<SurveyReport['survey']>),
  items: z.array(item),
  combined: z.array(combined),
  joint: joint.nullable(),
  statements: z.array(statement),
  meanAbsoluteError: maybeNumber,
  rankCorrelation: maybeNumber,
} satisfies Shape<SurveyReport>);

const answerError = z.strictObject({
  item: z.string(),
  answer: z.string(),
  says: z.string(),
  simulated: share,
  published: share,
  error: z.number(),
  ensemble: spread.nullable().exactOptional(),
} satisfies Shape<AnswerError>);

const instrument = z.strictObject({
  survey: z.string(),
  title: z.string(),
  ...origin,
  input: z.boolean(),
  answers: z.array(answerError),
  meanAbsoluteError: z.number(),
  rankCorrelation: z.number().exactOptional(),
} satisfies Shape<InstrumentError>);

const comparison = z.strictObject({
  what: z.string(),
  published: z.number(),
  simulated: z.number(),
  independent: z.number(),
  oneScore: z.number(),
} satisfies Shape<Comparison>);

const ideas = z.strictObject({
  simulated: z.number(),
  independent: z.number(),
  oneScore: z.number(),
  comparisons: z.array(comparison),
} satisfies Shape<ComparedIdeas>);

export const surveyOverview = z.strictObject({
  schemaVersion,
  engine,
  seed,
  people: count,
  input: z.array(instrument),
  answered: z.array(instrument),
  errors: z.strictObject({
    input: z.number(),
    answered: z.number(),
    worstInput: z.number(),
    worstInstrument: z.number(),
  }),
  baselines: z.strictObject({
    joint: ideas,
    gradients: z.strictObject({ age: ideas, gender: ideas, education: ideas }),
  } satisfies Shape<Baselines>),
  goals: z.array(z.strictObject({ says: z.string(), met: z.boolean() } satisfies Shape<SurveyGoal>)),
} satisfies Shape<SurveyOverview>);
