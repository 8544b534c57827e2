import { pickWorst } from '../../../sim/index.ts';
import type { Arm, MetricInfo } from './view.ts';

export interface WorstSegment {
  /** `concern very` */
  name: string;
  value: number;
}

/** The group of people that fares worst by a metric, so that no average hides it. */
export function worstSegment(
  { frame }: Arm,
  { key, better }: Pick<MetricInfo, 'key' | 'better'>,
): WorstSegment | undefined {
  const worst = pickWorst(frame?.segments ?? [], ({ metrics }) => metrics[key], better);
  return worst === null ? undefined : { name: segmentName(worst.segment.axis, worst.segment.value), value: worst.at };
}

/** Yes-or-no groups are called by what they are. */
export function segmentName(axis: string, group: string): string {
  if (group === 'yes') return axis;
  return group === 'no' ? `not ${axis}` : `${axis} ${group}`;
}
