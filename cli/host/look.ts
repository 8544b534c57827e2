import type { WriteStream } from 'node:tty';
import { escapeControls } from '../../sim/core/text.ts';

/** How human text may look on one stream: stdout and stderr are judged apart. */
export interface Look {
  color: boolean;
  /** false: no box drawing, no block characters */
  unicode: boolean;
  width: number;
}

export interface LookChoice {
  color: 'auto' | 'always' | 'never';
  env: Readonly<Record<string, string | undefined>>;
}

type Stream = Pick<WriteStream, 'isTTY' | 'columns'> | { isTTY?: boolean; columns?: number };

export function chooseLook(stream: Stream, { color, env }: LookChoice): Look {
  const dumb = env['TERM'] === 'dumb';
  // https://no-color.org: set and not empty
  const wanted = !env['NO_COLOR'] && !dumb && stream.isTTY === true;
  return {
    color: color === 'always' || (color === 'auto' && wanted),
    unicode: !dumb && speaksUnicode(env),
    width: Math.max(60, Math.min(stream.columns ?? 100, 140)),
  };
}

/** Other locales say so, `C` included; no locale at all (containers, CI) means a viewer that very likely reads UTF-8. */
function speaksUnicode(env: LookChoice['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale === '' || /utf-?8/i.test(locale);
}

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** What `paint` writes around a text. */
const ownColors = /(\u001b\[(?:1|2|22|3[1-36]|39)m)/;

/** Of what a terminal obeys, only this program's own colours, and only where it paints. */
export function keepColors(text: string, { color }: Look): string {
  if (!color) return escapeControls(text);
  return (
    text
      .split(ownColors)
      // every second part is what was split by
      .map((part, i) => (i % 2 === 1 ? part : escapeControls(part)))
      .join('')
  );
}

/** Text in a colour or weight, where the look has any. */
export function paint(look: Look, style: keyof typeof codes, text: string): string {
  const [on, off] = codes[style];
  return look.color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}
