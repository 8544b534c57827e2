// What is said of scenario files: that they can be read, and whether what they expect came out.
import * as z from 'zod';
import type { ExpectResult } from '../expect/judge.ts';
import { count, estimate, head, share, type Shape } from './parts.ts';

const { schemaVersion, seed, replications } = head;

export const lintResult = z.strictObject({
  schemaVersion,
  fine: z.array(
    z.strictObject({
      id: z.string(),
      strategies: count,
      days: count,
      unmatched: z.string().exactOptional().meta({ description: 'What else the strategies of a pair differ in.' }),
    }),
  ),
});

const line = z.strictObject({
  line: z.string(),
  outcome: z.enum(['pass', 'fail', 'inconclusive', 'no data']),
  held: share.nullable(),
  replications: count,
  estimate,
  unit: z.string(),
  reason: z.string().exactOptional(),
  text: z.string(),
} satisfies Shape<ExpectResult>);

export const expectResult = z.strictObject({
  schemaVersion,
  scenarios: z.array(z.strictObject({ scenario: z.string(), seed, replications, people: count, lines: z.array(line) })),
});
