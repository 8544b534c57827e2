import { formatEstimate, formatValue, type SanityFigure, type SanityReport } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import { wrap } from './text.ts';
import type { View } from './view.ts';

const columns = [
  'id',
  'says',
  'status',
  'simulated',
  'low',
  'high',
  'unit',
  'bandLow',
  'bandHigh',
  'sign',
  'why',
] as const;

/** Figures of a believable model, one a line. */
export function viewSanity(report: SanityReport): View {
  const rows = report.figures.map(({ id, says, status, simulated, low, high, unit, band, sign, why = null }) => [
    id,
    says,
    status,
    simulated,
    low,
    high,
    unit,
    band?.[0] ?? null,
    band?.[1] ?? null,
    sign,
    why,
  ]);
  return { json: report, table: { columns, rows }, human: look => human(report, look) };
}

const colours = { met: 'green', missed: 'red', 'known-miss': 'yellow', open: 'yellow' } as const;

function human({ figures, counts, people, replications, seed, digest }: SanityReport, look: Look): string {
  const blocks = [...new Set(figures.map(({ about }) => about))].map(about =>
    describe(
      about,
      figures.filter(figure => figure.about === about),
      look,
    ),
  );
  const { met, missed, knownMiss, open } = counts;
  const foot = [
    `${paint(look, 'bold', `${met} of ${counts.figures} figures are met`)}; ${missed} missed, ${knownMiss} known to be missed, ${open} open`,
    `${people.toLocaleString('en-US')} people an arm · ${replications === 1 ? 'one replication' : `${replications} replications, each with people of its own`} · seed ${seed} · digest ${digest}`,
  ].join('\n');
  return [...blocks, foot].join('\n\n');
}

function describe(about: string, figures: readonly SanityFigure[], look: Look): string {
  const rows = figures.map(figure => [
    `  ${figure.id}`,
    paint(look, colours[figure.status], figure.status.replace('-', ' ')),
    formatEstimate(
      {
        mean: figure.simulated,
        low: figure.low,
        high: figure.high,
        ...(figure.reason !== undefined && { reason: figure.reason }),
      },
      figure.unit,
    ),
    sayRange(figure),
    figure.says,
  ]);
  const why = figures.flatMap(({ id, why: reason }) =>
    reason === undefined ? [] : [`  ${wrap(`${id}: ${reason}`, look.width, 4)}`],
  );
  return [
    paint(look, 'bold', about),
    textTable({ head: ['  figure', '', 'simulated', 'believable', 'what'], rows, right: [2] }, look),
    ...why,
  ].join('\n');
}

const signWords = { '+': 'above 0', '-': 'below 0', '>=0': 'not below 0', '<=0': 'not above 0' } as const;

const sayRange = ({ band, sign, unit }: SanityFigure): string =>
  band === null ? signWords[sign!] : `${formatValue(band[0], unit)} to ${formatValue(band[1], unit)}`;
