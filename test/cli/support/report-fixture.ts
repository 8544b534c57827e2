import { findWorstOfAll } from '../../../sim/experiment/worst-segment.ts';
import {
  type MetricEstimate,
  type PairReport,
  type RunReport,
  type SegmentReport,
  type StrategyReport,
} from '../../../sim/index.ts';
import type { ReportFacts } from '../../../cli/format/report-facts.ts';

export const look = { color: false, unicode: true, width: 100 };

export function estimate(mean: number, half: number, unit = 'share'): MetricEstimate {
  return { mean, low: mean - half, high: mean + half, unit };
}

export function segment(value: string, people: number, backlash: number): SegmentReport {
  return { axis: 'concern', value, people, metrics: { backlash: estimate(backlash, 0.01) } };
}

export function strategy(id: string, backlash: MetricEstimate, segments: SegmentReport[] = []): StrategyReport {
  return {
    id,
    title: id,
    lawful: true,
    setApart: { unlawful: [], predatory: [] },
    metrics: { backlash },
    segments,
    worst: findWorstOfAll(segments, ({ metrics }, key) => metrics[key], 4),
    series: { backlash: [0, backlash.mean] },
  };
}

export function report(strategies: StrategyReport[]): RunReport {
  return {
    schemaVersion: '1.0',
    engine: { version: '1.2.3', fingerprint: 'aaaaaa-bbbbbb-cccccc-dddddd-eeeeee-ffffff' },
    digest: '0123456789abcdef',
    scenario: 'shop',
    title: 'A small shop',
    question: 'What do people put up with?',
    population: { name: 'us', people: 12_000 },
    seed: 7,
    replications: 4,
    days: 2,
    warnings: ['something to know'],
    strategies,
  };
}

export function pair(a: string, b: string, difference: MetricEstimate): PairReport {
  return {
    a,
    b,
    differ: ['depth'],
    unmatched: [],
    metrics: { backlash: { difference, ratio: null, correlation: null, unit: 'share' } },
    segments: [
      {
        axis: 'concern',
        value: 'very',
        people: 300,
        metrics: { backlash: { difference, ratio: { mean: 2, low: 1, high: 3 }, correlation: null } },
      },
    ],
    worst: {},
    lost: [{ id: 17, replication: 0, strategy: a, because: 'creepy' }],
  };
}

const backlash = { key: 'backlash', label: 'backlash', unit: 'share', better: 'down' } as const;
export const facts: ReportFacts = {
  keyMetrics: [backlash],
  drawnMetrics: [backlash],
  verdict: 'bold pays more.',
  labels: { backlash: 'backlash' },
  sourced: 3,
  assumed: 2,
  again: 'creepline run shop --seed 7',
};
