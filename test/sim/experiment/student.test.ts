import { expect, it } from 'vitest';
import { studentReach, studentWithin } from '../../../sim/experiment/student.ts';

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
