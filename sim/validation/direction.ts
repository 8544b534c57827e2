// What a finding claims of a direction, whatever the size, and of which of two arms is ahead.
import type { ReadMeasure } from './targets.ts';

/** On which side of a value, in the unit of the measure, a study found the result. */
export interface Direction {
  /** what would come out if all arms were alike */
  alike: number;
  side: 'above' | 'below';
}

/**
 * The sign that a study found, or the side on which its band lies of what would come out if all arms were alike. `null` for a level, for a
 * band around that value, and for the place of a peak.
 */
export function directionOf({ goal, sizeBand, expression, measure }: ReadMeasure): Direction | null {
  if ('sign' in goal) return { alike: 0, side: goal.sign === '+' || goal.sign === '>=0' ? 'above' : 'below' };
  if (expression.startsWith('peak(')) return null;
  const parts = measure.levels.length + measure.asked.length;
  if (parts === 1) return null;
  const [low, high] = sizeBand ?? [goal.low, goal.high];
  // a share of a difference has no value then: a factor is at least 1, a change is on one side of 0
  const alike = measure.from(Array<number>(parts).fill(1)) ?? (low >= 1 ? 1 : 0);
  if (low >= alike) return { alike, side: 'above' };
  return high <= alike ? { alike, side: 'below' } : null;
}

/** Whether a value lies in this direction; never without a value. */
export function pointsTo(value: number | null, { alike, side }: Direction): boolean {
  if (value === null) return false;
  return side === 'above' ? value > alike : value < alike;
}

/** Whether a measure compares one metric, of the same people, between two arms: a difference, a ratio or its logarithm. */
export function comparesTwoArms({ measure, expression }: Pick<ReadMeasure, 'measure' | 'expression'>): boolean {
  const [a, b] = measure.levels;
  if (a === undefined || b === undefined || measure.levels.length > 2 || measure.asked.length > 0) return false;
  if (/\b(peak|offPeak)\(/.test(expression)) return false;
  const about = ({ metric, summary, segment }: typeof a) => JSON.stringify([metric, summary, segment]);
  return a.strategy !== b.strategy && about(a) === about(b);
}
