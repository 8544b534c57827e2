import { describe, expect, it } from 'vitest';
import { binomialAtMost, gammaQuantile, studentReach, studentWithin } from '../../../sim/experiment/distributions.ts';

// Fisher & Yates 1963, table III; the long ones from SciPy's stats.t.ppf.
it.each([
  [0.95, 1, 12.7062047361747],
  [0.95, 2, 4.30265272974946],
  [0.95, 3, 3.18244630528371],
  [0.95, 19, 2.09302405440831],
  [0.95, 120, 1.97993040508244],
  [0.95, 1999, 1.96115142017],
  [0.99, 5, 4.03214298355523],
  [0.998, 19, 3.57940014895472],
  [0.9, 10, 1.812],
  [0.99, 30, 2.75],
])(
  'with %f confidence and %i degrees of freedom an interval reaches %f standard errors',
  (confidence, freedom, reach) => {
    const digits = String(reach).split('.')[1]!.length;
    expect(Math.abs(studentReach(confidence, freedom) - reach)).toBeLessThan(10 ** -Math.min(digits, 12));
  },
);

it('nothing lies within 0 and everything within very far', () => {
  for (const freedom of [1, 2, 5, 40]) {
    expect(studentWithin(0, freedom)).toBe(0);
    expect(studentWithin(1e9, freedom)).toBeCloseTo(1, 6);
  }
});

describe('the binomial distribution', () => {
  it.each([
    [2, 5, 0.5, 0.5],
    [0, 10, 0.1, 0.3486784401],
    [3, 10, 0.1, 0.9872048016],
    [9, 10, 0.9, 0.6513215599],
  ])('at most %i of %i with chance %f: %f', (count, n, p, known) =>
    expect(binomialAtMost(count, n, p)).toBeCloseTo(known, 10),
  );
  it('holds for 100,000 tries', () => expect(binomialAtMost(50_000, 100_000, 0.5)).toBeCloseTo(0.50126, 5));
});

it.each([
  // half the chi-square quantiles of Garwood 1936: 10 events are 4.80 to 18.39
  [10, 0.025, 4.795, 0.01],
  [11, 0.975, 18.39, 0.01],
  [2, 0.975, 5.572, 0.02],
  [1, 0.975, 3.689, 0.02],
])('of a gamma distribution of shape %f the share %f lies below %f', (shape, share, known, error) => {
  expect(Math.abs(gammaQuantile(shape, share) / known - 1)).toBeLessThan(error);
});

it('the lower tail of a single event comes out rather too low, and never below 0', () => {
  expect(gammaQuantile(1, 0.025)).toBeGreaterThan(0);
  expect(gammaQuantile(1, 0.025)).toBeLessThan(0.0253);
  expect(gammaQuantile(1, 0.001)).toBe(0);
});
