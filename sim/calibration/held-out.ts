// What is judged of a finding that was left out of a fit, and what it claims of a direction alone, whatever the size.
import { meets } from '../validation/judge-target.ts';
import type { Goal } from '../validation/finding-file.ts';
import type { ReadMeasure, Target } from '../validation/targets.ts';

/** In the unit of the measure. */
export type Direction = { above: number } | { below: number } | Goal;

export interface HeldOutFinding {
  finding: string;
  /** surveys that it is measured by, which are held out as well */
  surveys: readonly string[];
  /** whether its bands are around published sizes, not only a way to write a direction down */
  quantity: boolean;
  measures: readonly { id: string; goal: Goal; direction: Direction | null }[];
}

/** Each finding as it is judged when it is held out. */
export function heldOutFindings(findings: readonly Target[]): HeldOutFinding[] {
  return findings.map(({ id, kind, surveys, measures, placebo }) => {
    const quantity = kind === 'quantity';
    return {
      finding: id,
      surveys: surveys.map(survey => survey.id),
      quantity,
      measures: [
        ...measures.map(measure => ({
          id: `${id} ${measure.id}`,
          goal: measure.goal,
          direction: directionOf(measure, quantity),
        })),
        ...(placebo ? [{ id: `${id} ${placebo.id}`, goal: placebo.goal, direction: null }] : []),
      ],
    };
  });
}

/** The side on which a band lies of what would come out if all arms were alike; null for a level, and for a band around that value. */
function directionOf({ goal, expression, measure }: ReadMeasure, quantity: boolean): Direction | null {
  if ('sign' in goal || !quantity || expression.startsWith('peak(')) return goal;
  const parts = measure.levels.length + measure.asked.length;
  if (parts === 1) return null;
  // a share of a difference has no value then: a factor is at least 1, a change is on one side of 0
  const alike = measure.from(Array<number>(parts).fill(1)) ?? (goal.low >= 1 ? 1 : 0);
  if (goal.low >= alike) return { above: alike };
  return goal.high <= alike ? { below: alike } : null;
}

/** Whether a value lies in this direction; false without a value. */
export function pointsTo(value: number | null, direction: Direction): boolean {
  if (value === null) return false;
  if ('above' in direction) return value > direction.above;
  if ('below' in direction) return value < direction.below;
  return meets(direction, value);
}
