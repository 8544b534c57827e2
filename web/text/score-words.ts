// What a row of the scoreboard says, in words.
import type { Metric } from '../../sim/index.ts';
import type { Side } from '../state/app-state.ts';

/** A row of the scoreboard as far as it is put into words. */
interface Outcome {
  metric: Metric;
  /** b − a; null where one has no value */
  difference: number | null;
  /** for whom the difference is good */
  winner: Side | 'none';
}

/** Who does better. By value, a strategy that is set apart is never ahead: it earns more, no more than that. */
export function outcomeWords({ metric, difference, winner }: Outcome, apart: Readonly<Record<Side, string>>): string {
  if (difference === null) return 'one has no value';
  if (winner === 'none') return 'the same';
  const name = winner.toUpperCase();
  return metric.key === 'valueAfterBacklash' && apart[winner] !== ''
    ? `${name} earns more, set apart`
    : `${name} better`;
}

/** Why a side is not called ahead. */
export function apartWords(side: Side, why: string): string {
  return `${side.toUpperCase()} is set apart: ${why}. It is not called ahead, whatever it earns.`;
}
