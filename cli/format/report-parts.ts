import {
  formatEstimate,
  formatValue,
  type Estimate,
  type ReportHead,
  type RunReport,
  type StrategyReport,
} from '../../sim/index.ts';
import { ensembleNotes, formatMean, rangeRows } from './ensemble-parts.ts';
import { paint, type Look } from '../host/look.ts';
import type { MetricFact, Origins, ReportFacts } from './report-facts.ts';
import { rangeOf, sparkline } from './sparkline.ts';
import { textTable } from './text-table.ts';
import { wrap } from './text.ts';

/** Averages hide people: the segment with the worst backlash. */
const worstBy = 'backlash';

export function worstSegment({
  worst,
  metrics,
}: StrategyReport): { name: string; backlash: Estimate; unit: string } | undefined {
  const segment = worst[worstBy];
  return segment && { name: `${segment.axis} ${segment.value}`, backlash: segment, unit: metrics[worstBy]?.unit ?? '' };
}

export function titleLines(
  { title, question }: ReportHead,
  { verdict }: Pick<ReportFacts, 'verdict'>,
  look: Look,
): string {
  const sentences = verdict.split('\n').map(line => wrap(line, look.width));
  return [paint(look, 'bold', title), wrap(question, look.width), '', ...sentences].join('\n');
}

/** Strategies side by side, metrics below each other; more strategies than fit start a second table. */
export function metricTables(report: RunReport, facts: ReportFacts, look: Look): string {
  const tables = inBlocks(report.strategies, look, cellWidth, labelWidth).map(strategies => {
    const rows = facts.keyMetrics.flatMap(metric => metricRows(metric, strategies, report, look));
    const head = ['', ...strategies.map(({ id }) => id)];
    return textTable({ head, rows: [...rows, ...worstRows(strategies)], right: strategies.map((_, i) => i + 1) }, look);
  });
  const { ensemble, replications } = report;
  const notes = [
    ...(ensemble === undefined
      ? [`mean ± half of its 95 % interval; ${bestMark} clearly best: its interval touches no other`]
      : [...ensembleNotes(ensemble, replications, look), `${bestMark} clearly best: its chance touches no other`]),
    'worst segment: its interval allows for the pick among all that are large enough',
  ];
  return [...tables, paint(look, 'dim', notes.join('\n'))].join('\n\n');
}

/** How each metric went, day by day; one height means the same in every column of a row. */
export function seriesTables(report: RunReport, facts: ReportFacts, look: Look): string {
  const drawn = facts.drawnMetrics.filter(({ key }) =>
    report.strategies.some(({ series }) => series[key]?.some(value => value !== null)),
  );
  const beside = labelWidth + gap + rangeWidth;
  const room = Math.floor((look.width - beside) / report.strategies.length) - gap;
  const sparkWidth = Math.max(leastSpark, Math.min(mostSpark, room));
  const tables = inBlocks(report.strategies, look, sparkWidth, beside).map(strategies => {
    const rows = drawn.map(({ key, label, unit }) => {
      const [low, high] = rangeOf(report.strategies.map(({ series }) => series[key] ?? []));
      const lines = strategies.map(({ series }) => sparkline(series[key] ?? [], [low, high], sparkWidth, look));
      return [label, ...lines, `${formatValue(low, unit)} to ${formatValue(high, unit)}`];
    });
    return textTable({ head: [`day 1 to ${report.days}`, ...strategies.map(({ id }) => id), 'range'], rows }, look);
  });
  return tables.join('\n\n');
}

export function footLines(report: ReportHead, facts: Origins, look: Look): string {
  const { population, days, replications, seed, digest, warnings } = report;
  const people = population.people.toLocaleString('en-US');
  const times = replications === 1 ? 'one replication' : `${replications} replications`;
  return [
    ...warnings.map(warning => paint(look, 'yellow', wrap(`note: ${warning}`, look.width, 6))),
    `${people} people (${population.name}) · ${days} days · ${times} · seed ${seed}`,
    wrap(`Simulated people, not a forecast. ${sayOrigins(facts)}`, look.width),
    paint(look, 'dim', `digest ${digest}, again with`),
    paint(look, 'dim', facts.again),
  ].join('\n');
}

function sayOrigins({ sourced, assumed }: Origins): string {
  return `Of ${sourced + assumed} numbers in the model ${sourced} have a source, ${assumed} are assumed.`;
}

const leastSpark = 8;
const mostSpark = 24;
const cellWidth = 17;
const labelWidth = 22;
const rangeWidth = 22;
const gap = 2;
const bestMark = '*';

/** As many strategies as fit beside each other and what else is in the line. */
function inBlocks(strategies: readonly StrategyReport[], look: Look, cell: number, beside: number): StrategyReport[][] {
  const column = gap + Math.max(cell, ...strategies.map(({ id }) => id.length));
  const size = Math.max(1, Math.floor((look.width - beside) / column));
  const count = Math.ceil(strategies.length / size);
  return Array.from({ length: count }, (_, i) => strategies.slice(i * size, (i + 1) * size));
}

/** One row a metric; with plausible worlds its intervals below it. */
function metricRows(
  metric: MetricFact,
  shown: readonly StrategyReport[],
  { strategies: all, ensemble }: RunReport,
  look: Look,
): string[][] {
  const best = clearlyBest(metric, all);
  const cells = shown.map(({ id, metrics }) => {
    const estimate = metrics[metric.key];
    const text =
      estimate === undefined
        ? '–'
        : ensemble === undefined
          ? formatEstimate(estimate, estimate.unit)
          : formatMean(estimate);
    return id === best ? `${paint(look, 'green', text)} ${bestMark}` : `${text}  `;
  });
  const row = [`${metric.label} ${metric.better === 'up' ? '↑' : '↓'}`, ...cells];
  return ensemble === undefined ? [row] : [row, ...rangeRows(metric, shown, ensemble)];
}

/** The strategy whose whole interval is better than every other one. */
export function clearlyBest({ key, better }: MetricFact, strategies: readonly StrategyReport[]): string | undefined {
  const sign = better === 'up' ? 1 : -1;
  const intervals = strategies.map(({ id, metrics }) => {
    const { low = null, high = null } = metrics[key] ?? {};
    const ends = [low, high].filter(end => end !== null).map(end => end * sign);
    return { id, worst: Math.min(...ends), best: Math.max(...ends), known: ends.length === 2 };
  });
  if (intervals.length < 2 || intervals.some(({ known }) => !known)) return undefined;
  return intervals.find(one => intervals.every(other => other === one || other.best < one.worst))?.id;
}

function worstRows(strategies: readonly StrategyReport[]): string[][] {
  const worst = strategies.map(worstSegment);
  return [
    ['worst segment', ...worst.map(segment => `${segment?.name ?? 'none'}  `)],
    [
      '  its backlash',
      ...worst.map(segment => (segment === undefined ? '' : `${formatEstimate(segment.backlash, segment.unit)}  `)),
    ],
  ];
}
