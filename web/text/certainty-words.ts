import { formatDifference } from '../../sim/index.ts';
import type { Metric } from '../../sim/index.ts';

/** Who does better how often, and between which differences most outcomes lie. */
export function certaintyWords(
  { unit, better, label }: Pick<Metric, 'unit' | 'better' | 'label'>,
  values: readonly number[],
): string {
  const count = values.length;
  const { above, equal, below } = countSides(values);
  if (equal === count) return `No difference in ${label} in any of ${count}: every outcome is exactly equal.`;
  const good = better === 'up' ? above : below;
  const bad = count - good - equal;
  const verdict = good >= bad ? `B does better in ${good} of ${count}` : `A does better in ${bad} of ${count}`;
  const cut = Math.floor(count / 20);
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[cut]!, sorted[count - 1 - cut]!];
  const scale = Math.max(Math.abs(low), Math.abs(high));
  const ties = equal > 0 ? `, equal in ${equal}` : '';
  return `${verdict}${ties}. In ${count - 2 * cut} of ${count} the difference lies between ${formatDifference(low, unit, scale)} and ${formatDifference(high, unit, scale)}.`;
}

/** How many of the outcomes lie on each side. */
export function countSides(values: readonly number[]): { above: number; equal: number; below: number } {
  return {
    above: values.filter(value => value > 0).length,
    equal: values.filter(value => value === 0).length,
    below: values.filter(value => value < 0).length,
  };
}
