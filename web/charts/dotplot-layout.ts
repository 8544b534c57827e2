// A quantile dotplot: every simulated outcome is one dot; equal ones stack.
import { ticks } from 'd3';
import { linearScale } from './linear-scale.ts';
import type { Frame } from '../../sim/index.ts';
import { findArm } from './field-picture.ts';

export interface Dot {
  value: number;
  x: number;
  y: number;
}

export interface DotplotLayout {
  dots: Dot[];
  radius: number;
  zero: number;
  x: (value: number) => number;
  ticks: number[];
  baseline: number;
  height: number;
}

/** Dots that would stack higher than this become smaller, down to where they can still be seen. */
const tallest = 84;
const radii = [6, 5, 4, 3] as const;

/** Zero is always on the axis: the question is on which side of it the outcomes lie. */
export function layoutDotplot(values: readonly number[], width: number, margin = 16): DotplotLayout {
  const sorted = [...values].sort((a, b) => a - b);
  const low = Math.min(0, sorted[0] ?? 0);
  const high = Math.max(0, sorted.at(-1) ?? 0);
  const pad = (high - low || 1) * 0.06;
  const x = linearScale([low - pad, high + pad], [margin, width - margin]);
  const points = sorted.map(value => ({ value, at: x(value) }));
  const radius = radii.find(size => heightOf(stack(points, 2 * size), size) <= tallest) ?? radii.at(-1)!;
  const columns = stack(points, 2 * radius);
  const baseline = Math.max(tallest, heightOf(columns, radius)) + 6;
  const dots = columns.flatMap(({ centre, values: column }) =>
    column.map((value, i) => ({ value, x: centre, y: baseline - 1 - radius - i * 2 * radius })),
  );
  return { dots, radius, zero: x(0), x, ticks: ticks(low - pad, high + pad, 4), baseline, height: baseline + 20 };
}

function heightOf(columns: { values: number[] }[], radius: number): number {
  return Math.max(0, ...columns.map(({ values }) => values.length)) * 2 * radius;
}

/** Dots closer than a diameter share a column, which stands at their mean. Columns keep the order of the values. */
function stack(points: { value: number; at: number }[], diameter: number): { centre: number; values: number[] }[] {
  const columns: { start: number; sum: number; values: number[] }[] = [];
  for (const { value, at } of points) {
    const last = columns.at(-1);
    if (last !== undefined && at - last.start < diameter) {
      last.sum += at;
      last.values.push(value);
    } else columns.push({ start: at, sum: at, values: [value] });
  }
  return columns.map(({ sum, values }) => ({ centre: sum / values.length, values }));
}

/**
 * B minus A of one metric for each replication; null where one of them has no value. With shared luck both come from the same
 * replication; otherwise B comes from the next one, so that the same outcomes are paired anew.
 */
export function outcomeDifferences(
  frames: readonly Frame[],
  ids: { a: string; b: string },
  key: string,
  sharedLuck: boolean,
): (number | null)[] {
  const value = (frame: Frame, arm: string) => findArm(frame, arm)?.metrics[key];
  return frames.map((frame, i) => {
    const a = value(frame, ids.a);
    const b = value(sharedLuck ? frame : frames[(i + 1) % frames.length]!, ids.b);
    return typeof a === 'number' && typeof b === 'number' ? b - a : null;
  });
}
