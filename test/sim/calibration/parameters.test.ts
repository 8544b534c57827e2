import { describe, expect, it } from 'vitest';
import { freeParameter, freeParameters, fromShare, toShare } from '../../../sim/calibration/parameters.ts';

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
