import { mechanisms, metrics, verdict, type CompareReport, type RunReport, type Scenario } from '../../sim/index.ts';

export interface MetricFact {
  key: string;
  label: string;
  unit: string;
  better: 'up' | 'down';
}

/** Where the numbers of a report come from. */
export interface Origins {
  /** numbers of the model with a source, and numbers that are assumed */
  sourced: number;
  assumed: number;
  /** command that makes the same result again */
  again: string;
}

/** What a report says beyond its own numbers. */
export interface ReportFacts extends Origins {
  /** in the order of the report */
  keyMetrics: readonly MetricFact[];
  /** those worth a line over the days */
  drawnMetrics: readonly MetricFact[];
  verdict: string;
  /** what a metric is called */
  labels: Readonly<Record<string, string>>;
}

/** Shown after the metrics that the scenario asks to look at. */
const always = [
  'engagement',
  'backlash',
  'valueAfterBacklash',
  'creepiness',
  'openRate',
  'clickRate',
  'unsubscribeRate',
  'leftShare',
  'trust',
];
const alwaysDrawn = ['engagement', 'backlash', 'creepiness', 'trust'];

export function gatherFacts(report: RunReport | CompareReport, scenario: Scenario, again: string): ReportFacts {
  const chosen = (keys: readonly string[]) =>
    [...new Set([...scenario.lookAt, ...keys])].flatMap(key => metrics.filter(metric => metric.key === key));
  return {
    keyMetrics: chosen(always),
    drawnMetrics: chosen(alwaysDrawn),
    verdict: verdict(report),
    labels: Object.fromEntries(metrics.map(({ key, label }) => [key, label])),
    ...gatherOrigins(again),
  };
}

export function gatherOrigins(again: string): Origins {
  const sources = mechanisms.flatMap(({ params }) => params.map(({ source }) => source));
  const assumed = sources.filter(source => source === 'ASSUMED').length;
  return { sourced: sources.length - assumed, assumed, again };
}
