import { csvCell, escapeControls, escapeHtml } from '../../sim/core/text.ts';
import type { Format } from '../flags/common.ts';
import { formatOf, writeOutput } from '../host/output.ts';
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
