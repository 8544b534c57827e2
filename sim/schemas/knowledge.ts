// What plausible worlds say, beside chance.
import * as z from 'zod';
import type {
  GroupKnowledge,
  Knowledge,
  PairEnsemble,
  PairKnowledge,
  RunEnsemble,
  Signs,
  WorldsHead,
} from '../engine/ensemble-report.ts';
import type { LineEnsemble, LineKnowledge } from '../experiment/line-report.ts';
import { axis, byKey, count, maybeNumber, type Shape } from './parts.ts';

const range = { low: maybeNumber, high: maybeNumber, reason: z.string().exactOptional() } satisfies Shape<Knowledge>;
const knowledge = z.strictObject(range).meta({ description: 'The middle nine tenths of the plausible worlds.' });

const signs = z.strictObject({ above: count, below: count, same: count } satisfies Shape<Signs>);
const pairKnowledge = z.strictObject({ ...range, signs: signs.nullable() } satisfies Shape<PairKnowledge>);

const groups = <K extends z.core.SomeType>(known: K) => ({
  metrics: byKey(known),
  segments: z.array(z.strictObject({ axis, value: z.string(), metrics: byKey(known) })),
});

const worldsHead = {
  of: count,
  date: z.string(),
  leftOut: count.exactOptional(),
  worlds: count,
  replications: count,
  people: count.exactOptional(),
} satisfies Shape<WorldsHead>;

const pairEnsemble = z.strictObject({
  a: z.string(),
  b: z.string(),
  sentence: z.string(),
  ...(groups(pairKnowledge) satisfies Shape<GroupKnowledge<PairKnowledge>>),
} satisfies Shape<PairEnsemble>);

export const runEnsemble = z.strictObject({
  ...worldsHead,
  sentence: z.string(),
  highest: byKey(count).nullable(),
  strategies: z.array(
    z.strictObject({ id: z.string(), ...(groups(knowledge) satisfies Shape<GroupKnowledge<Knowledge>>) }),
  ),
  pairs: z.array(pairEnsemble).exactOptional(),
} satisfies Shape<RunEnsemble>);

const lineKnowledge = {
  best: knowledge,
  where: z.strictObject({ inside: count, low: count, high: count, flat: count }).nullable(),
  near: z.array(count).nullable(),
  sentence: z.string(),
  points: z.array(z.strictObject({ value: z.number(), metrics: byKey(knowledge) })),
  steps: z.array(z.strictObject({ from: z.number(), to: z.number(), difference: pairKnowledge })),
} satisfies Shape<LineKnowledge>;

export const lineEnsemble = z.strictObject({
  ...worldsHead,
  overall: z.strictObject(lineKnowledge),
  segments: z.array(z.strictObject({ ...lineKnowledge, axis, value: z.string() })),
} satisfies Shape<LineEnsemble>);
