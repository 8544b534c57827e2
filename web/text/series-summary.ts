import { formatValue } from '../../sim/index.ts';
import type { Metric } from '../../sim/index.ts';

/** One computed sentence about two lines: who is higher on the last day told, by how much, and whether that is good. */
export function seriesSummary(
  { unit, better }: Metric,
  lines: readonly { label: string; values: readonly (number | null)[] }[],
): string {
  const ends = lines.map(({ label, values }) => ({ label, value: values.findLast(value => value !== null) ?? null }));
  const [a, b] = ends;
  if (a === undefined || b === undefined || a.value === null || b.value === null) return 'Nothing to tell yet.';
  const scale = Math.max(Math.abs(a.value), Math.abs(b.value));
  const [textA, textB] = [a, b].map(({ value }) => formatValue(value, unit, scale));
  if (textA === textB) return `Both stand at ${textA}.`;
  const [high, low] = a.value > b.value ? [a, b] : [b, a];
  const verdict = better === 'up' ? `${high.label} does better` : `${low.label} does better`;
  return `${verdict}: ${a.label} ${textA}, ${b.label} ${textB}.`;
}
