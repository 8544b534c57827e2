import * as z from 'zod';
import type { LeafSpec } from '../core/specs.ts';
import { levers } from '../strategy/index.ts';
import type { Lever, LeverChange } from '../strategy/index.ts';
import { show } from './schema-messages.ts';
import { group, optional, planned, schemaOf, text } from './schema.ts';

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
  .regex(namePattern, { error: issue => `${show(issue.input)} is neither the id of a shipped file nor a path that begins with ./ or ../` });

export function isReference(value: unknown): value is string {
  return typeof value === 'string' && namePattern.test(value);
}

/** Made from the levers: a new lever needs no line here. */
export function createStrategyFileSchema(levers: readonly Lever[]): z.ZodType<StrategyFile> {
  const head = {
    title: text(80).optional().meta({ description: 'Short name for tables and pictures.' }),
    says: text(300).optional().meta({ description: 'One sentence about what the brand does.' }),
    extends: reference.optional().meta({ description: 'A shipped strategy or a file, of which this one says the differences.' }),
  };
  const settings = Object.fromEntries(levers.map(lever => [lever.spec.key, leverSchema(lever).optional()]));
  return group({ ...head, ...settings }, 'lever') as z.ZodType<StrategyFile>;
}

export const strategyFileSchema = createStrategyFileSchema(levers);

/** The JSON Schema of a strategy file, for editors. */
export function strategySchema(): object {
  return { title: 'Strategy', ...z.toJSONSchema(strategyFileSchema, { io: 'input' }) };
}

function leverSchema(lever: Lever): z.ZodType {
  const { spec, built, builtFields } = lever;
  if (!built) return planned(schemaOf(spec));
  if (spec.type !== 'group') return schemaOf(spec);
  const fields = optional(spec.fields, field => {
    const schema = schemaOf(field);
    return builtFields?.includes(field.key) === false ? planned(schema) : builtChoicesOf(lever, field as LeafSpec, schema);
  });
  return group(fields, `field of ${spec.key}`).meta({ title: spec.label, description: spec.doc });
}

function builtChoicesOf({ builtChoices }: Lever, field: LeafSpec, schema: z.ZodType): z.ZodType {
  const built = builtChoices?.[field.key];
  if (built === undefined) return schema;
  return schema.refine(choice => built.includes(choice as string), {
    error: issue => `${String(issue.input)} is not built yet in this version; built: ${built.join(', ')}`,
  });
}
