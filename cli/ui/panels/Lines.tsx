import { Text, type TextProps } from 'ink';
import { createContext, useContext } from 'react';
import { toAscii, type ChartStyle } from '../charts/chart-style.ts';
import type { Line, Span, SpanStyle, Tone } from '../charts/line.ts';

export const StyleContext = createContext<ChartStyle>('braille');

/** Finished lines as one piece of text: the layout engine has nothing left to measure or wrap. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  const ascii = useContext(StyleContext) === 'ascii';
  return (
    <Text wrap="truncate-end">
      {lines.flatMap((line, row) => [
        ...(row === 0 ? [] : ['\n']),
        ...mergeSpans(line).map(({ text, ...style }, i) => (
          <Text key={`${row} ${i}`} {...textStyle(style)}>
            {ascii ? toAscii(text) : text}
          </Text>
        )),
      ])}
    </Text>
  );
}

/** Neighbours that look alike become one: charts are made cell by cell. */
function mergeSpans(line: Line): Span[] {
  const merged: Span[] = [];
  for (const next of line) {
    const last = merged.at(-1);
    if (last !== undefined && last.tone === next.tone && last.strong === next.strong && last.marked === next.marked) {
      merged[merged.length - 1] = { ...last, text: last.text + next.text };
    } else merged.push(next);
  }
  return merged;
}

/** The sixteen colours that follow the user's own terminal theme, light or dark. */
const colors: Record<Exclude<Tone, 'muted'>, string> = {
  first: 'cyan',
  second: 'yellow',
  third: 'magenta',
  fourth: 'green',
  good: 'green',
  bad: 'red',
  accent: 'blueBright',
};

function textStyle({ tone, strong, marked }: SpanStyle): Partial<TextProps> {
  return {
    ...(tone === 'muted' ? { dimColor: true } : tone === undefined ? {} : { color: colors[tone] }),
    ...(strong === true && { bold: true }),
    ...(marked === true && { inverse: true }),
  };
}
