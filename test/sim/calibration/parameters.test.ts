import { describe, expect, it } from 'vitest';
import { candidateParameters, fromShare, toShare } from '../../../sim/calibration/parameters.ts';
import { mechanisms } from '../../../sim/index.ts';

const candidates = candidateParameters();

describe('parameters that may become free', () => {
  it('are all that have a range, whatever the mechanisms are, but for what no evidence can speak of', () => {
    const paths = new Set(candidates.map(({ path }) => path));
    const others = mechanisms
      .flatMap(({ key, params }) => params.map(param => ({ ...param, path: `${key}.${param.key}` })))
      .filter(({ path }) => !paths.has(path));
    expect(candidates.length).toBeGreaterThan(100);
    const spokenFor = /^(engagement|cost)\.|^shop\.marginShare$|^engage\.(open|click)Shift$/;
    const unexplained = others.filter(
      ({ path, source, min, max }) => !spokenFor.test(path) && source !== 'definition' && min < max,
    );
    expect(unexplained.map(({ path }) => path)).toEqual([]);
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
