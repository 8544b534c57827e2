// The scoreboard as numbers: A, B, the difference, and the group that fares worst beside each average.
import { pickWorst } from '../../sim/index.ts';
import type { ArmFrame, Metric } from '../../sim/index.ts';

export interface WorstSegment {
  axis: string;
  value: string;
  people: number;
  at: number;
}

export interface ScoreSide {
  at: number | null;
  worst: WorstSegment | null;
}

export interface ScoreRow {
  metric: Metric;
  a: ScoreSide;
  b: ScoreSide;
  /** b − a */
  difference: number | null;
  /** for whom the difference is good */
  winner: 'a' | 'b' | 'none';
  /** difference against the larger of both, −1 to 1: length of the bar */
  reach: number;
}

export function scoreRow(metric: Metric, a: ArmFrame, b: ArmFrame): ScoreRow {
  const [left, right] = [scoreSide(metric, a), scoreSide(metric, b)];
  const difference = left.at === null || right.at === null ? null : right.at - left.at;
  const largest = Math.max(Math.abs(left.at ?? 0), Math.abs(right.at ?? 0));
  return {
    metric,
    a: left,
    b: right,
    difference,
    winner: difference === null || difference === 0 ? 'none' : difference > 0 === (metric.better === 'up') ? 'b' : 'a',
    reach: difference === null || largest === 0 ? 0 : Math.min(Math.max(difference / largest, -1), 1),
  };
}

/** A worst group that fares no worse than the average is none. */
function scoreSide(metric: Metric, arm: ArmFrame): ScoreSide {
  const at = arm.metrics[metric.key] ?? null;
  const worst = worstSegment(metric, arm);
  const worse = worst !== null && at !== null && (metric.better === 'up' ? worst.at < at : worst.at > at);
  return { at, worst: worse ? worst : null };
}

/** On a tie the first group in the order of the axes. */
export function worstSegment({ key, better }: Metric, { segments }: Pick<ArmFrame, 'segments'>): WorstSegment | null {
  const worst = pickWorst(segments, ({ metrics }) => metrics[key], better);
  if (worst === null) return null;
  const { axis, value, people } = worst.segment;
  return { axis, value, people, at: worst.at };
}
