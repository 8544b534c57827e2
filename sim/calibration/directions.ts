// What a finding says of a direction alone, apart from how large anything is.
import type { Goal } from '../validation/read-finding.ts';
import { meets } from '../validation/judge-target.ts';
import type { ReadMeasure, Target } from '../validation/read-findings.ts';

export type Direction = { above: number } | { below: number } | Goal;

/** What is judged when a finding was left out of the fit. */
export interface LeftOutFinding {
  finding: string;
  /** surveys that it is measured by: they were left out as well */
  surveys: readonly string[];
  /** whether its bands are what was found, not only a way to write a direction down */
  quantity: boolean;
  measures: readonly { id: string; goal: Goal; direction: Direction | null }[];
}

export function leftOutOf(targets: readonly Target[]): LeftOutFinding[] {
  return targets.map(({ id, kind, surveys, measures, placebo }) => {
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

/** A band lies on one side of what would come out if all arms were alike; a level, or a band around that, has no direction. */
function directionOf({ goal, expression, measure }: ReadMeasure, quantity: boolean): Direction | null {
  if ('sign' in goal || !quantity || expression.startsWith('peak(')) return goal;
  const parts = measure.levels.length + measure.asked.length;
  if (parts === 1) return null;
  // a share of a difference has no value then: a factor is at least 1, a change is on one side of 0
  const alike = measure.from(Array<number>(parts).fill(1)) ?? (goal.low >= 1 ? 1 : 0);
  if (goal.low >= alike) return { above: alike };
  return goal.high <= alike ? { below: alike } : null;
}

export function points(value: number | null, direction: Direction): boolean {
  if (value === null) return false;
  if ('above' in direction) return value > direction.above;
  if ('below' in direction) return value < direction.below;
  return meets(direction, value);
}
