// What a report says of the brand's own figures: how the model was anchored to them, a past test beside the prediction, the list.
import {
  formatEstimate,
  formatValue,
  listTotals,
  type AnchorReport,
  type CompareReport,
  type Estimate,
  type ListReport,
  type ObservedPair,
  type ObservedValue,
  type RunReport,
} from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import type { ReportFacts } from './report-facts.ts';
import { textTable } from './text-table.ts';
import { wrap } from './text.ts';

type Report = RunReport | CompareReport;

/** Blocks for people, in the order of reading; none where the scenario says nothing of its own. */
export function ownFigureBlocks(
  { anchored = [], observed = [], observedPairs = [], list }: Report,
  facts: ReportFacts,
  look: Look,
): string[] {
  return [
    ...(anchored.length > 0 ? [anchoredBlock(anchored, look)] : []),
    ...(observed.length > 0 ? [observedBlock(observed, observedPairs, facts, look)] : []),
    ...(list === undefined ? [] : [listBlock(list, look)]),
  ];
}

const figureNames: Readonly<Record<string, string>> = {
  openRate: 'open rate',
  clickRate: 'click rate',
  unsubscribeRate: 'unsubscribe rate',
  visitRate: 'visitors in 14 days',
  conversionRate: 'buyers in 14 days',
  marginCents: 'margin a purchase',
};
/** In a narrower place the intercepts are left to the other formats. */
const roomForIntercepts = 90;

function anchoredBlock(anchored: readonly AnchorReport[], look: Look): string {
  const [{ strategy } = { strategy: '' }] = anchored;
  const wide = look.width >= roomForIntercepts;
  const rows = anchored.map(({ rate, unit, given, before, after, parameter, from, to, large }) => [
    figureNames[rate] ?? rate,
    ...[given, before, after].map(value => formatValue(value, unit)),
    ...(wide ? [`${parameter} ${written(from)} → ${written(to)}`] : []),
    large ? paint(look, 'yellow', 'large') : '',
  ]);
  const head = ['', 'yours', 'before', 'now', ...(wide ? ['by'] : []), ''];
  return `${paint(look, 'bold', `re-anchored to your own rates under ${strategy}`)}\n${textTable({ head, rows, right: [1, 2, 3] }, look)}`;
}

const written = (value: number) => String(value).replace('-', '−');

function observedBlock(
  observed: readonly ObservedValue[],
  pairs: readonly ObservedPair[],
  { labels }: ReportFacts,
  look: Look,
): string {
  const values = observed.map(({ strategy, metric, unit, predicted, observed: value, difference, inside }) => [
    strategy,
    labels[metric] ?? metric,
    formatEstimate(predicted, unit),
    formatValue(value, unit),
    `${formatEstimate(exactly(difference), unit, 'difference')} ${sayInside(inside, look)}`,
  ]);
  const differences = pairs.map(({ a, b, metric, unit, predicted, observed: value, sign }) => [
    `${a} − ${b}`,
    labels[metric] ?? metric,
    formatEstimate(predicted, unit, 'difference'),
    formatEstimate(exactly(value), unit, 'difference'),
    saySign(sign, look),
  ]);
  const note =
    'inside: what you observed lies in the 95 % interval of the prediction, which knows the chance of the simulation, not that of your test';
  const table = textTable(
    { head: ['your past test', '', 'predicted', 'observed', ''], rows: [...values, ...differences], right: [2, 3] },
    look,
  );
  return `${table}\n${paint(look, 'dim', wrap(note, look.width))}`;
}

const exactly = (mean: number | null): Estimate => ({ mean, low: null, high: null });

function sayInside(inside: boolean | null, look: Look): string {
  if (inside === null) return '';
  return inside ? paint(look, 'green', 'inside') : paint(look, 'yellow', 'outside');
}

const signs = {
  right: ['green', 'sign right'],
  wrong: ['red', 'sign wrong'],
  unclear: ['dim', 'sign not clear'],
} as const;

function saySign(sign: ObservedPair['sign'], look: Look): string {
  const [style, words] = signs[sign];
  return paint(look, style, words);
}

/** A comparison shows differences: they share people and luck, so their intervals are narrower. */
function listBlock({ size, strategies, pairs }: ListReport, look: Look): string {
  const arms =
    pairs === undefined
      ? strategies.map(({ id, totals: values }) => ({ name: id, values, kind: 'level' as const }))
      : pairs.map(({ a, b, totals: values }) => ({ name: `${a} − ${b}`, values, kind: 'difference' as const }));
  const rows = listTotals.flatMap(({ key, label, unit }) =>
    arms.flatMap(({ name, values, kind }, i) => {
      const estimate = values[key];
      return estimate === undefined
        ? []
        : [
            [
              i === 0 ? label + (unit === 'cents' ? ', in 100 ct' : '') : '',
              name,
              formatEstimate(whole(estimate), '', kind),
            ],
          ];
    }),
  );
  return textTable({ head: [`on your list of ${size.toLocaleString('en-US')}`, '', ''], rows, right: [2] }, look);
}

/** Whole people, and money in hundreds of cents: totals are large. */
function whole({ mean, low, high, unit }: Estimate & { unit: string }): Estimate {
  const round = (value: number | null) => (value === null ? null : Math.round(unit === 'cents' ? value / 100 : value));
  return { mean: round(mean), low: round(low), high: round(high) };
}

/** The same, a labelled record a line. */
export function plainOwnFigures({ anchored = [], observed = [], observedPairs = [], list }: Report): string[] {
  const numbers = ({ mean, low, high }: Estimate) => [mean, low, high];
  const { strategies = [], pairs = [] } = list ?? {};
  const records: (string | number | boolean | null)[][] = [
    ...anchored.map(({ rate, given, before, after, parameter, from, to }) => [
      'anchored',
      rate,
      given,
      before,
      after,
      parameter,
      from,
      to,
    ]),
    ...observed.map(({ strategy, metric, predicted, observed: value, inside }) => [
      'observed',
      strategy,
      metric,
      ...numbers(predicted),
      value,
      sayPlainly(inside),
    ]),
    ...observedPairs.map(({ a, b, metric, predicted, observed: value, sign }) => [
      'observed difference',
      a,
      b,
      metric,
      ...numbers(predicted),
      value,
      `sign ${sign}`,
    ]),
    ...strategies.flatMap(({ id, totals }) =>
      Object.entries(totals).map(([key, total]) => ['list', id, key, ...numbers(total), total.unit]),
    ),
    ...pairs.flatMap(({ a, b, totals }) =>
      Object.entries(totals).map(([key, total]) => ['list difference', a, b, key, ...numbers(total), total.unit]),
    ),
  ];
  return records.map(record => record.map(cell => cell ?? '-').join('\t'));
}

const sayPlainly = (inside: boolean | null) => (inside === null ? 'no interval' : inside ? 'inside' : 'outside');
