import { fitBlock, fitText, span, type Line } from '../charts/line.ts';
import { leastSize, type Size } from './layout.ts';

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
