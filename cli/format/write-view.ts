import { invalid } from '../../sim/core/errors.ts';
import { csvCell, escapeControls, escapeHtml } from '../../sim/core/text.ts';
import { extname } from 'node:path';
import type { Format } from '../flags/common.ts';
import { writeOutput } from '../host/output.ts';
import { isStdout } from '../host/write-file.ts';
import { toAscii } from './ascii.ts';
import { keepColors, type Look } from '../host/look.ts';
import { markdownTable } from './markdown.ts';
import type { Cell, Table, View } from './view.ts';

export interface Target {
  format: Format | undefined;
  file: string | undefined;
  look: Look;
  signal: AbortSignal;
}

/** Writes a result to stdout, or whole to a file. */
export async function writeResult(view: View, { format, file, look, signal }: Target): Promise<void> {
  const isFile = file !== undefined && !isStdout(file);
  // a file is read later, on who knows what: no colours, a fixed width
  const text = isFile
    ? writeView(view, format ?? formatOf(file), { color: false, unicode: look.unicode, width: 100 })
    : writeView(view, format ?? (process.stdout.isTTY ? 'human' : 'plain'), look);
  await writeOutput(text, file, signal);
}

/** Endings that choose a format. */
const formatOfEnding: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.csv': 'csv',
  '.md': 'markdown',
};

/** Endings of files that other programs write: text under such a name could not be opened. */
const ofOthers =
  /^\.(xlsx?|xlsm|xlsb|ods|numbers|html?|xml|pdf|docx?|odt|rtf|pptx?|odp|tex|parquet|arrow|feather|avro|orc|sqlite3?|db|rds|sav|dta|svg|png|jpe?g|gif|webp|zip|gz|tgz|bz2|xz|zst|7z|tar|tsv|tab)$/;

/** By the ending of the file's name; a neutral one, or none, gets the text for people. */
function formatOf(file: string): Format {
  const ending = endingOf(file);
  return Object.hasOwn(formatOfEnding, ending) ? formatOfEnding[ending]! : 'human';
}

/** Before the work: refuses a name that promises what nobody writes. Tabs between columns are `--format plain`. */
export function checkEnding(file: string, format: Format | undefined): void {
  const ending = endingOf(file);
  if (isStdout(file) || !ofOthers.test(ending) || (format === 'plain' && /^\.(tsv|tab)$/.test(ending))) return;
  const written = Object.keys(formatOfEnding).join(', ');
  throw invalid(`${ending} files are not written, only ${written}, and text under any other name`, { file });
}

function endingOf(file: string): string {
  return extname(file).toLowerCase();
}

/** The text of a result in one format, ending in a line break. Nothing in it is obeyed by whatever reads it. */
export function writeView(view: View, format: Format, look: Look): string {
  // inside strings of JSON an escaped character is the same character
  if (format === 'json') return endLine(escapeControls(view.jsonText?.() ?? JSON.stringify(view.json, null, 2)));
  if (format === 'ndjson') return escapeControls(toNdjson(view.table));
  if (format === 'csv') return view.csvText?.() ?? toCsv(view.table);
  if (format === 'markdown') return endLine(escapeHtml(escapeControls(view.markdown?.() ?? markdownTable(view.table))));
  if (format === 'plain') return endLine(escapeControls(view.plain?.() ?? toTabs(view.table)));
  const text = endLine(keepColors(view.human(look), look));
  return look.unicode ? text : toAscii(text);
}

/** One object a line, each with the schema version, so that any line can be understood alone. */
export function toNdjson({ columns, rows }: Table): string {
  return rows
    .map(row =>
      JSON.stringify({
        schemaVersion: ndjsonVersion,
        ...Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])),
      }),
    )
    .map(endLine)
    .join('');
}
const ndjsonVersion = '1.0';

/** RFC 4180, with plain line feeds. */
export function toCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map(row => `${row.map(csvCell).join(',')}\n`).join('');
}

/** A line of names, then one record a line, tabs between: for `cut`, `awk` and screen readers. */
export function toTabs({ columns, rows }: Table): string {
  return [columns, ...rows].map(row => row.map(tabCell).join('\t')).join('\n');
}

function tabCell(cell: Cell): string {
  return cell === null ? '-' : String(cell).replace(/\s+/g, ' ');
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
