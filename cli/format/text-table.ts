import CliTable from 'cli-table3';
import { paint, type Look } from '../host/look.ts';

export interface TextTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** positions of the columns that are aligned right */
  right?: readonly number[];
}

// no vertical lines: easier to read, and a copied line is still a line of data
const noLines = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid']
    .flatMap(side => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .map(name => [name, '']),
);

/** Aligned columns under a ruled head. */
export function textTable({ head, rows, right = [] }: TextTable, look: Look): string {
  const table = new CliTable({
    chars: { ...noLines, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: head.map((_, i) => (right.includes(i) ? 'right' : 'left')),
  });
  table.push([...head], ...rows.map(row => [...row]));
  const [top = '', ...body] = table
    .toString()
    .split('\n')
    .map(line => line.trimEnd());
  const rule = '─'.repeat(Math.max(...[top, ...body].map(visibleWidth)));
  return [paint(look, 'bold', top), paint(look, 'dim', rule), ...body].join('\n');
}

/** Columns on the screen, colours not counted. */
function visibleWidth(text: string): number {
  return text.replaceAll(/\u001b\[\d+m/g, '').length;
}
