// What comes out over a lever: means and intervals over luck, and where the best is.
import type { Tally, Totals } from './crowd.ts';

/** By luck, then by value of the lever. */
export interface LineData {
  lever: string;
  values: readonly number[];
  runs: readonly (readonly Totals[])[];
  /** only the few have answered yet */
  rough: boolean;
}

export interface Point {
  mean: number;
  /** undefined below three runs: an interval of two would be absurd */
  low: number | undefined;
  high: number | undefined;
}

/** 97.5 % points of Student's t for 2, 3, … degrees of freedom. */
const student = [4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

export function spread(numbers: readonly number[]): Point {
  const n = numbers.length;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / n;
  const factor = student[n - 3];
  if (factor === undefined) return { mean, low: undefined, high: undefined };
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = factor * Math.sqrt(variance / n);
  return { mean, low: mean - half, high: mean + half };
}

type Read = (totals: Totals) => number;

export const centsEach: Read = ({ all }) => all.cents / all.people;

/** Of those in rings, or of everybody where nobody wears one. */
export const focus = (totals: Totals): Tally => (totals.who.people > 0 ? totals.who : totals.all);

export const in100 = ({ counted, people }: Pick<Tally, 'counted' | 'people'>): number =>
  people > 0 ? (100 * counted) / people : 0;
export const focusIn100: Read = totals => in100(focus(totals));

export function pointsOf({ values, runs }: LineData, read: Read, within: readonly [number, number]): Point[] {
  const clamp = (value: number | undefined) => value && Math.max(within[0], Math.min(within[1], value));
  return values.map((_, k) => {
    const { mean, low, high } = spread(runs.map(run => read(run[k]!)));
    return { mean, low: clamp(low), high: clamp(high) };
  });
}

/** Between its values a line is straight. */
export function readAt({ values }: Pick<LineData, 'values'>, points: readonly Point[], value: number): number {
  const k = Math.max(
    0,
    Math.min(
      values.length - 2,
      values.findLastIndex(each => each <= value),
    ),
  );
  const [from, to] = [values[k]!, values[k + 1]!];
  const part = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return points[k]!.mean + (points[k + 1]!.mean - points[k]!.mean) * part;
}

export type Best = { where: 'inside'; value: number } | { where: 'low' | 'high' } | { where: 'nowhere' };

/** Where most is earned; nowhere when luck alone moves it as far as the lever does. */
export function bestOf({ values }: Pick<LineData, 'values'>, points: readonly Point[]): Best {
  const means = points.map(({ mean }) => mean);
  const top = means.indexOf(Math.max(...means));
  const [low] = [Math.min(...means)];
  const width = points[top]!.high === undefined ? 0 : points[top]!.high! - points[top]!.low!;
  if (means[top]! - low <= width) return { where: 'nowhere' };
  if (top === 0) return { where: 'low' };
  return top === values.length - 1 ? { where: 'high' } : { where: 'inside', value: values[top]! };
}
