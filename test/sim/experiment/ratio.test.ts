import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimateRatio } from '../../../sim/experiment/ratio.ts';
import { createDraws, repeat } from './draws.ts';

const draws = createDraws('ratio');

it('a strategy and its copy have a ratio of exactly 1', () => {
  const values = repeat(20, draws.skewed);
  expect(estimateRatio(values, [...values], 1)).toEqual({ mean: 1, low: 1, high: 1 });
});

it('the interval depends on the seed alone', () => {
  const [a, b] = [repeat(10, draws.skewed), repeat(10, draws.skewed)];
  const first = estimateRatio(a, b, 1);
  expect(estimateRatio(a, b, 2)).not.toEqual(first);
  expect(estimateRatio(a, b, 1)).toEqual(first);
});

it.each([
  ['normal', 10, 2, () => [10 + draws.normal(), 5 + 0.5 * draws.normal()]],
  ['normal', 20, 2, () => [10 + draws.normal(), 5 + 0.5 * draws.normal()]],
  ['skewed', 20, 1, () => [draws.skewed(), draws.skewed()]],
] as const)(
  'intervals of %s values in %i replications hold the true ratio about 95 times of 100',
  (_name, n, truth, draw) => {
    const worlds = 1500;
    const held = repeat(worlds, () => {
      const pairs = repeat(n, draw);
      return estimateRatio(
        pairs.map(pair => pair[0]!),
        pairs.map(pair => pair[1]!),
        3,
      );
    }).filter(({ low, high }) => low! <= truth && truth <= high!).length;
    expect(held / worlds).toBeGreaterThan(0.92);
    expect(held / worlds).toBeLessThan(0.975);
  },
);

it('equal strategies that share no luck have a ratio that differs from 1 about 5 times of 100', () => {
  const differ = repeat(1500, () =>
    estimateRatio(
      repeat(20, () => 5 + draws.normal()),
      repeat(20, () => 5 + draws.normal()),
      3,
    ),
  );
  const share = differ.filter(({ low, high }) => low! > 1 || high! < 1).length / 1500;
  expect(share).toBeGreaterThan(0.03);
  expect(share).toBeLessThan(0.08);
});

it.each([
  ['nothing to divide by', [1, 2, 3, 4, 5], [0, 0, 0, 0, 0]],
  ['a ratio to something negative says nothing', [1, 2, 3, 4, 5], [-1, -2, 0, 0, 0]],
  ['no replication has a value on both sides', [1, null], [null, 1]],
])('there is no ratio with %s', (reason, a, b) => {
  expect(estimateRatio(a, b, 1)).toEqual({ mean: null, low: null, high: null, reason });
});

it.each([
  ['a ratio has no interval under 5 replications', [1, 2, 3, 4], [2, 2, 2, 3]],
  ['a ratio has no interval under 5 replications', [1], [2]],
  ['too few replications differ from nothing and from each other', [1, 2, 3, 4, 5], [0, 0, 0, 0, 7]],
  ['too few replications differ from nothing and from each other', [0, 0, 0, 0, 1], [1, 1, 1, 1, 1]],
])('there is no interval: %s', (reason, a, b) => {
  expect(estimateRatio(a, b, 1)).toMatchObject({ mean: expect.any(Number), low: null, high: null, reason });
});

it('is a number or null with a reason, never NaN', () => {
  const values = fc.array(
    fc.option(fc.oneof(fc.constantFrom(0, 1, -1), fc.double({ min: -1e6, max: 1e6, noNaN: true }))),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(values, values, (a, b) => {
      const { mean, low, high, reason } = estimateRatio(a, b, 1);
      for (const number of [mean, low, high]) expect(number === null ? reason : Number.isFinite(number)).toBeTruthy();
      if (low !== null) expect(low <= mean! && mean! <= high!).toBe(true);
    }),
    { numRuns: 300, seed: 1 },
  );
});
