import { toAscii } from '../charts/chart-style.ts';
import { fitBlock, fitLine, fitText, plainText, span, spread, type Line } from '../charts/line.ts';
import { isTooSmall, layOut, leastSize, type Size } from './layout.ts';
import { statusLines } from './status-lines.ts';
import type { View } from '../state/view.ts';
import { safeText } from '../charts/cell-width.ts';

/** The top of the first screen, where it will stay: something to read while the rest is loaded. */
export function titleCard(view: View, { columns, rows }: Size): string[] {
  const size = { columns, rows };
  const lines = isTooSmall(size) ? tooSmallLines(size) : topLines(view, size);
  return lines.map(line => (view.style === 'ascii' ? toAscii(plainText(line)) : plainText(line)));
}

function topLines(view: View, size: Size): Line[] {
  const { headRows, statusRows } = layOut(size, view.ui.focus, view.ui.zoomed);
  return [...headerLines(view, size.columns, headRows), ...statusLines(view, size.columns, statusRows)];
}

/** Title and question; on low screens the title alone. */
export function headerLines(view: View, width: number, rows: number): Line[] {
  const { id, title, question, seed } = view.run.scenario;
  const right: Line = [span(` ${safeText(id)} · seed ${seed} `, { tone: 'muted' })];
  const first = spread([span(` ${safeText(title)}`, { strong: true, tone: 'accent' })], right, width);
  return rows < 2 ? [first] : [first, fitLine([span(` ${safeText(question)}`)], width)];
}

/** The one message on a terminal that is too small for anything else. */
export function tooSmallLines({ columns, rows }: Size): Line[] {
  const text = [
    `This screen needs ${leastSize.columns}×${leastSize.rows}.`,
    `Now it is ${columns}×${rows}: make it larger.`,
    'q quits · ? help',
  ];
  const height = Math.max(1, rows - 1);
  const above = Math.max(0, Math.floor((height - text.length) / 2));
  const lines: Line[] = [
    ...Array.from({ length: above }, () => []),
    ...text.map(line => [span(center(line, columns))]),
  ];
  return fitBlock(lines.slice(0, height), columns, height);
}

function center(text: string, width: number): string {
  const cut = fitText(text, Math.min(width, text.length));
  return ' '.repeat(Math.max(0, Math.floor((width - cut.length) / 2))) + cut;
}
