import type { ChartStyle } from './chart-style.ts';
import { fitRight, span, type Line, type Span, type Tone } from './line.ts';
import { niceRange } from './nice-range.ts';
import { createRaster, type Raster } from './raster.ts';

export interface Series {
  /** one letter, drawn at the end of the line: strategies are told apart without colour */
  letter: string;
  tone: Tone;
  /** by day, from day 1 on; null where there is nothing to say, undefined where nobody looked */
  values: readonly (number | null | undefined)[];
}

export interface SeriesChartOptions {
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

type Dash = readonly [drawn: number, period: number];
/** Lines made of letters need no gaps to be told apart. */
const solid: Dash = [1, 1];
/** Dots and gaps of the first, second, third, fourth line. */
const dashes: readonly Dash[] = [[1, 1], [6, 8], [2, 3], [1, 2]];

/** Lines over days, all on one scale. */
export function seriesChart({ series, days, width, height, style, format, marks = [] }: SeriesChartOptions): Line[] {
  const shown = series.flatMap(({ values }) => values.filter(value => value !== null && value !== undefined));
  const range = niceRange(shown);
  const labels = [format(range[1]), format(range[0])];
  const gutter = Math.max(...labels.map(label => label.length));
  const columns = width - gutter - 1;
  const rows = height - 1;
  if (columns < 4 || rows < 1) return Array.from({ length: height }, () => [span(' '.repeat(width))]);
  const raster = createRaster(columns, rows, style, series.map(({ letter }) => letter));
  series.forEach(({ values }, layer) => drawPath(raster, values.flatMap((value, i) => (value === undefined ? [] : [place(raster, i + 1, value, days, range)])), layer, style === 'ascii' ? solid : dashes[layer % dashes.length]!));
  const ends = endLabels(series, days, range, columns, rows);
  const lines = Array.from({ length: rows }, (_, row): Line => {
    const label = row === 0 ? labels[0]! : row === rows - 1 ? labels[1]! : '';
    const edge = row === 0 || row === rows - 1 ? '┤' : '│';
    return [span(fitRight(label, gutter), { tone: 'muted' }), span(edge, { tone: 'muted' }), ...rowOfCells(raster, row, columns, ends, series)];
  });
  return [...lines, dayAxis(days, gutter, columns, marks)];
}

type Point = readonly [x: number, y: number];

function place(raster: Raster, day: number, value: number | null, days: number, [low, high]: readonly [number, number]): Point | null {
  if (value === null) return null;
  const x = Math.round((day / Math.max(1, days)) * (raster.width - 1));
  const y = Math.round((1 - (value - low) / (high - low)) * (raster.height - 1));
  return [Math.max(0, Math.min(x, raster.width - 1)), Math.max(0, Math.min(y, raster.height - 1))];
}

/** Joins neighbours; a day without a value breaks the line. */
function drawPath(raster: Raster, points: readonly (Point | null)[], layer: number, [drawn, period]: Dash): void {
  const dot = (x: number, y: number) => {
    if (x % period < drawn) raster.set(x, y, layer);
  };
  points.forEach((point, i) => {
    if (point === null) return;
    const [x1, y1] = point;
    const [x0, y0] = points[i - 1] ?? point;
    const steps = Math.max(1, Math.abs(x1 - x0), Math.abs(y1 - y0));
    for (let step = 0; step <= steps; step++) {
      dot(Math.round(x0 + ((x1 - x0) * step) / steps), Math.round(y0 + ((y1 - y0) * step) / steps));
    }
  });
}

/** Letters right of where the lines end, moved apart where they would cover each other. */
function endLabels(series: readonly Series[], days: number, [low, high]: readonly [number, number], columns: number, rows: number): Map<string, number> {
  const labels = new Map<string, number>();
  series.forEach(({ values }, layer) => {
    const last = values.at(-1);
    if (last === undefined || last === null) return;
    const column = Math.min(columns - 1, Math.round((values.length / Math.max(1, days)) * (columns - 1)) + 1);
    const wanted = Math.round((1 - (last - low) / (high - low)) * (rows - 1));
    const row = nearestFree(Math.max(0, Math.min(wanted, rows - 1)), rows, candidate => !labels.has(`${column} ${candidate}`));
    if (row !== undefined) labels.set(`${column} ${row}`, layer);
  });
  return labels;
}

function nearestFree(wanted: number, rows: number, isFree: (row: number) => boolean): number | undefined {
  for (let off = 0; off < rows; off++) {
    const row = [wanted + off, wanted - off].find(candidate => candidate >= 0 && candidate < rows && isFree(candidate));
    if (row !== undefined) return row;
  }
  return undefined;
}

function rowOfCells(raster: Raster, row: number, columns: number, ends: Map<string, number>, series: readonly Series[]): Span[] {
  return Array.from({ length: columns }, (_, column) => {
    const label = ends.get(`${column} ${row}`);
    if (label !== undefined) return span(series[label]!.letter, { tone: series[label]!.tone, strong: true });
    const cell = raster.cell(column, row);
    return cell === undefined ? span(' ') : span(cell.character, { tone: series[cell.layer]?.tone });
  });
}

function dayAxis(days: number, gutter: number, columns: number, marks: readonly number[]): Line {
  const last = ` ${days}`;
  const first = 'day 0 ';
  const rule = '─'.repeat(Math.max(0, columns - first.length - last.length));
  const cells = rule === '' ? Array.from({ length: columns }, () => '─') : Array.from(first + rule + last);
  for (const day of marks) cells[Math.min(columns - 1, Math.round((day / Math.max(1, days)) * (columns - 1)))] = '↑';
  return [span(' '.repeat(gutter + 1)), ...cells.map(cell => span(cell, { tone: cell === '↑' ? 'accent' : 'muted' }))];
}
