// Lines over days for two strategies on one scale.
import { bisectLeft, max, min, nice, ticks } from 'd3';
import { linearScale } from './linear-scale.ts';

export interface SeriesLine {
  arm: string;
  label: string;
  /** index = day; null where there is nothing to divide by */
  values: readonly (number | null)[];
}

export interface SeriesInput {
  width: number;
  height: number;
  days: number;
  lines: readonly SeriesLine[];
  /** the range that a metric can have; the scale starts at 0 when that is inside */
  range: readonly [number, number];
  /** pixels for the words at the end of the lines */
  endRoom: number;
}

export interface SeriesLayout {
  plot: { left: number; top: number; right: number; bottom: number };
  x: (day: number) => number;
  y: (value: number) => number;
  dayAt: (x: number) => number;
  yTicks: number[];
  xTicks: number[];
  lines: {
    arm: string;
    label: string;
    path: string;
    end: { day: number; value: number; x: number; y: number; labelY: number } | null;
  }[];
}

const labelHeight = 16;

export function layoutSeries(input: SeriesInput): SeriesLayout {
  const plot = { left: 44, top: 14, right: input.width - input.endRoom, bottom: input.height - 26 };
  const x = linearScale([0, input.days], [plot.left, plot.right]);
  const [low, high] = nice(...domain(input), 4);
  const y = linearScale([low, high], [plot.bottom, plot.top]);
  const lines = input.lines.map(({ arm, label, values }) => ({
    arm,
    label,
    path: path(values, x, y),
    end: lastPoint(values, x, y),
  }));
  spread(
    lines.flatMap(({ end }) => (end === null ? [] : [end])),
    plot.top,
    plot.bottom,
  );
  return {
    plot,
    x,
    y,
    dayAt: px => Math.round(Math.min(Math.max(x.invert(px), 0), input.days)),
    yTicks: ticks(low, high, 4),
    // the first one is written as `day 0` and needs room
    xTicks: dayTicks(input.days).filter(day => day === 0 || x(day) - plot.left > 52),
    lines,
  };
}

/** Scale over all that is given, with 0 in it unless the metric can never be 0. An all-equal series still gets some height. */
function domain({ lines, range }: SeriesInput): [number, number] {
  const values = lines.flatMap(({ values }) => values.filter(value => value !== null));
  const shown = range[0] <= 0 && range[1] >= 0 ? [0, ...values] : values;
  const [low = range[0], high = range[1]] = [min(shown), max(shown)];
  return low < high ? [low, high] : [low, Math.max(range[1], low + 1)];
}

/** Straight from day to day; broken where there is no value. */
function path(values: readonly (number | null)[], x: (day: number) => number, y: (value: number) => number): string {
  const steps = values.map((value, day) =>
    value === null
      ? ''
      : `${day > 0 && values[day - 1] !== null ? 'L' : 'M'}${x(day).toFixed(1)},${y(value).toFixed(1)}`,
  );
  return steps.join('');
}

function lastPoint(values: readonly (number | null)[], x: (day: number) => number, y: (value: number) => number) {
  const day = values.findLastIndex(value => value !== null);
  if (day < 0) return null;
  const value = values[day]!;
  return { day, value, x: x(day), y: y(value), labelY: y(value) };
}

/** Moves labels apart that would overlap, keeping their order. */
function spread(labels: { y: number; labelY: number }[], top: number, bottom: number): void {
  const ordered = [...labels].sort((a, b) => a.y - b.y);
  for (let i = 1; i < ordered.length; i++) {
    const [upper, lower] = [ordered[i - 1]!, ordered[i]!];
    const overlap = upper.labelY + labelHeight - lower.labelY;
    if (overlap <= 0) continue;
    upper.labelY = Math.max(upper.labelY - overlap / 2, top);
    lower.labelY = Math.min(upper.labelY + labelHeight, bottom);
    upper.labelY = lower.labelY - labelHeight;
  }
}

/** Day 0, the last day, and round days between that do not crowd the ends. */
export function dayTicks(days: number): number[] {
  const steps = [1, 2, 5, 7, 10, 15, 30, 60, 90, 180, 365, 730];
  const step = steps[Math.min(bisectLeft(steps, days / 4), steps.length - 1)]!;
  const between = Array.from({ length: Math.floor(days / step) }, (_, i) => (i + 1) * step).filter(
    day => days - day > step / 2,
  );
  return [0, ...between, days];
}
