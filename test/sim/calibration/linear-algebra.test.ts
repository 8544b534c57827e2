import { expect, it } from 'vitest';
import { cholesky, dot, meanOf, solve } from '../../../sim/calibration/linear-algebra.ts';

it('a system of equations is solved so that its sums come out', () => {
  const a = [
    [4, 2, 0.6],
    [2, 5, 1],
    [0.6, 1, 3],
  ].map(row => Float64Array.from(row));
  const b = Float64Array.of(1, -2, 3);
  const x = solve(cholesky(a), b);
  a.forEach((row, i) => expect(dot(row, x)).toBeCloseTo(b[i]!, 12));
});

it('a mean counts each vector by its weight', () => {
  expect([...meanOf([Float64Array.of(0, 4), Float64Array.of(4, 0)], [3, 1])]).toEqual([1, 3]);
});
