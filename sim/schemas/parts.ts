// Parts that several results share. Each shape is held against the type that it describes, so that they cannot drift apart.
import * as z from 'zod';
import type {
  EngineHead,
  Estimate,
  MetricEstimate,
  Rare,
  ReportHead,
  SegmentReport,
  Unseen,
  WorstSegment,
} from '../engine/report.ts';
import { segmentAxisNames } from '../model/world/segments.ts';

/**
 * A schema for every field of a type and for nothing else: a field that comes, goes or changes does not compile. Only what a
 * schema lets through is compared: held against `z.ZodType`, all its methods would be too, which takes the compiler seconds.
 */
export type Shape<T> = { [K in keyof T]-?: { _zod: { output: Exclude<T[K], undefined> } } };

export const maybeNumber = z.number().nullable();
export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
export const byKey = <V extends z.core.SomeType>(value: V) => z.record(z.string(), value);

export const axis = z.enum(segmentAxisNames).meta({ description: 'What a segment groups people by.' });

const rare = z.strictObject({ happened: count, of: count, atMost: share } satisfies Shape<Rare>);
const unseen = z.strictObject({ metric: z.string(), atMost: share } satisfies Shape<Unseen>);

const interval = {
  mean: maybeNumber,
  low: maybeNumber,
  high: maybeNumber,
  reason: z.string().exactOptional(),
  rare: rare.exactOptional(),
  without: z.array(unseen).exactOptional(),
} satisfies Shape<Estimate>;

export const estimate = z.strictObject(interval).meta({
  description: 'Mean over replications with its 95 % interval; null with the reason where there is none.',
});

export const metricEstimate = z.strictObject({ ...interval, unit: z.string() } satisfies Shape<MetricEstimate>);

export const segmentReport = z.strictObject({
  axis,
  value: z.string(),
  people: count,
  metrics: byKey(metricEstimate),
} satisfies Shape<SegmentReport>);

export const worstSegment = z
  .strictObject({
    axis,
    value: z.string(),
    people: count,
    mean: z.number(),
    low: maybeNumber,
    high: maybeNumber,
    ofSegments: count,
  } satisfies Shape<WorstSegment>)
  .meta({
    description: 'The segment that fares worst; its interval makes up for its having been picked from so many.',
  });

export const engine = z.strictObject({ version: z.string(), fingerprint: z.string() } satisfies Shape<EngineHead>);

export const head = {
  schemaVersion: z.string().meta({ description: 'Fields are only added while the first number stays.' }),
  engine,
  digest: z.string().meta({ description: 'Fingerprint of everything that was run.' }),
  scenario: z.string(),
  title: z.string(),
  question: z.string(),
  population: z.strictObject({ name: z.string(), people: count }),
  seed: count,
  replications: count,
  days: count,
  warnings: z.array(z.string()),
} satisfies Shape<ReportHead>;
