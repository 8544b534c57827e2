import {
  formatNumber,
  formatProbability,
  type ExplainDay,
  type TraceScore,
  type TraceTerm,
} from '../../../sim/index.ts';
import { fitLine, fitRight, fitText, span, wrapText, type Line } from '../charts/line.ts';
import { termBar } from '../charts/bars.ts';

/** One day of one person with all its reasons: terms that add up to each feeling, luck against chance for each decision, and what would have changed it. */
export function dayDetail(day: ExplainDay, width: number): Line[] {
  return [
    ...messageLines(day, width),
    ...day.events.flatMap(event => wrapText(`• ${event}`, width).map(line => [span(line)])),
    ...day.scores.flatMap(score => scoreLines(score, width)),
    ...decisionLines(day, width),
    ...flipLines(day, width),
  ];
}

function heading(text: string): Line {
  return [span(text, { strong: true, tone: 'accent' })];
}

function messageLines({ tick, message }: ExplainDay, width: number): Line[] {
  if (message === null) return [heading(`Day ${tick + 1}: no message`)];
  const { channel, topic, fit, creepiness, annoyance } = message;
  const felt = `fits ${formatNumber(fit)} · feels creepy ${formatNumber(creepiness)} · annoys ${formatNumber(annoyance)}`;
  return [heading(`Day ${tick + 1}: ${channel} about ${topic}`), ...wrapText(felt, width).map(line => [span(line)])];
}

const numberCells = 8;

function scoreLines({ label, score, probability, terms, sources }: TraceScore, width: number): Line[] {
  const most = Math.max(...terms.map(({ value }) => Math.abs(value)), 0);
  const barCells = Math.max(9, Math.min(31, Math.floor(width * 0.3)));
  const sum = `sum ${formatNumber(score)}${probability === null ? '' : ` → ${formatNumber(probability)}`}`;
  return [
    [],
    fitLine([...heading(`${label}  `), span(sum, { strong: true })], width),
    ...terms.filter(({ value }) => value !== 0).map(term => termLine(term, most, barCells, width)),
    ...silentLine(terms),
    ...(sources.length === 0
      ? []
      : wrapText(`rests on ${sources.join(', ')}`, width).map((line): Line => [span(line, { tone: 'muted' })])),
  ];
}

function termLine({ name, value, factors }: TraceTerm, most: number, barCells: number, width: number): Line {
  const product = factors.length < 2 ? '' : `  ${factors.map(factor => formatNumber(factor.value)).join(' × ')}`;
  const words = [span(name), span(product, { tone: 'muted' })];
  return fitLine(
    [span(fitRight(signed(value), numberCells)), span(' '), ...termBar(value, most, barCells), span(' '), ...words],
    width,
  );
}

function silentLine(terms: readonly TraceTerm[]): Line[] {
  const silent = terms.filter(({ value }) => value === 0).length;
  return silent === 0
    ? []
    : [
        [
          span(`${fitRight('0', numberCells)} ${silent} more ${silent === 1 ? 'term is' : 'terms are'} 0 today`, {
            tone: 'muted',
          }),
        ],
      ];
}

function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

function decisionLines({ decisions }: ExplainDay, width: number): Line[] {
  if (decisions.length === 0) return [];
  const names = Math.min(28, Math.max(...decisions.map(({ name }) => name.length)) + 1);
  return [
    [],
    fitLine([...heading('Decisions  '), span('yes when luck is below chance', { tone: 'muted' })], width),
    ...decisions.map(({ name, u, p, happened }) =>
      fitLine(
        [
          span(` ${fitText(name, names)} `),
          span(happened ? '✓ yes' : '  no ', { strong: happened }),
          span(`  luck ${formatProbability(u)} ${u < p ? '<' : '≥'} chance ${formatProbability(p)}`, {
            tone: happened ? undefined : 'muted',
          }),
        ],
        width,
      ),
    ),
  ];
}

function flipLines({ flips }: ExplainDay, width: number): Line[] {
  if (flips.length === 0) return [];
  return [
    [],
    heading('What would have turned it'),
    ...flips.flatMap(({ decision, key, from, to }) =>
      wrapText(`${decision}: ${key} ${formatNumber(from)} → ${formatNumber(to)}`, width - 1).map(line => [
        span(` ${line}`),
      ]),
    ),
  ];
}
