import type { LeafSpec, LeafValue } from '../../../sim/index.ts';
import { formatNumber, formatValue } from '../../format/numbers.ts';
import type { MetricInfo } from './view.ts';

type Unit = Pick<MetricInfo, 'unit'>;

/** A metric's value for people; a dash where there is nothing to divide by. */
export function formatMetric(value: number | null | undefined, { unit }: Unit): string {
  return formatValue(value ?? null, unit);
}

/** Short, for the ends of a scale: `3 %`, not `3.00 %`. */
export function formatTick(value: number, metric: Unit): string {
  return formatMetric(value, metric).replace(/\.0+(?!\d)|(\.\d*?[1-9])0+(?!\d)/, '$1');
}

/** B minus A with its sign; exactly equal is a plain 0. */
export function formatDifference(value: number | null, metric: Unit): string {
  if (value === 0) return '0';
  // the difference of two percentages is in points, not in per cent
  const text = formatMetric(value, metric).replace(' %', ' pp');
  return value !== null && value > 0 ? `+${text}` : text;
}

export function formatCount(value: number): string {
  return value.toLocaleString('en-US');
}

/** A lever's value for people. */
export function formatLever(value: LeafValue | undefined, spec: Pick<LeafSpec, 'type'>): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatPlain(value);
  if (typeof value === 'string') return value;
  if (spec.type === 'shares') return formatShares(value as Readonly<Record<string, number>>);
  return (value as readonly string[]).join(' ') || 'none';
}

/** A number as one would write it into a file. */
export function formatPlain(value: number): string {
  return String(Number(value.toFixed(4)));
}

function formatShares(weights: Readonly<Record<string, number>>): string {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Object.entries(weights)
    .filter(([, weight]) => weight > 0)
    .map(([name, weight]) => `${name} ${formatNumber((weight / total) * 100)}%`)
    .join(' ');
}
