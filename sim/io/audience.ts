import * as z from 'zod';
import { CreeplineError, type Problem } from '../core/errors.ts';
import type { Audience } from '../population/index.ts';
import { importAudience, type ImportOptions } from './audience-import.ts';
import { readJsonText } from './audience-json.ts';
import { show } from './schema-messages.ts';

/** An audience as text: JSON with one column a line. */
export function audienceToJson({ facts, bought, ids, ...head }: Audience): string {
  const lines = (columns: object) =>
    Object.entries(columns).map(([name, values]) => `\n    ${JSON.stringify(name)}: ${JSON.stringify(values)}`).join(',');
  const start = JSON.stringify(head, undefined, 2).replace(/\n\}$/, '');
  return `${start},\n  "ids": ${JSON.stringify(ids)},\n  "facts": {${lines(facts)}\n  },\n  "bought": {${lines(bought)}\n  }\n}\n`;
}

const share = z.number().min(0).max(1);
const flag = z.union([z.literal(0), z.literal(1)]);
const code = (most: number) => z.int().min(0).max(most);
const column = (value: z.ZodType<number>) => z.array(value.nullable()).optional();

const distribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('numbers'), least: z.number(), middle: z.number(), most: z.number(), blank: share }),
  z.strictObject({ kind: z.literal('answers'), shares: z.array(z.strictObject({ value: z.string(), share })), blank: share }),
  z.strictObject({ kind: z.literal('many'), different: z.int().min(0), blank: share }),
]);

const schema = z.strictObject({
  format: z.literal('creepline-audience'),
  version: z.literal(1),
  name: z.string().min(1),
  rows: z.int().min(1),
  source: z.strictObject({
    file: z.string(),
    columns: z.array(z.strictObject({
      name: z.string(),
      status: z.enum(['used', 'guessed', 'ignored', 'outcome']),
      meaning: z.string().optional(),
      because: z.string(),
      distribution,
    })),
    skippedRows: z.int().min(0),
  }),
  ids: z.array(code(0xffffffff)),
  facts: z.strictObject({
    age: column(z.number().min(0).max(120)),
    gender: column(code(1)),
    country: column(code(2)),
    education: column(code(2)),
    sinceVisit: column(z.number().min(0)),
    spend: column(share),
    orders: column(share),
    newCustomer: column(flag),
    online: column(share),
  }),
  bought: z.record(z.string(), z.array(flag.nullable())),
});

const shownProblems = 20;

/** An audience written by `audienceToJson`; throws with everything that is wrong and where. */
export function parseAudience(text: string, file: string): Audience {
  const result = schema.safeParse(readJsonText(text, file), { reportInput: true });
  if (!result.success) {
    throw new CreeplineError('invalid', result.error.issues.slice(0, shownProblems).map(issue => problemOf(issue, file)));
  }
  const audience = result.data as Audience;
  const problems = checkColumns(audience, file);
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return audience;
}

/** People of a file that holds either a table of customers or an audience made from one. */
export function readAudience(bytes: Uint8Array, options: ImportOptions): Audience {
  return isJson(bytes) ? parseAudience(new TextDecoder('utf-8').decode(bytes), options.file) : importAudience(bytes, options).audience;
}

function isJson(bytes: Uint8Array): boolean {
  const first = bytes.find(byte => byte > 0x20 && byte < 0x80);
  return first === '{'.charCodeAt(0);
}

function problemOf(issue: z.core.$ZodIssue, file: string): Problem {
  const path = issue.path.reduce<string>((whole, step) => (typeof step === 'number' ? `${whole}[${step}]` : whole === '' ? String(step) : `${whole}.${String(step)}`), '');
  const input = 'input' in issue ? `; it is ${show(issue.input)}` : '';
  return { file, ...(path === '' ? {} : { path }), message: `${issue.message}${input}` };
}

/** Every column has a value for every row, and ids are ascending, so that each is there once. */
function checkColumns({ rows, ids, facts, bought }: Audience, file: string): Problem[] {
  const columns = Object.entries({ ids, ...prefixed('facts', facts), ...prefixed('bought', bought) });
  const short = columns.filter(([, values]) => values !== undefined && values.length !== rows)
    .map(([path, values]) => ({ file, path, message: `has ${values!.length} values for ${rows} rows` }));
  const disorder = ids.findIndex((id, i) => i > 0 && id <= ids[i - 1]!);
  return disorder < 0 ? short : [...short, { file, path: `ids[${disorder}]`, message: `${ids[disorder]} does not come after ${ids[disorder - 1]}; ids are ascending and different` }];
}

function prefixed(group: string, columns: object): Record<string, readonly unknown[] | undefined> {
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [`${group}.${name}`, values]));
}
