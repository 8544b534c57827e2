import { expect, it } from 'vitest';
import { createPeople } from '../../../../sim/model/population/people.ts';
import { initialRecipes } from '../../../../sim/model/population/initial.ts';
import { createPopulation } from '../../../../sim/model/population/index.ts';
import { scenarioOf } from './people-to-test.ts';

const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

// half of those slip a day who come back a day, for everybody: a third of them is out of mind
const even = { 'slip.rate': 0.01, 'slip.shape': 20, 'wake.rate': 0.02 };

it('as many have let the brand slip on the first morning as in the steady state', () => {
  const { initial } = createPopulation(
    scenarioOf('us', 20_000, { population: { base: 'us', size: 20_000, overrides: even } }),
  );
  expect(mean(initial['dormant']!)).toBeCloseTo(1 / 3, 1.7);
});

it('nobody is dormant where nothing slips', () => {
  const overrides = { 'slip.rate': 0 };
  const { initial } = createPopulation(scenarioOf('us', 500, { population: { base: 'us', size: 500, overrides } }));
  expect(mean(initial['dormant']!)).toBe(0);
});

it('new customers have just bought and have the brand in mind', () => {
  const overrides = { 'newCustomers.share': 1 };
  const { initial, traits, segments } = createPopulation(
    scenarioOf('us', 500, { population: { base: 'us', size: 500, overrides } }),
  );
  for (const column of [initial['dormant']!, initial['sinceVisit']!, initial['sincePurchase']!, traits['tenureYears']!])
    expect(Math.max(...column)).toBe(0);
  expect(Math.max(...segments.tenure)).toBe(0);
});

it('those whose last visit is known to lie long back are likelier dormant', () => {
  const scenario = scenarioOf('us', 2, { population: { base: 'us', size: 2, overrides: even } });
  const ids = Uint32Array.from({ length: 4000 }, (_, i) => i);
  const after = (days: number): number =>
    mean(initialRecipes.dormant(createPeople(scenario, ids, {}, new Float32Array(ids.length).fill(days))));
  expect(after(0)).toBeLessThan(after(60));
  expect(after(60)).toBeLessThan(after(500));
});

it('the last purchase is never later than the last visit', () => {
  const { initial } = createPopulation(scenarioOf('us', 2000, {}));
  initial['sincePurchase']!.forEach((days, i) => expect(days).toBeGreaterThanOrEqual(initial['sinceVisit']![i]!));
});
