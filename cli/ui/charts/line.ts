import { cellWidth, takeCells } from './cell-width.ts';

/** What a piece of text stands for; the theme turns it into a colour. Meaning never rests on the tone alone. */
export type Tone = 'first' | 'second' | 'third' | 'fourth' | 'good' | 'bad' | 'accent' | 'muted';

export interface Span {
  text: string;
  tone?: Tone | undefined;
  strong?: boolean | undefined;
  /** light on dark turned around: the row or person under the cursor */
  marked?: boolean | undefined;
}

/** One row of a screen. */
export type Line = readonly Span[];

export type SpanStyle = Omit<Span, 'text'>;

export function span(text: string, style: SpanStyle = {}): Span {
  return { text, ...style };
}

export function plainText(line: Line): string {
  return line.map(({ text }) => text).join('');
}

export function lineWidth(line: Line): number {
  return line.reduce((cells, { text }) => cells + cellWidth(text), 0);
}

/** Exactly `width` cells: cut with an ellipsis, or filled with blanks. */
export function fitLine(line: Line, width: number): Line {
  const cells = lineWidth(line);
  if (cells === width) return line;
  if (cells < width) return [...line, span(' '.repeat(width - cells))];
  return cutLine(line, width);
}

function cutLine(line: Line, width: number): Line {
  if (width <= 0) return [];
  const kept: Span[] = [];
  let left = width - 1;
  for (const piece of line) {
    const text = takeCells(piece.text, left);
    if (text !== '') kept.push({ ...piece, text });
    left -= cellWidth(text);
    if (text !== piece.text) break;
  }
  return [...kept, span('…'), span(' '.repeat(left))];
}

export function fitText(text: string, width: number): string {
  return plainText(fitLine([span(text)], width));
}

/** Text at the right end of its cells. */
export function fitRight(text: string, width: number): string {
  return cellWidth(text) > width ? fitText(text, width) : ' '.repeat(width - cellWidth(text)) + text;
}

/** A block of exactly `height` lines, each exactly `width` cells. */
export function fitBlock(lines: readonly Line[], width: number, height: number): Line[] {
  return Array.from({ length: Math.max(0, height) }, (_, i) => fitLine(lines[i] ?? [], width));
}

/** Blocks of the same height next to each other, with `gap` blanks between them. */
export function sideBySide(blocks: readonly (readonly Line[])[], gap: number): Line[] {
  const height = Math.max(0, ...blocks.map(block => block.length));
  const between = span(' '.repeat(gap));
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block, i) => (i === 0 ? [...(block[row] ?? [])] : [between, ...(block[row] ?? [])])),
  );
}

/** Left text and right text on one line; the left one gives way. */
export function spread(left: Line, right: Line, width: number): Line {
  const room = width - lineWidth(right);
  return room < 1 ? fitLine(left, width) : [...fitLine(left, room), ...right];
}

/** Breaks text at blanks into lines of at most `width` cells. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (cellWidth(longer) <= width) current = longer;
    else {
      if (current !== '') lines.push(current);
      current = fitsOrCut(word, width);
    }
  }
  return current === '' ? lines : [...lines, current];
}

function fitsOrCut(word: string, width: number): string {
  return cellWidth(word) <= width ? word : fitText(word, width);
}
