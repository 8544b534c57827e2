import * as z from 'zod';
import { levers } from '../model/strategy/index.ts';
import type { LeverChange } from '../model/strategy/index.ts';
import { group, schemaOf, show, text } from './schema.ts';

/** What a strategy says of itself besides its levers. */
interface StrategyHead {
  title?: string | undefined;
  says?: string | undefined;
  extends?: string | undefined;
}
/** A strategy as written: whatever differs from what it extends. */
export type StrategyFile = StrategyHead & Readonly<Record<string, LeverChange | undefined>>;

const namePattern = /^([a-z][a-z0-9-]*|\.{1,2}\/[^\0\\]+)$/;

/** The id of a shipped file, or a path relative to the file that names it. */
export const reference = z
  .string({ error: issue => `${show(issue.input)} is not the name of a file` })
  .regex(namePattern, {
    error: issue => `${show(issue.input)} is neither the id of a shipped file nor a path that begins with ./ or ../`,
  });

export function isReference(value: unknown): value is string {
  return typeof value === 'string' && namePattern.test(value);
}

const head = {
  title: text(80).optional().meta({ description: 'Short name for tables and pictures.' }),
  says: text(300).optional().meta({ description: 'One sentence about what the brand does.' }),
  extends: reference
    .optional()
    .meta({ description: 'A shipped strategy or a file, of which this one says the differences.' }),
};
const settings = Object.fromEntries(levers.map(({ spec }) => [spec.key, schemaOf(spec).optional()]));

/** Made from the levers: a new one needs no line here. */
export const strategyFileSchema = group({ ...head, ...settings }, 'lever') as z.ZodType<StrategyFile>;
