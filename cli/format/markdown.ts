import type { Cell, Table } from './view.ts';

/** A table as most viewers of Markdown show it. */
export function markdownTable({ columns, rows }: Table): string {
  return [columns, columns.map(() => '---'), ...rows].map(row => `| ${row.map(markdownCell).join(' | ')} |`).join('\n');
}

/** What would end the cell is written so that it does not. */
function markdownCell(cell: Cell): string {
  return cell === null ? '' : String(cell).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/** Paragraphs, tables and headings, with an empty line between any two. */
export function markdownPage(...parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
