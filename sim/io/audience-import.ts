import { CreeplineError, type Problem } from '../core/errors.ts';
import type { Audience, AudienceFacts, ColumnReport, FactName } from '../population/index.ts';
import { hashRows, idsOf } from './audience-ids.ts';
import { isIdName, isOutcome, understand, type Understood } from './audience-meanings.ts';
import { checkPersonal } from './audience-personal.ts';
import { droppedReport, explainIgnored, reportOf } from './audience-report.ts';
import { TableBuilder, type Table, type TextColumn } from './audience-table.ts';
import { createCsvReader } from './csv.ts';

export interface ImportOptions {
  /** name of the file, for messages */
  file: string;
  /** name of the audience; otherwise that of the file */
  name?: string;
  /** columns to leave out unread, e.g. those with personal data */
  drop?: readonly string[];
  /** topics of the scenario that the audience is meant for */
  topics?: readonly string[];
}

export interface ImportedAudience {
  audience: Audience;
  /** rows left out and cells not understood, the first few of each kind */
  problems: readonly Problem[];
}

/** Takes in a table of customers a piece at a time: CSV with any common delimiter, plain or gzip. */
export interface AudienceImport {
  push(bytes: Uint8Array): void;
  finish(): ImportedAudience;
}

const shownProblems = 20;

export function createAudienceImport(options: ImportOptions): AudienceImport {
  const builder = new TableBuilder(options.file, options.drop ?? []);
  const reader = createCsvReader(options.file, row => builder.add(row));
  return {
    push: bytes => reader.push(bytes),
    finish() {
      reader.end();
      return assemble(builder.finish(), options);
    },
  };
}

export function importAudience(bytes: Uint8Array, options: ImportOptions): ImportedAudience {
  const reading = createAudienceImport(options);
  for (let from = 0; from < bytes.length; from += 1 << 16) reading.push(bytes.subarray(from, from + (1 << 16)));
  return reading.finish();
}

function assemble(table: Table, { file, name, topics = [] }: ImportOptions): ImportedAudience {
  const personal = checkPersonal(table.columns, file);
  if (personal.length > 0) throw new CreeplineError('invalid', personal);
  const names = table.columns.map(({ plain }) => plain);
  const ids = idsOf(hashRows(table.columns.filter(({ plain }) => describes(plain, names)), table.rows));
  const order = Array.from(ids, (_, row) => row).sort((a, b) => ids[a]! - ids[b]!);
  const { facts, bought, reports, unread } = readColumns(table, order, file, topics);
  const audience: Audience = {
    format: 'creepline-audience',
    version: 1,
    name: name ?? nameOf(file),
    rows: table.rows,
    source: {
      file: baseName(file),
      columns: table.names.map(column => reports.find(report => report.name === column) ?? droppedReport(column)),
      skippedRows: table.skipped.length,
    },
    ids: order.map(row => ids[row]!),
    facts,
    bought,
  };
  return { audience, problems: [...table.skipped.slice(0, shownProblems), ...unread] };
}

/** A person is known by what tells who they are, not by what numbers them or by what came of a test. */
function describes(plain: string, all: readonly string[]): boolean {
  return !isOutcome(plain, all) && !isIdName(plain);
}

interface ReadColumns {
  facts: AudienceFacts;
  bought: Audience['bought'];
  reports: ColumnReport[];
  unread: Problem[];
}

function readColumns(table: Table, order: readonly number[], file: string, topics: readonly string[]): ReadColumns {
  const names = table.columns.map(({ plain }) => plain);
  const understood = table.columns.map(column => ({ column, found: understand(column, { names, topics }) }));
  const facts: Partial<Record<FactName, readonly (number | null)[]>> = {};
  const bought: Record<string, readonly (number | null)[]> = {};
  const reports: ColumnReport[] = [];
  const unread: Problem[] = [];
  for (const { column, found } of understood) {
    const { fact, topic } = found;
    if (fact !== undefined && facts[fact] !== undefined) {
      reports.push(reportOf(column, { status: 'ignored', because: `another column already tells: ${found.meaning}` }));
      continue;
    }
    if (fact !== undefined) facts[fact] = valuesOf(column, found, order);
    if (topic !== undefined) bought[topic] = valuesOf(column, found, order);
    if (found.read !== undefined) unread.push(...unreadCells(column, found, table, file));
    reports.push(reportOf(column, { ...found, ...explainIgnored(column, found, understood) }));
  }
  return { facts, bought, reports, unread };
}

function valuesOf(column: TextColumn, { read, finish }: Understood, order: readonly number[]): readonly (number | null)[] {
  const meanings = column.values.map(value => read!(value) ?? null);
  const values = order.map(row => meanings[column.codes[row]!]!);
  return (finish?.(values) ?? values).map(value => (value === null ? null : Math.round(value * 1e6) / 1e6));
}

/** Cells of a used column that cannot be understood count as not known; the first few different ones are shown. */
function unreadCells(column: TextColumn, { read, meaning }: Understood, table: Table, file: string): Problem[] {
  const strange = column.values.map((value, code) => ({ value, code })).filter(({ value }) => read!(value) === undefined);
  return strange.slice(0, 5).map(({ value, code }) => ({
    file,
    line: table.lines[column.codes.indexOf(code)]!,
    column: table.names.indexOf(column.name) + 1,
    path: column.name,
    message: `${JSON.stringify(value)} is not understood as ${meaning}; taken as not known`,
  }));
}

function baseName(file: string): string {
  return file.replace(/^.*[/\\]/, '');
}

function nameOf(file: string): string {
  return baseName(file).replace(/\.gz$/i, '').replace(/\.(csv|tsv|txt)$/i, '') || 'audience';
}
