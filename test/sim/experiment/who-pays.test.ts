import { describe, expect, it } from 'vitest';
import type { MetricEstimate, WorstSegment } from '../../../sim/engine/report.ts';
import { sayWhoPays } from '../../../sim/experiment/who-pays.ts';
import { metrics } from '../../../sim/metrics/index.ts';

/** Metrics with these means. */
const means = (values: Record<string, number | null>) =>
  Object.fromEntries(
    Object.entries(values).map(([key, mean]) => {
      const { label, unit } = metrics.find(metric => metric.key === key)!;
      return [key, { key, label, unit, mean, low: mean, high: mean } as unknown as MetricEstimate];
    }),
  );
const group = (mean: number): WorstSegment => ({
  axis: 'guess',
  value: 'right',
  people: 300,
  mean,
  low: null,
  high: null,
  ofSegments: 8,
});

describe('who pays for what a strategy earns', () => {
  it('is the group with most backlash, beside everybody, then what was done to people', () => {
    const told = {
      metrics: means({ backlash: 0.02, predatoryShare: 0.5, regret: 12.5, outedShare: 0.003 }),
      worst: { backlash: group(0.08) },
    };
    expect(sayWhoPays(told)).toBe(
      'Who pays: backlash is highest among guess right, 8.00 % against 2.00 % of all; 50.0 % of the vulnerable were pressed; ' +
        '12.5 ct a person is spent and regretted; 0.300 % were found out at home.',
    );
  });
  it('names fines and losses to expect', () => {
    const told = { metrics: means({ expectedFineCents: 3.5, expectedBreachCents: 40 }), worst: {} };
    expect(sayWhoPays(told)).toBe(
      'Its value holds 3.50 ct of fines and 40.0 ct of loss by breaches to expect a person.',
    );
  });
  it('leaves out what did not happen, and says nothing where nothing did', () => {
    const none = means({ backlash: 0, predatoryShare: null, regret: 0, outedShare: 0, expectedFineCents: 0 });
    expect(sayWhoPays({ metrics: none, worst: { backlash: group(0) } })).toBe('');
    expect(sayWhoPays({ metrics: {}, worst: {} })).toBe('');
  });
});
