import type { ChartStyle } from './chart-style.ts';
import { fitRight, span, type Line, type Span, type Tone } from './line.ts';
import { createRaster, type Raster } from './raster.ts';

export interface Series {
  /** one letter, drawn at the end of the line: strategies are told apart without colour */
  letter: string;
  tone: Tone;
  /** from left to right; null where there is nothing to say, undefined where nobody looked */
  values: readonly (number | null | undefined)[];
}

export interface PlotOptions {
  series: readonly Series[];
  /** how far to the right a value lies, 0 to 1, by its position in the series */
  shareOf: (index: number) => number;
  width: number;
  height: number;
  style: ChartStyle;
  format: (value: number) => string;
  /** lowest and highest value of the scale; usually a round range with 0 in it */
  range?: readonly [number, number] | undefined;
  /** cells for the numbers of the scale, where charts below each other stand in line */
  leastGutter?: number;
}

export interface Plot {
  lines: Line[];
  /** cells left of the curves, and for them */
  gutter: number;
  columns: number;
}

type Dash = readonly [drawn: number, period: number];
/** Lines made of letters need no gaps to be told apart. */
const solid: Dash = [1, 1];
/** Dots and gaps of the first, second, third, fourth line. */
const dashes: readonly Dash[] = [
  [1, 1],
  [6, 8],
  [2, 3],
  [1, 2],
];

/** Curves on one scale, without what stands below them; undefined where there is no room. */
export function plotCurves({
  series,
  shareOf,
  width,
  height,
  style,
  format,
  range: given,
  leastGutter = 0,
}: PlotOptions): Plot | undefined {
  const shown = series.flatMap(({ values }) => values.filter(value => value !== null && value !== undefined));
  const range = given ?? niceRange(shown);
  const labels = [format(range[1]), format(range[0])];
  const gutter = Math.max(leastGutter, ...labels.map(label => label.length));
  const columns = width - gutter - 1;
  if (columns < 4 || height < 1) return undefined;
  const raster = createRaster(
    columns,
    height,
    style,
    series.map(({ letter }) => letter),
  );
  series.forEach(({ values }, layer) =>
    drawPath(
      raster,
      values.flatMap((value, i) => (value === undefined ? [] : [place(raster, shareOf(i), value, range)])),
      layer,
      style === 'ascii' ? solid : dashes[layer % dashes.length]!,
    ),
  );
  const ends = endLabels(series, shareOf, range, columns, height);
  const lines = Array.from({ length: height }, (_, row): Line => {
    const label = row === 0 ? labels[0]! : row === height - 1 ? labels[1]! : '';
    const edge = row === 0 || row === height - 1 ? '┤' : '│';
    return [
      span(fitRight(label, gutter), { tone: 'muted' }),
      span(edge, { tone: 'muted' }),
      ...rowOfCells(raster, row, columns, ends, series),
    ];
  });
  return { lines, gutter, columns };
}

type Point = readonly [x: number, y: number];

function place(
  raster: Raster,
  share: number,
  value: number | null,
  [low, high]: readonly [number, number],
): Point | null {
  if (value === null) return null;
  const x = Math.round(share * (raster.width - 1));
  const y = Math.round((1 - (value - low) / (high - low)) * (raster.height - 1));
  return [Math.max(0, Math.min(x, raster.width - 1)), Math.max(0, Math.min(y, raster.height - 1))];
}

/** Joins neighbours; a place without a value breaks the line. */
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
function endLabels(
  series: readonly Series[],
  shareOf: PlotOptions['shareOf'],
  [low, high]: readonly [number, number],
  columns: number,
  rows: number,
): Map<string, number> {
  const labels = new Map<string, number>();
  series.forEach(({ values }, layer) => {
    const last = values.at(-1);
    if (last === undefined || last === null) return;
    const column = Math.min(columns - 1, Math.round(shareOf(values.length - 1) * (columns - 1)) + 1);
    const wanted = Math.round((1 - (last - low) / (high - low)) * (rows - 1));
    const row = nearestFree(
      Math.max(0, Math.min(wanted, rows - 1)),
      rows,
      candidate => !labels.has(`${column} ${candidate}`),
    );
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

function rowOfCells(
  raster: Raster,
  row: number,
  columns: number,
  ends: Map<string, number>,
  series: readonly Series[],
): Span[] {
  return Array.from({ length: columns }, (_, column) => {
    const label = ends.get(`${column} ${row}`);
    if (label !== undefined) return span(series[label]!.letter, { tone: series[label]!.tone, strong: true });
    const cell = raster.cell(column, row);
    return cell === undefined ? span(' ') : span(cell.character, { tone: series[cell.layer]?.tone });
  });
}

const steps = [1, 1.5, 2, 3, 5, 7.5, 10];

/** A scale that holds all values, starts at 0 where it can, and ends on a round number so that it seldom jumps. */
export function niceRange(values: readonly number[]): readonly [low: number, high: number] {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  if (most === 0 && least === 0) return [0, 0.01];
  return [least === 0 ? 0 : -roundUp(-least), most === 0 ? 0 : roundUp(most)];
}

/** The next round number: 1, 1.5, 2, 3, 5 or 7.5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = steps.find(candidate => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}
