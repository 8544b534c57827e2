import type { TextProps } from 'ink';
import type { SpanStyle, Tone } from './charts/line.ts';

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

export function textStyle({ tone, strong, marked }: SpanStyle): Partial<TextProps> {
  return {
    ...(tone === 'muted' ? { dimColor: true } : tone === undefined ? {} : { color: colors[tone] }),
    ...(strong === true && { bold: true }),
    ...(marked === true && { inverse: true }),
  };
}
