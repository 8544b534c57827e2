import { describe, expect, it } from 'vitest';
import { aimAt, publishedPlace } from '../../../sim/calibration/aims.ts';
import { freeParameter, freeParameters, fromShare, toShare } from '../../../sim/calibration/free-parameters.ts';

describe('what a fit aims at', () => {
  const band = aimAt({ id: 'x', goal: { low: 1, high: 3 } }, 0.1, 1000);
  const sign = aimAt({ id: 'y', goal: { sign: '-' } }, 0.1, 10_000);

  it('is the middle of a band, one step from its edges', () => {
    expect([1, 2, 3].map(band.place)).toEqual([-1, 0, 1]);
    expect([
      publishedPlace({ id: 'x', goal: { low: 1, high: 3 }, published: 1.5 }),
      publishedPlace({ id: 'x', goal: { low: 1, high: 3 } }),
    ]).toEqual([-0.5, null]);
    expect([-1, 0, 0.9, 1.5].map(place => band.lacks(place, 0.2))).toEqual(
      [0.2, 0, 0.1, 0.7].map(value => expect.closeTo(value)),
    );
  });

  it('is a sign with enough room that chance does not turn it', () => {
    expect(sign.place(-0.25)).toBeCloseTo(1);
    expect(sign.place(0.25)).toBeCloseTo(-1);
    expect([-1, 1, 1.1, 50].map(place => sign.lacks(place, 0.2))).toEqual(
      [2.2, 0.2, 0.1, 0].map(value => expect.closeTo(value)),
    );
  });

  it('holds where it is right or cannot be told apart from right, and never without a value', () => {
    expect([0.7, 0.9, 2, 3.1, 3.3].map(band.holds)).toEqual([false, true, true, true, false]);
    expect([-1, 0.1, 0.3].map(sign.holds)).toEqual([true, true, false]);
    expect(band.holds(null) || sign.holds(null)).toBe(false);
  });
});

describe('free parameters', () => {
  it('are known to the model, start inside their ranges, and come back from their shares', () => {
    for (const path of freeParameters) {
      const parameter = freeParameter(path);
      const { start, min, max } = parameter;
      const inside = min + (max - min) * 0.3;
      expect(start, path).toBeGreaterThanOrEqual(min);
      expect(start, path).toBeLessThanOrEqual(max);
      expect(fromShare(toShare(inside, parameter), parameter), path).toBeCloseTo(inside, 9);
    }
  });

  it('stay in their ranges however far they are moved', () => {
    for (const path of freeParameters)
      for (const far of [-3, 3]) {
        const parameter = freeParameter(path);
        const value = fromShare(far, parameter);
        expect(value >= parameter.min && value <= parameter.max, `${path} ${value}`).toBe(true);
      }
  });
});
