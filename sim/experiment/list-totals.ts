// What a share of the simulated people is on the list that they stand for.
import type { CompareReport, Estimate, ListReport, MetricEstimate, RunReport } from '../engine/report.ts';

/** Totals of a list, each a metric per person times the people. */
export const listTotals = [
  { key: 'peopleTurned', label: 'people turned against the brand', metric: 'backlash', unit: 'people' },
  { key: 'peopleUnsubscribed', label: 'people unsubscribed', metric: 'unsubscribedShare', unit: 'people' },
  { key: 'peopleLeft', label: 'people who left', metric: 'leftShare', unit: 'people' },
  { key: 'valueAfterBacklashCents', label: 'value after backlash', metric: 'valueAfterBacklash', unit: 'cents' },
] as const;

export function totalsOfList(report: RunReport | CompareReport, size: number): ListReport {
  return {
    size,
    strategies: report.strategies.map(({ id, metrics }) => ({ id, totals: scaleAll(key => metrics[key], size) })),
    ...('pairs' in report && {
      pairs: report.pairs.map(({ a, b, metrics }) => ({
        a,
        b,
        totals: scaleAll(key => metrics[key]?.difference, size),
      })),
    }),
  };
}

function scaleAll(estimateOf: (metric: string) => Estimate | undefined, size: number): Record<string, MetricEstimate> {
  return Object.fromEntries(
    listTotals.flatMap(({ key, metric, unit }) => {
      const estimate = estimateOf(metric);
      return estimate === undefined ? [] : [[key, { ...scale(estimate, size), unit }]];
    }),
  );
}

function scale({ mean, low, high, ...about }: Estimate, size: number): Estimate {
  const times = (value: number | null) => (value === null ? null : value * size);
  return { mean: times(mean), low: times(low), high: times(high), ...about };
}
