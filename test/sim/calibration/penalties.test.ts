import { describe, expect, it } from 'vitest';
import { conditionsOf, lossOf } from '../../../sim/calibration/penalties.ts';
import { criterionOf } from '../../../sim/calibration/targets.ts';

const criteria = [
  criterionOf({ goal: { low: 1, high: 3 }, confidence: 'high' }, { value: 2, noise: 0.1, people: 1000 }),
  criterionOf({ goal: { sign: '+' }, confidence: 'high' }, { value: 1, noise: 0.4, people: 10_000 }),
];
const all = () => false;

describe('the loss of measured values', () => {
  it('is 0 where all conditions are met, up to their edges', () => {
    expect(lossOf(criteria, [3, 1], all)).toBe(0);
    expect(lossOf(criteria, [1, 5], all)).toBe(0);
  });

  it('is about the square of the distance in errors of .3 half bands, and grows ever more slowly', () => {
    // half a half band outside: (2 / .3)² · ln(1 + (.5 / 2)²) = 44.44 · .0606
    expect(lossOf(criteria, [3.5, 1], all)).toBeCloseTo(2.694, 3);
    // four outside: 44.44 · ln 5
    expect(lossOf(criteria, [7, 1], all)).toBeCloseTo(71.53, 2);
    // ten times as far is less than four times as bad: 44.44 · ln(1 + 19.5²), the scale ends at 40
    expect(lossOf(criteria, [100, 1], all)).toBeCloseTo(264.15, 2);
  });

  it('weighs less what is less sure', () => {
    const unsure = criterionOf(
      { goal: { low: 1, high: 3 }, confidence: 'medium' },
      { value: 2, noise: 0.1, people: 1000 },
    );
    // an error of .5 for one of .3
    expect(lossOf([unsure], [3.5], all)).toBeCloseTo(0.36 * lossOf(criteria, [3.5, 1], all), 6);
  });

  it('counts what has no value as one unit outside, and nothing of what is left out', () => {
    expect(lossOf(criteria, [2, null], all)).toBeCloseTo((2 / 0.3) ** 2 * Math.log(1.25), 6);
    expect(lossOf(criteria, [2, null], k => k === 1)).toBe(0);
  });
});

describe('conditions of a fit', () => {
  it('lie as far inside the edges as the emulator errs, within bounds, and are softer where it errs', () => {
    const [band, sign] = conditionsOf(criteria, { errors: Float64Array.of(0.4, 9) }, all);
    expect(band).toEqual({ output: 0, low: -0.6, high: 0.6, error: expect.closeTo(0.5) as number });
    expect(sign).toMatchObject({ output: 1, low: 1.5, high: Infinity });
    expect(conditionsOf(criteria, { errors: Float64Array.of(0, 0) }, k => k === 1)).toEqual([
      { output: 0, low: -0.9, high: 0.9, error: expect.closeTo(0.3) as number },
    ]);
  });
});
