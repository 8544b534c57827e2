import { segmentMetrics } from './segment-rows.ts';
import type { HurtPage } from './ui-state.ts';
import type { MetricInfo, View } from './view.ts';

/** The number that is told by group: the one asked for, else backlash, else the first. */
export function hurtMetric(view: View, { metric = 'backlash' }: Pick<HurtPage, 'metric'>): MetricInfo | undefined {
  const told = segmentMetrics(view);
  return told.find(({ key }) => key === metric) ?? told[0];
}
