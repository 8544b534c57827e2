// The valley as lines of marks: one row a metric, one place a value of the lever, the best value and its interval below.
import { formatSetting, formatValue, type Estimate, type LineReport } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { rangeOf, sparkline } from './sparkline.ts';

const labelWidth = 22;
const rangeWidth = 26;
const most = 48;

export function lineChart(
  { lever, strategy, overall: { best, outcome, points }, ensemble }: LineReport,
  labels: Readonly<Record<string, string>>,
  look: Look,
): string {
  const each = Math.max(1, Math.floor(Math.min(most, look.width - labelWidth - rangeWidth) / points.length));
  const width = each * points.length;
  const rows = Object.keys(points[0]?.metrics ?? {}).map(key => {
    const values = points.map(({ metrics }) => metrics[key]?.mean ?? null);
    const [low, high] = rangeOf([values]);
    const unit = points[0]?.metrics[key]?.unit ?? '';
    const spread = values.flatMap(value => Array<number | null>(each).fill(value));
    return `${(labels[key] ?? key).padEnd(labelWidth)}${sparkline(spread, [low, high], width, look)}  ${formatValue(low, unit)} to ${formatValue(high, unit)}`;
  });
  const shown = outcome === 'within' || outcome === 'unclear';
  const [left, right] = [formatSetting(lever.min), formatSetting(lever.max)];
  return [
    paint(look, 'bold', `${lever.label} of ${strategy.title}`),
    ...rows,
    ...(shown ? [`${'best'.padEnd(labelWidth)}${bestMarks(best, lever, each, points.length)}`] : []),
    ...(ensemble === undefined
      ? []
      : [
          `${'best in other worlds'.padEnd(labelWidth)}${bestMarks({ mean: null, ...ensemble.overall.best }, lever, each, points.length)}`,
        ]),
    `${lever.label.toLowerCase().padEnd(labelWidth)}${left}${right.padStart(width - left.length)}`,
  ].join('\n');
}

/** `──●──` under the places of the values. */
function bestMarks(
  { mean, low, high }: Estimate,
  { min, max }: LineReport['lever'],
  each: number,
  count: number,
): string {
  const [first, last] = [low ?? mean, high ?? mean];
  if (first === null || last === null) return '';
  const place = (value: number) => Math.round((((value - min) / (max - min)) * (count - 1) + 0.5) * each - 0.5);
  const [from, to] = [place(first), place(last)];
  const top = mean === null ? -1 : place(mean);
  return ' '.repeat(from) + Array.from({ length: to - from + 1 }, (_, i) => (from + i === top ? '●' : '─')).join('');
}
