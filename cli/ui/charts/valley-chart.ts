import { fitLine, span, type Line } from './line.ts';
import { plotCurves, type PlotOptions } from './plot.ts';

export interface ValleyChartOptions extends Omit<PlotOptions, 'shareOf'> {
  /** of the lever, one for each place in a series */
  values: readonly number[];
  axis?: ValleyAxis | undefined;
}

/** What stands below the curves: the range of the lever, the best value with its interval, and where the lever stands now. */
export interface ValleyAxis {
  ends: readonly [string, string];
  best: { mean: number; low: number; high: number } | undefined;
  now: number | undefined;
}

/** Rows that an axis takes. */
export const axisRows = 2;

/** Curves over the values of a lever. */
export function valleyChart({ values, height, axis, ...options }: ValleyChartOptions): Line[] {
  const [first, last] = [values[0]!, values.at(-1)!];
  const shareOfValue = (value: number) => Math.max(0, Math.min(1, (value - first) / (last - first)));
  const rows = height - (axis === undefined ? 0 : axisRows);
  const plot = plotCurves({ ...options, height: rows, shareOf: index => shareOfValue(values[index]!) });
  if (plot === undefined) return Array.from({ length: height }, () => [span(' '.repeat(options.width))]);
  const { lines, gutter, columns } = plot;
  if (axis === undefined) return lines;
  const column = (value: number) => Math.round(shareOfValue(value) * (columns - 1));
  const left = span(' '.repeat(gutter + 1));
  return [
    ...lines,
    fitLine([left, ...markCells(axis, columns, column)], options.width),
    fitLine([left, ...endCells(axis, columns)], options.width),
  ];
}

/** `──●── ↑` */
function markCells({ best, now }: ValleyAxis, columns: number, column: (value: number) => number): Line {
  const cells = Array.from({ length: columns }, () => span('─', { tone: 'muted' }));
  if (best !== undefined) {
    for (let i = column(best.low); i <= column(best.high); i++) cells[i] = span('━', { tone: 'accent' });
  }
  if (now !== undefined) cells[column(now)] = span('↑', { strong: true });
  if (best !== undefined) cells[column(best.mean)] = span('●', { tone: 'accent', strong: true });
  return cells;
}

function endCells({ ends: [low, high] }: ValleyAxis, columns: number): Line {
  const between = ' '.repeat(Math.max(1, columns - low.length - high.length));
  return [span(`${low}${between}${high}`, { tone: 'muted' })];
}
