import type { ChartStyle } from './chart-style.ts';
import { span, type Line } from './line.ts';
import { plotCurves, type Series } from './plot.ts';

export type { Series };

export interface SeriesChartOptions {
  /** by day, from day 1 on */
  series: readonly Series[];
  /** days of the whole run: the width of the chart */
  days: number;
  width: number;
  height: number;
  style: ChartStyle;
  format: (value: number) => string;
  /** days on which a lever was changed */
  marks?: readonly number[];
}

/** Lines over days, all on one scale. */
export function seriesChart({ days, height, marks = [], ...options }: SeriesChartOptions): Line[] {
  const plot = plotCurves({ ...options, height: height - 1, shareOf: index => (index + 1) / Math.max(1, days) });
  if (plot === undefined) return Array.from({ length: height }, () => [span(' '.repeat(options.width))]);
  return [...plot.lines, dayAxis(days, plot.gutter, plot.columns, marks)];
}

function dayAxis(days: number, gutter: number, columns: number, marks: readonly number[]): Line {
  const last = ` ${days}`;
  const first = 'day 0 ';
  const rule = '─'.repeat(Math.max(0, columns - first.length - last.length));
  const cells = rule === '' ? Array.from({ length: columns }, () => '─') : Array.from(first + rule + last);
  for (const day of marks) cells[Math.min(columns - 1, Math.round((day / Math.max(1, days)) * (columns - 1)))] = '↑';
  return [span(' '.repeat(gutter + 1)), ...cells.map(cell => span(cell, { tone: cell === '↑' ? 'accent' : 'muted' }))];
}
