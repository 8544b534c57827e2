import { formatNumber, type LeafSpec, type LeafValue } from '../../../sim/index.ts';

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
