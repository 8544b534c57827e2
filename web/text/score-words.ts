// What a row of the scoreboard says, in words.
import type { ScoreRow } from '../charts/score-rows.ts';
import type { Side } from '../state/app-state.ts';

/** Who does better. By value, a strategy that is set apart is never ahead: it earns more, no more than that. */
export function outcomeWords(
  { metric, difference, winner }: Pick<ScoreRow, 'metric' | 'difference' | 'winner'>,
  apart: Readonly<Record<Side, string>>,
): string {
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
