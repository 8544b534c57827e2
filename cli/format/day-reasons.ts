import { formatNumber, formatProbability, type ExplainDay, type TraceScore } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { wrap } from './text.ts';

/** One day of one person: sums of terms, draws, and the smallest changes that would have turned something. */
export function dayReasons({ scores, decisions, flips }: ExplainDay, look: Look): string {
  const drawn = decisions.map(
    ({ name, u, p, happened }) =>
      `  ${happened ? '●' : '○'} ${name}: drew ${formatProbability(u)} against ${formatProbability(p)}`,
  );
  const turns = flips.map(
    ({ decision, key, from, to }) =>
      `  ${decision}: ${key} ${formatNumber(from)} → ${formatNumber(to)} would have turned it`,
  );
  const parts = [
    ...scores.map(score => scoreLines(score, look)),
    ...titled('Decisions', drawn, look),
    ...titled('Smallest changes', turns, look),
  ];
  return parts.join('\n\n');
}

function scoreLines({ label, score, probability, terms, sources }: TraceScore, look: Look): string {
  const chance = probability === null ? '' : `, probability ${formatProbability(probability)}`;
  const telling = terms.filter(({ value }) => value !== 0);
  const silent = terms.length - telling.length;
  return [
    paint(look, 'bold', `${label}: ${formatNumber(score)}${chance}`),
    ...telling.map(({ name, value }) => `  ${formatNumber(value).padStart(8)}  ${name}`),
    ...(silent === 0 ? [] : [paint(look, 'dim', `         0  ${silent} more ${silent === 1 ? 'term' : 'terms'}`)]),
    ...(sources.length === 0 ? [] : [paint(look, 'dim', `  rests on ${wrap(sources.join(', '), look.width, 11)}`)]),
  ].join('\n');
}

function titled(title: string, lines: readonly string[], look: Look): string[] {
  return lines.length === 0 ? [] : [[paint(look, 'bold', title), ...lines].join('\n')];
}
