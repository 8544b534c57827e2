import type { Format } from '../flags/common.ts';
import { toAscii } from './ascii.ts';
import type { Look } from './look.ts';
import { markdownTable } from './markdown.ts';
import type { Cell, Table, View } from './view.ts';

/** The text of a result in one format, ending in a line break. */
export function writeView(view: View, format: Format, look: Look): string {
  if (format === 'json') return endLine(view.jsonText?.() ?? JSON.stringify(view.json, null, 2));
  if (format === 'ndjson') return toNdjson(view.table);
  if (format === 'csv') return view.csvText?.() ?? toCsv(view.table);
  if (format === 'markdown') return endLine(view.markdown?.() ?? markdownTable(view.table));
  if (format === 'plain') return endLine(view.plain?.() ?? toTabs(view.table));
  const text = endLine(view.human(look));
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

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function tabCell(cell: Cell): string {
  return cell === null ? '-' : String(cell).replace(/\s+/g, ' ');
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
