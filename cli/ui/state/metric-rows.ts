import { matches } from './fuzzy.ts';
import { comparedArms, type MetricInfo, type View } from './view.ts';

export interface MetricRow {
  metric: MetricInfo;
  /** of the compared strategies, over all days so far */
  values: readonly (number | null)[];
  /** second minus first; null where one has no value */
  difference: number | null;
}

export const metricTabs = ['key', 'gain', 'backlash', 'harm'] as const;

/** Always on the first tab, after what the scenario asks to look at. */
const keyMetrics = [
  'engagement',
  'backlash',
  'valueAfterBacklash',
  'creepiness',
  'tooFarShare',
  'annoyance',
  'trust',
  'unsubscribedShare',
  'leftShare',
  'openRate',
  'clickRate',
  'conversionRate',
  'profitCents',
];

export function metricRows(view: View): MetricRow[] {
  return metricsShown(view).map(metric => metricRow(view, metric));
}

/** What is done to people, whoever gains by it. */
export function harmRows(view: View): MetricRow[] {
  return view.metrics.filter(({ group }) => group === 'harm').map(metric => metricRow(view, metric));
}

function metricRow(view: View, metric: MetricInfo): MetricRow {
  const values = comparedArms(view).map(({ frame }) => frame?.metrics[metric.key] ?? null);
  return { metric, values, difference: differenceOf(values) };
}

function metricsShown({ metrics, ui, run }: View): MetricInfo[] {
  const filter = ui.filters.metrics;
  // a filter looks through all tabs
  if (filter !== '') return metrics.filter(metric => matches(filter, `${metric.key} ${metric.label}`));
  const tab = metricTabs[ui.tabs.metrics]!;
  if (tab !== 'key') return metrics.filter(({ group }) => group === tab);
  const keys = [...new Set([...run.scenario.lookAt, ...keyMetrics])];
  return keys.flatMap(key => metrics.find(metric => metric.key === key) ?? []);
}

function differenceOf([a, b]: readonly (number | null)[]): number | null {
  return a === null || b === null || a === undefined || b === undefined ? null : b - a;
}

/** Is this difference good for the brand and its people? `undefined`: no difference. */
export function isBetter(metric: MetricInfo, difference: number | null): boolean | undefined {
  if (difference === null || difference === 0) return undefined;
  return difference > 0 === (metric.better === 'up');
}
