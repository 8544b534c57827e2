import * as z from 'zod';
import { nearest, unknownName } from '../core/errors.ts';
import { defaultOf } from '../core/specs.ts';
import type { LeafSpec, Spec } from '../core/specs.ts';

// Building blocks of every file format: each says in its own words what it does not accept.

interface Range {
  min: number;
  max: number;
  whole?: boolean;
}

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const mostIdLetters = 40;
const mostWeight = 1000;

export function numberIn({ min, max, whole = false }: Range): z.ZodType<number> {
  const allowed = `${min}..${max}`;
  const outside = (issue: { input?: unknown }) => `${show(issue.input)} is outside ${allowed}`;
  const error = (issue: { input?: unknown }) =>
    typeof issue.input === 'number'
      ? `${show(issue.input)} is not a whole number`
      : `${show(issue.input)} is not a number in ${allowed}`;
  return (whole ? z.int({ error }) : z.number({ error })).min(min, { error: outside }).max(max, { error: outside });
}

export function oneOf<const C extends string>(choices: readonly C[]): z.ZodType<C> {
  return z.enum(choices, { error: issue => notOneOf(issue.input, choices) });
}

export const yesOrNo = z.boolean({ error: issue => `${show(issue.input)} is neither true nor false` });

/** One or more lines of words. */
export function text(most: number): z.ZodType<string> {
  return z
    .string({ error: issue => `${show(issue.input)} is not text` })
    .refine(words => words.trim() !== '', { error: 'is empty' })
    .max(most, { error: `is longer than ${most} letters` });
}

export const id = z
  .string({ error: issue => `${show(issue.input)} is not text` })
  .regex(idPattern, {
    error: issue =>
      `${show(issue.input)} is not an id: small letters and digits, words joined by hyphens, a letter first`,
  })
  .max(mostIdLetters, { error: `an id has at most ${mostIdLetters} letters` });

/** A group of known keys; any other key is refused with the nearest known one. */
export function group<S extends z.ZodRawShape>(
  shape: S,
  what = 'key',
  refuse = (key: string) => unknownName(what, key, Object.keys(shape)),
): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, {
    error: issue =>
      // one line a key: the checker of issues puts each line at its own key
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(refuse).join('\n')
        : `${show(issue.input)} is not a group of keys`,
  });
}

/** A group whose keys are names that the file itself makes up. */
export function mapOf<V extends z.ZodType>(name: z.ZodType<string>, value: V): z.ZodRecord<z.ZodType<string>, V> {
  return z.record(name as z.ZodType<string> & z.core.$ZodRecordKey, value, {
    error: issue => `${show(issue.input)} is not a group of keys`,
  });
}

/** A list without repetitions. */
export function listOf<V extends string>(element: z.ZodType<V>, most: number): z.ZodType<V[]> {
  return z
    .array(element, { error: issue => `${show(issue.input)} is not a list` })
    .max(most, { error: `holds more than ${most}` })
    .superRefine((list, context) => {
      const twice = list.findIndex((entry, i) => list.indexOf(entry) < i);
      if (twice >= 0) context.addIssue({ code: 'custom', path: [twice], message: `${list[twice]!} is listed twice` });
    })
    .meta({ uniqueItems: true });
}

/** A set is replaced by a list, or changed by `{add: […]}` and `{remove: […]}`. */
export function setOf<V extends string>(
  element: z.ZodType<V>,
  most: number,
): z.ZodType<V[] | { add?: V[] | undefined; remove?: V[] | undefined }> {
  const list = listOf(element, most);
  return z.union([list, group({ add: list.optional(), remove: list.optional() })], {
    error: issue => `${show(issue.input)} is neither a list nor {add: […]} or {remove: […]}`,
  });
}

/** The schema of any lever or field, made from its spec. */
export function schemaOf(spec: Spec): z.ZodType {
  const schema = spec.type === 'group' ? group(optional(spec.fields), `field of ${spec.key}`) : leafSchema(spec);
  return schema.meta({ title: spec.label, description: spec.doc, default: defaultOf(spec) });
}

function optional(specs: readonly Spec[]): Record<string, z.ZodOptional> {
  return Object.fromEntries(specs.map(spec => [spec.key, schemaOf(spec).optional()]));
}

function leafSchema(spec: LeafSpec): z.ZodType {
  switch (spec.type) {
    case 'number':
      return numberIn(spec);
    case 'numberOrOff':
      return z.union([z.literal('off'), numberIn(spec)], {
        error: issue => `${show(issue.input)} is neither off nor a number in ${spec.min}..${spec.max}`,
      });
    case 'boolean':
      return yesOrNo;
    case 'choice':
      return oneOf(spec.choices);
    case 'set':
      return setOf(oneOf(spec.choices), spec.choices.length);
    case 'shares':
      return sharesOf(spec.choices);
  }
}

function sharesOf(choices: readonly string[]): z.ZodType {
  const weight = numberIn({ min: 0, max: mostWeight }).optional();
  return group(Object.fromEntries(choices.map(choice => [choice, weight])), 'channel').refine(
    shares => Object.values(shares).some(share => share !== undefined && share > 0),
    { error: 'no share is above 0' },
  );
}

// ---- what is wrong, in words

const mostShown = 40;

/** A value as a person would name it in a sentence. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

/** `"optinn" is not one of none, notice, optOut, optIn (did you mean optIn?)` */
export function notOneOf(value: unknown, choices: readonly string[]): string {
  const near = typeof value === 'string' ? nearest(value, choices) : undefined;
  return `${show(value)} is not one of ${choices.join(', ')}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}
