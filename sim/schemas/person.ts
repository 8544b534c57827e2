// One person's reasons, and a live run that can be replayed.
import * as z from 'zod';
import type { Command, RunLog } from '../engine/live-run.ts';
import type { ExplainDay, ExplainReport, TraceDecision, TraceScore, TraceTerm } from '../engine/report.ts';
import { axis, byKey, count, head, maybeNumber, type Shape } from './parts.ts';

const columns = byKey(z.union([z.number(), z.array(z.number())]));

const term = z.strictObject({
  name: z.string(),
  factors: z.array(z.strictObject({ name: z.string(), value: z.number() })),
  value: z.number(),
} satisfies Shape<TraceTerm>);

const score = z.strictObject({
  name: z.string(),
  label: z.string(),
  score: z.number(),
  probability: maybeNumber,
  terms: z.array(term),
  mechanism: z.string(),
  sources: z.array(z.string()),
} satisfies Shape<TraceScore>);

const decision = z.strictObject({
  name: z.string(),
  u: z.number(),
  p: z.number(),
  happened: z.boolean(),
} satisfies Shape<TraceDecision>);

const day = z.strictObject({
  tick: count,
  message: z
    .strictObject({
      topic: z.string(),
      channel: z.string(),
      fit: z.number(),
      creepiness: z.number(),
      annoyance: z.number(),
      opened: z.boolean(),
      clicked: z.boolean(),
      bought: z.boolean(),
    })
    .nullable(),
  events: z.array(z.string()),
  scores: z.array(score),
  decisions: z.array(decision),
  flips: z.array(z.strictObject({ decision: z.string(), key: z.string(), from: z.number(), to: z.number() })),
  state: columns,
} satisfies Shape<ExplainDay>);

const report = {
  schemaVersion: head.schemaVersion,
  strategy: z.string(),
  replication: count,
  consumer: z.strictObject({ id: count, traits: columns, segments: z.record(axis, z.string()) }),
  days: z.array(day),
} satisfies Shape<ExplainReport>;

export const explainResult = z.strictObject(report);

const leverValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.string()), byKey(z.number())]);

const command = z.strictObject({
  type: z.literal('setLever'),
  strategy: z.string(),
  path: z.string(),
  value: z.union([leverValue, byKey(leverValue)]),
  tick: count.exactOptional(),
} satisfies Shape<Command>);

/** The scenario of a log is complete, every default written out; what is in it is checked as a scenario when it is read. */
const completeScenario = z.looseObject({
  id: z.string(),
  title: z.string(),
  days: count,
  seed: count,
  replications: count,
  population: z.looseObject({ base: z.string(), size: count }),
  strategies: byKey(z.looseObject({ id: z.string(), title: z.string() })),
});

export const runLog = z.strictObject({
  version: z.string(),
  fingerprint: z.string().exactOptional(),
  scenario: completeScenario,
  replication: count,
  commands: z.array(command),
  ticks: count,
  digest: z.string(),
} satisfies Record<keyof RunLog, z.core.SomeType>);
