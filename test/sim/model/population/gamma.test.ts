import { expect, it } from 'vitest';
import { gammaAt } from '../../../../sim/model/population/gamma.ts';

it('shape 1 is the exponential distribution: the median is ln 2, one SD above it is −ln .1587', () => {
  expect(gammaAt(0, 1)).toBeCloseTo(Math.log(2), 3);
  expect(gammaAt(1, 1)).toBeCloseTo(-Math.log(0.158655), 3);
  expect(gammaAt(-2, 1)).toBeCloseTo(-Math.log(1 - 0.0227501), 3);
});

it('shape ½ is a squared normal number: chi-squared with one degree of freedom', () => {
  // the median of chi-squared with one degree is .4549
  expect(gammaAt(0, 0.5)).toBeCloseTo(0.4549, 3);
});

it('the mean is 1 and the variance one over the shape', () => {
  for (const shape of [0.5, 0.9, 4]) {
    let [mass, sum, squares] = [0, 0, 0];
    for (let score = -5; score <= 5; score += 0.01) {
      const weight = Math.exp((-score * score) / 2);
      const value = gammaAt(score, shape);
      mass += weight;
      sum += weight * value;
      squares += weight * value * value;
    }
    expect(sum / mass).toBeCloseTo(1, 2);
    expect(squares / mass - (sum / mass) ** 2).toBeCloseTo(1 / shape, 1);
  }
});

it('beyond five SD the value stays that of five SD', () => {
  expect(gammaAt(9, 1)).toBe(gammaAt(5, 1));
  expect(gammaAt(-9, 1)).toBe(gammaAt(-5, 1));
});
