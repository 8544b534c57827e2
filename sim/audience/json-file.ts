// An audience as a file: JSON with one column a line. The head is small and checked as a whole, the columns are long and checked number by number.
import * as z from 'zod';
import { CreeplineError, type Problem } from '../core/errors.ts';
import { factNames, type Audience, type AudienceSource, type FactName } from '../model/population/audience.ts';
import { readJsonText } from './json-text.ts';
import { show } from '../io/schema.ts';

/** What the numbers of a column can be. */
interface Limits {
  least: number;
  most: number;
  whole?: boolean;
}

const share: Limits = { least: 0, most: 1 };
const flag: Limits = { ...share, whole: true };
const code = (most: number): Limits => ({ least: 0, most, whole: true });

const limits: Readonly<Record<FactName, Limits>> = {
  age: { least: 0, most: 120 },
  ageTo: { least: 0, most: 120 },
  gender: code(1),
  country: code(2),
  education: code(2),
  sinceVisit: { least: 0, most: 36_525 },
  spend: { least: 0, most: 1e9 },
  orders: { least: 0, most: 1e9 },
  newCustomer: flag,
  online: share,
};

const shareSchema = z.number().min(0).max(1);
const count = z.int().min(0);
const distribution = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('numbers'),
    least: z.number(),
    middle: z.number(),
    most: z.number(),
    deciles: z.array(z.number()).length(9),
    blank: shareSchema,
  }),
  z.strictObject({
    kind: z.literal('answers'),
    shares: z.array(z.strictObject({ value: z.string(), share: shareSchema })),
    blank: shareSchema,
  }),
  z.strictObject({ kind: z.literal('many'), different: count, blank: shareSchema }),
]);
const place = {
  file: z.string().optional(),
  line: count.optional(),
  column: count.optional(),
  path: z.string().optional(),
  message: z.string(),
};

/** The columns themselves are checked number by number: they are long. */
export const audienceFileSchema = z.strictObject({
  format: z.literal('creepline-audience'),
  version: z.literal(1),
  name: z.string().min(1),
  rows: z.int().min(1).max(10_000_000),
  source: z.strictObject({
    file: z.string(),
    format: z.enum(['csv', 'parquet', 'built-in']),
    rows: z.strictObject({ read: count, people: count, refused: count }),
    columns: z.array(
      z.strictObject({
        name: z.string(),
        status: z.enum(['used', 'guessed', 'ignored', 'outcome']),
        meaning: z.string().optional(),
        trait: z.string().optional(),
        because: z.string(),
        leaks: z.literal(true).optional(),
        unknown: count.optional(),
        distribution,
      }),
    ),
    notes: z.array(
      z.strictObject({ kind: z.enum(['repaired', 'unknown', 'leaks', 'changed']), times: count, ...place }),
    ),
    refused: z.array(z.strictObject(place)),
  }),
  ids: z.array(z.any()),
  facts: z.record(z.string(), z.array(z.any())),
  bought: z.record(z.string(), z.array(z.any())),
  personas: z
    .array(
      z.strictObject({ id: count, givenName: z.string(), name: z.string(), town: z.string(), occupation: z.string() }),
    )
    .optional(),
});

const shownProblems = 20;

/** An audience written by `audienceToJson`; throws with everything that is wrong and where. */
export function parseAudience(text: string, file: string): Audience {
  const result = audienceFileSchema.safeParse(readJsonText(text, file), { reportInput: true });
  if (!result.success)
    throw new CreeplineError(
      'invalid',
      result.error.issues.slice(0, shownProblems).map(issue => problemOf(issue, file)),
    );
  const { ids, facts, bought, source, personas, ...head } = result.data;
  const reader = new ColumnReader(head.rows, file);
  const audience: Audience = {
    ...head,
    source: source as AudienceSource,
    ids: reader.readIds(ids),
    facts: Object.fromEntries(Object.entries(facts).map(([name, values]) => [name, reader.readFact(name, values)])),
    bought: Object.fromEntries(
      Object.entries(bought).map(([name, values]) => [name, reader.read(`bought.${name}`, values, flag)]),
    ),
    ...(personas === undefined ? {} : { personas }),
  };
  if (reader.problems.length > 0) throw new CreeplineError('invalid', reader.problems.slice(0, shownProblems));
  return audience;
}

/** JSON arrays as columns; `null` = not known. */
class ColumnReader {
  readonly problems: Problem[] = [];
  private readonly rows: number;
  private readonly file: string;

  constructor(rows: number, file: string) {
    this.rows = rows;
    this.file = file;
  }

  readFact(name: string, values: readonly unknown[]): Float64Array {
    const allowed = Object.hasOwn(limits, name) ? limits[name as FactName] : undefined;
    if (allowed === undefined) {
      this.fault(`facts.${name}`, `no such fact; there are ${factNames.join(', ')}`);
      return new Float64Array(0);
    }
    return this.read(`facts.${name}`, values, allowed);
  }

  read(path: string, values: readonly unknown[], { least, most, whole = false }: Limits): Float64Array {
    this.checkLength(path, values);
    const out = new Float64Array(values.length);
    for (let i = 0; i < out.length; i++) {
      const value = values[i];
      if (value === null) out[i] = NaN;
      else if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value)))
        out[i] = value;
      else
        this.fault(
          `${path}[${i}]`,
          `${show(value)} is not ${whole ? 'a whole number' : 'a number'} in ${least}..${most}, nor null`,
        );
    }
    return out;
  }

  /** Ascending, so that each is there once. */
  readIds(values: readonly unknown[]): Uint32Array {
    const read = this.read('ids', values, code(0xffffffff));
    const disorder = read.findIndex((id, i) => i > 0 && !(id > read[i - 1]!));
    if (disorder >= 0)
      this.fault(
        `ids[${disorder}]`,
        `${read[disorder]} does not come after ${read[disorder - 1]}; ids are ascending and different`,
      );
    return Uint32Array.from(read);
  }

  private checkLength(path: string, values: readonly unknown[]): void {
    if (values.length !== this.rows) this.fault(path, `has ${values.length} values for ${this.rows} rows`);
  }

  private fault(path: string, message: string): void {
    this.problems.push({ file: this.file, path, message });
  }
}

function problemOf(issue: z.core.$ZodIssue, file: string): Problem {
  const path = issue.path.reduce<string>(
    (whole, step) =>
      typeof step === 'number' ? `${whole}[${step}]` : whole === '' ? String(step) : `${whole}.${String(step)}`,
    '',
  );
  const input = 'input' in issue ? `; it is ${show(issue.input)}` : '';
  return { file, ...(path === '' ? {} : { path }), message: `${issue.message}${input}` };
}

/** Pieces of the text of an audience, one a column: whole, they can be longer than the memory likes. */
export function* audienceToJson({ facts, bought, ids, personas, ...head }: Audience): Generator<string> {
  yield `${JSON.stringify(head, undefined, 2).replace(/\n\}$/, '')},\n  "ids": [${ids.join(',')}],\n  "facts": {`;
  yield* columnsToJson(facts);
  yield '\n  },\n  "bought": {';
  yield* columnsToJson(bought);
  yield personas === undefined ? '\n  }\n}\n' : `\n  },\n  "personas": ${JSON.stringify(personas, undefined, 1)}\n}\n`;
}

function* columnsToJson(columns: object): Generator<string> {
  let comma = '';
  for (const [name, values] of Object.entries(columns) as [string, Float64Array][]) {
    yield `${comma}\n    ${JSON.stringify(name)}: [`;
    yield* numbersToJson(values);
    yield ']';
    comma = ',';
  }
}

const perPiece = 65_536;

function* numbersToJson(values: Float64Array): Generator<string> {
  for (let from = 0; from < values.length; from += perPiece) {
    const piece = values.subarray(from, from + perPiece);
    yield `${from === 0 ? '' : ','}${Array.from(piece, value => (value === value ? String(Math.round(value * 1e6) / 1e6) : 'null')).join(',')}`;
  }
}
