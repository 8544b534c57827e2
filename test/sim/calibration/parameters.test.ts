import { describe, expect, it } from 'vitest';
import { candidateParameters, fromShare, toShare } from '../../../sim/calibration/parameters.ts';
import { mechanisms } from '../../../sim/index.ts';

const candidates = candidateParameters();

describe('parameters that may become free', () => {
  it('are all that have a range, whatever the mechanisms are, but for what no evidence can speak of', () => {
    const paths = new Set(candidates.map(({ path }) => path));
    const others = mechanisms
      .flatMap(({ key, params }) => params.map(param => `${key}.${param.key}`))
      .filter(path => !paths.has(path));
    expect(candidates.length).toBeGreaterThan(100);
    expect(others.length).toBeLessThan(15);
  });

  it('start inside their ranges, and come back from their shares', () => {
    for (const parameter of candidates) {
      const { path, start, min, max } = parameter;
      const inside = min + (max - min) * 0.3;
      expect(start, path).toBeGreaterThanOrEqual(min);
      expect(start, path).toBeLessThanOrEqual(max);
      expect(fromShare(toShare(inside, parameter), parameter) / inside, path).toBeCloseTo(1, 9);
    }
  });

  it('stay in their ranges however far they are moved', () => {
    for (const parameter of candidates)
      for (const far of [-3, 3]) {
        const value = fromShare(far, parameter);
        expect(value >= parameter.min && value <= parameter.max, `${parameter.path} ${value}`).toBe(true);
      }
  });
});
