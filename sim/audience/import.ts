// From the bytes of a table to an audience: rows → columns → roles of columns → people, with a report of all that was done.
import { CreeplineError, invalid, type Problem } from '../core/errors.ts';
import {
  factNames,
  type Audience,
  type AudienceFacts,
  type ColumnReport,
  type FactName,
} from '../model/population/audience.ts';
import { assignRoles, type Role } from './roles.ts';
import { hashRows, idsOf, keyById, rowsInOrderOf } from './ids.ts';
import { parseAudience } from './json-file.ts';
import { meaningOf } from './meanings.ts';
import { personalKind, shownCell } from './personal.ts';
import { droppedReport, reportOf } from './report.ts';
import { bytesOf, readAll, type ByteSource } from './bytes.ts';
import type { TextColumn } from './column.ts';
import { Notebook, TableBuilder, type Table } from './table.ts';
import { createTextSource } from './unpack.ts';
import { createCsvReader } from './csv.ts';
import type { Mapping } from './mapping.ts';

export interface ImportOptions {
  /** name of the file, for messages */
  file: string;
  /** name of the audience; otherwise that of the file */
  name?: string;
  /** columns to leave out unread */
  drop?: readonly string[];
  /** leave out columns that look like names, addresses or numbers of people; otherwise they are refused */
  dropPersonal?: boolean;
  /** go on without rows that cannot be read; otherwise they are refused */
  skipBadRows?: boolean;
  /** what columns mean, where their names do not tell */
  mapping?: Mapping;
  /** topics of the scenario that the audience is meant for */
  topics?: readonly string[];
}

/** Takes in a table of customers: CSV with any common delimiter, plain or gzip, or Parquet. Throws with everything that is wrong. */
export async function importAudience(source: Uint8Array | ByteSource, options: ImportOptions): Promise<Audience> {
  const bytes = bytesOf(source);
  const notes = new Notebook(options.file);
  const builder = new TableBuilder(options.file, options.drop ?? [], notes);
  const format = await readTable(bytes, options.file, builder, notes);
  return assemble(builder.finish(), options, notes, format);
}

/** JSON is read as one text, of which engines hold no more than half a gigabyte. */
const mostJsonBytes = 2 ** 28;

/** People of a file that holds either a table of customers or an audience made from one. */
export async function readAudience(source: Uint8Array | ByteSource, options: ImportOptions): Promise<Audience> {
  const bytes = bytesOf(source);
  const head = new Uint8Array(await bytes.slice(0, Math.min(64, bytes.byteLength)));
  if (!isJson(head)) return importAudience(bytes, options);
  if (bytes.byteLength > mostJsonBytes)
    throw invalid('is longer than 256 MB, the most that is read of an audience in JSON; import the table anew', {
      file: options.file,
    });
  return parseAudience(
    new TextDecoder('utf-8').decode(new Uint8Array(await bytes.slice(0, bytes.byteLength))),
    options.file,
  );
}

function isJson(head: Uint8Array): boolean {
  const first = head.find(byte => byte > 0x20 && byte < 0x80);
  return first === '{'.charCodeAt(0);
}

async function readTable(
  bytes: ByteSource,
  file: string,
  builder: TableBuilder,
  notes: Notebook,
): Promise<'csv' | 'parquet'> {
  const head = new Uint8Array(await bytes.slice(0, Math.min(4, bytes.byteLength)));
  if (String.fromCharCode(...head) === 'PAR1' || /\.parquet$/i.test(file)) {
    await (await import('./parquet.ts')).readParquet(bytes, file, builder);
    return 'parquet';
  }
  const rows = createCsvReader(
    file,
    row => builder.addRow(row),
    (what, line) => notes.add('repaired', `${what}; it is no row`, { line }),
  );
  await readAll(bytes, await createTextSource(file, head, rows, what => notes.add('repaired', what)));
  return 'csv';
}

function assemble(table: Table, options: ImportOptions, notes: Notebook, format: 'csv' | 'parquet'): Audience {
  const { file, topics = [], mapping, skipBadRows = false } = options;
  const { rows, refused } = table;
  const personal = personalColumns(table.columns);
  const problems = [
    ...(mapping?.problemsOf(table.names) ?? []),
    ...(options.dropPersonal ? [] : personal.map(({ column, kind }) => refusePersonal(column, kind, table, file))),
    ...(skipBadRows || refused.rows === 0 ? [] : refuseRows(table, file)),
  ];
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  const columns = table.columns.filter(column => personal.every(each => each.column !== column));
  const roles = assignRoles(columns, topics, file, mapping);
  const ids = peopleOf(roles, rows, notes);
  const order = rowsInOrderOf(ids);
  const { facts, bought, reports } = readColumns(roles, order, table, notes);
  const dropped = new Map([
    ...table.leftOut,
    ...personal.map(({ column, kind }) => [column.name, `looks like ${kind}: dropped, as you asked`] as const),
  ]);
  return {
    format: 'creepline-audience',
    version: 1,
    name: options.name ?? nameOf(file),
    rows,
    source: {
      file: baseName(file),
      format,
      rows: { read: rows + refused.rows, people: rows, refused: refused.rows },
      columns: table.names.map(name => reports.get(name) ?? droppedReport(name, dropped.get(name) ?? '')),
      notes: notes.all(),
      refused: refused.first,
    },
    ids: order.map(row => ids[row]!),
    facts,
    bought,
  };
}

function personalColumns(columns: readonly TextColumn[]): { column: TextColumn; kind: string }[] {
  return columns.flatMap(column => {
    const kind = personalKind(column);
    return kind === undefined ? [] : [{ column, kind }];
  });
}

function refusePersonal({ name }: TextColumn, kind: string, { names }: Table, file: string): Problem {
  return {
    file,
    line: 1,
    column: names.indexOf(name) + 1,
    path: name,
    message: `looks like ${kind}; personal data are not read: take the column out, or drop it (--drop-personal, or --drop with its name)`,
  };
}

/** With the sentence before them as many as a message shows. */
const namedRows = 9;

function refuseRows({ refused, rows }: Table, file: string): Problem[] {
  const all = rows + refused.rows;
  const named = refused.first.slice(0, namedRows);
  const few = named.length < refused.rows ? `; the first ${named.length} are named here` : '';
  return [
    {
      file,
      message: `${refused.rows} of ${all} rows cannot be read${few}: mend them, or go on without them (--skip-bad-rows)`,
    },
    ...named,
  ];
}

/** An id for each row. */
function peopleOf(roles: readonly Role[], rows: number, notes: Notebook): Uint32Array {
  // a person is known by what tells who they are, not by the arm they were in or by what came of it
  const hashes = hashRows(
    roles.filter(({ found }) => found.isForeign !== true).map(({ column }) => column),
    rows,
  );
  const key = roles.find(({ found }) => found.isKey === true)?.column;
  if (key !== undefined) {
    const { without, sharing } = keyById(hashes, key);
    if (without > 0)
      notes.add(
        'repaired',
        'people without an identifier are known by what their rows say',
        { path: key.name },
        without,
      );
    if (sharing > 0)
      notes.add('repaired', 'rows that share an identifier count as different people', { path: key.name }, sharing);
  }
  return idsOf(hashes);
}

interface ReadColumns {
  facts: AudienceFacts;
  bought: Audience['bought'];
  reports: Map<string, ColumnReport>;
}

function readColumns(roles: readonly Role[], order: Uint32Array, table: Table, notes: Notebook): ReadColumns {
  const facts: Partial<Record<FactName, Float64Array>> = {};
  const bought: Record<string, Float64Array> = {};
  const reports = new Map<string, ColumnReport>();
  for (const role of roles) {
    const { column, found } = role;
    const { fact, topic, reader } = found;
    let unknown = 0;
    if (reader !== undefined) {
      const meanings = Float64Array.from({ length: column.size }, (_, code) => reader.read(column.text(code)) ?? NaN);
      reader.finish?.(meanings);
      for (let code = 0; code < meanings.length; code++) meanings[code] = Math.round(meanings[code]! * 1e6) / 1e6;
      const inOrder = inOrderOf(order, column, meanings);
      if (fact !== undefined) facts[fact] = inOrder;
      if (topic !== undefined) bought[topic] = inOrder;
      if (fact === 'age') readRanges(role, order, inOrder, facts);
      unknown = noteUnknown(role, table, notes);
      noteBounds(role, inOrder, notes);
    }
    if (found.leaks === true && reader !== undefined)
      notes.add(
        'leaks',
        'tells what came of the test: results would be foretold from themselves',
        { path: column.name },
        table.rows,
      );
    reports.set(column.name, reportOf(column, found, unknown));
  }
  return {
    facts: inFixedOrder(facts),
    bought: Object.fromEntries(Object.entries(bought).sort(([a], [b]) => (a < b ? -1 : 1))),
    reports,
  };
}

/** One value a person, from one a code. */
function inOrderOf(order: Uint32Array, { codes }: TextColumn, meanings: Float64Array): Float64Array {
  const values = new Float64Array(order.length);
  for (let i = 0; i < values.length; i++) values[i] = meanings[codes[order[i]!]!]!;
  return values;
}

/** The upper ends of ranges of age, where there are ranges. */
function readRanges(
  { column, found }: Role,
  order: Uint32Array,
  low: Float64Array,
  facts: Partial<Record<FactName, Float64Array>>,
): void {
  const ends = Float64Array.from(
    { length: column.size },
    (_, code) => found.reader?.readHigh?.(column.text(code)) ?? NaN,
  );
  const high = inOrderOf(order, column, ends);
  if (high.some((end, i) => end > low[i]!)) facts.ageTo = high;
}

function inFixedOrder(facts: AudienceFacts): AudienceFacts {
  return Object.fromEntries(factNames.flatMap(name => (facts[name] === undefined ? [] : [[name, facts[name]]])));
}

/** Different cells of a column that are shown. */
const shownCells = 5;

/** Cells of a used column that cannot be understood count as not known; the first few different ones are shown. Gives how many rows have one. */
function noteUnknown({ column, found }: Role, table: Table, notes: Notebook): number {
  const strange = Uint32Array.from({ length: column.size }, (_, code) => code).filter(
    code => found.reader!.read(column.text(code)) === undefined,
  );
  const add = (what: string, code: number, rows: number) => {
    const place = {
      line: table.lines[column.codes.indexOf(code)]!,
      column: table.names.indexOf(column.name) + 1,
      path: column.name,
    };
    notes.add('unknown', `${what}; allowed: ${found.allowed}; taken as not known`, place, rows);
  };
  for (const code of strange.subarray(0, shownCells))
    add(`${JSON.stringify(shownCell(column.text(code)))} is not understood`, code, column.counts[code]!);
  const further = strange.subarray(shownCells);
  if (further.length > 0)
    add(
      `${further.length} more kinds of cells are not understood`,
      further[0]!,
      further.reduce((sum, code) => sum + column.counts[code]!, 0),
    );
  return strange.reduce((sum, code) => sum + column.counts[code]!, 0);
}

function noteBounds({ column, found }: Role, values: Float64Array, notes: Notebook): void {
  const bounds = found.fact === undefined ? undefined : meaningOf(found.fact).bounds;
  if (bounds === undefined) return;
  const beyond = values.reduce((count, value) => count + (value < bounds.least || value > bounds.most ? 1 : 0), 0);
  if (beyond > 0) notes.add('changed', bounds.says, { path: column.name }, beyond);
}

function baseName(file: string): string {
  return file.replace(/^.*[/\\]/, '');
}

function nameOf(file: string): string {
  return (
    baseName(file)
      .replace(/\.gz$/i, '')
      .replace(/\.(csv|tsv|txt|parquet)$/i, '') || 'audience'
  );
}
