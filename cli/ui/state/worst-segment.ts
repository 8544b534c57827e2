import { leastPeople } from '../../../sim/index.ts';
import type { Arm, MetricInfo } from './view.ts';

export interface WorstSegment {
  /** `concern very` */
  name: string;
  value: number;
}

/**
 * The group of people that fares worst by a metric, so that no average hides it; groups too small for a verdict are left out, and so is
 * a group that is everybody. */
export function worstSegment({ frame }: Arm, { key, better }: Pick<MetricInfo, 'key' | 'better'>): WorstSegment | undefined {
  const segments = frame?.segments ?? [];
  const alone = (axis: string): boolean => segments.filter(other => other.axis === axis).length === 1;
  let worst: WorstSegment | undefined;
  for (const { axis, value: group, people, metrics } of segments) {
    const value = metrics[key];
    if (value === null || value === undefined || people < leastPeople || alone(axis)) continue;
    if (worst === undefined || (better === 'up' ? value < worst.value : value > worst.value)) worst = { name: nameOf(axis, group), value };
  }
  return worst;
}

/** Yes-or-no groups are called by what they are. */
function nameOf(axis: string, group: string): string {
  if (group === 'yes') return axis;
  return group === 'no' ? `not ${axis}` : `${axis} ${group}`;
}
