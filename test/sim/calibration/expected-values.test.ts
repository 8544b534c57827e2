import { describe, expect, it } from 'vitest';
import { expectedMetrics } from '../../../sim/engine/expectation.ts';
import { runUnit } from '../../../sim/engine/unit.ts';
import { metrics } from '../../../sim/metrics/index.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { expectedValues } from '../../../sim/calibration/expected-values.ts';
import type { Scenario } from '../../../sim/model/world/scenario.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const groups = 24;
const measured = [
  'openRate',
  'clickRate',
  'visitShare',
  'buyerShare',
  'purchases',
  'profitCents',
  'unsubscribeRate',
  'consentRefusedShare',
  'leftShare',
] as const;
type Measured = (typeof measured)[number];

/** Everything at once that has a say in opening, coming, buying and refusing, against plain mail and a plain way out. */
const crowded = scenarioOf({
  selling: {
    data: ['purchases', 'browsing', 'crossSite'],
    consent: { mode: 'optIn', optOutPlace: 'visible', rejectButton: 'firstLayer', choices: 'granular' },
    depth: 0.8,
    visibility: 0.8,
    offer: 'upSell',
    value: { discountShare: 0.2, points: 0.5, utility: 0.5 },
    pressure: { level: 0.8, atVulnerable: true },
    channels: { email: 0.5, onsite: 0.3, display: 0.2 },
    frequency: { capPerWeek: 7 },
  },
  plain: {
    data: ['purchases'],
    consent: { mode: 'optOut', optOutPlace: 'visible' },
    offer: 'crossSell',
    triggers: ['cart'],
    channels: { email: 1 },
    frequency: { capPerWeek: 2 },
  },
});

function inGroups(scenario: Scenario, strategy: string): Record<Measured, { drawn: number; expected: number }[]> {
  // the same people with other luck: some shop many times as often as others, and no chance added up takes that away
  const people = createPopulation(scenario);
  const runs = Array.from({ length: groups }, (_, group) => {
    const run = (options: object) => runUnit(scenario, strategy, group, people, { only: measured, ...options }).metrics;
    return { drawn: run({}), expected: run({ expectation: expectedValues }) };
  });
  return Object.fromEntries(
    measured.map(key => [key, runs.map(({ drawn, expected }) => ({ drawn: drawn[key]!, expected: expected[key]! }))]),
  ) as Record<Measured, { drawn: number; expected: number }[]>;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

describe.each(['selling', 'plain'])('chances added up (%s)', strategy => {
  const values = inGroups(crowded, strategy);
  const apart = (key: Measured) => values[key].map(({ drawn, expected }) => drawn - expected);

  it.each(measured)('are what is drawn, on average: %s', key => {
    expect(Math.abs(mean(apart(key)))).toBeLessThanOrEqual((4 * deviation(apart(key))) / Math.sqrt(groups));
  });

  // Who slips from mind and what lies in a cart stay luck that no chance of today takes away. They weigh most among the few who
  // buy much, and so in profit.
  it.each([
    ['buyerShare', 0.6],
    ['purchases', 0.5],
    ['profitCents', 0.75],
    ['unsubscribeRate', 0.5],
  ] as const)('waver less: %s by a factor of %d or less', (key, factor) => {
    expect(deviation(values[key].map(({ expected }) => expected))).toBeLessThan(
      factor * deviation(values[key].map(({ drawn }) => drawn)),
    );
  });

  it('change nothing in the run', () => {
    expect(apart('leftShare')).toEqual(Array<number>(groups).fill(0));
    expect(mean(values.leftShare.map(({ drawn }) => drawn))).toBeGreaterThan(0);
  });
});

it('whatever is to be expected is a total of a metric that there is', () => {
  const changed = expectedMetrics(metrics, expectedValues).filter((metric, m) => metric !== metrics[m]);
  expect(changed.map(({ key }) => key).toSorted()).toEqual(Object.keys(expectedValues.totals).toSorted());
});
