import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../web/crowd/crowd.ts';
import { bestOf, readAt, spread } from '../../../web/crowd/line.ts';

const points = (means: number[], half = 1) => means.map(mean => ({ mean, low: mean - half, high: mean + half }));
const values = [0, 1, 2, 4];

describe('a line', () => {
  it('has no interval below three draws of luck, and then the one of Student’s t', () => {
    expect(spread([1, 3])).toEqual({ mean: 2, low: undefined, high: undefined });
    // mean 2, sample variance 1, t(2) = 4.303
    const { mean, low, high } = spread([1, 2, 3]);
    expect([mean, low, high]).toEqual([
      2,
      expect.closeTo(2 - 4.303 / Math.sqrt(3), 9),
      expect.closeTo(2 + 4.303 / Math.sqrt(3), 9),
    ]);
  });
  it('is straight between its values', () => {
    expect(readAt({ values }, points([10, 20, 20, 0]), 0.5)).toBe(15);
    expect(readAt({ values }, points([10, 20, 20, 0]), 3)).toBe(10);
    expect(readAt({ values }, points([10, 20, 20, 0]), 9)).toBe(0);
  });
  it('says where the best is, or that there is none inside', () => {
    expect(bestOf({ values }, points([10, 30, 20, 0]))).toEqual({ where: 'inside', value: 1 });
    expect(bestOf({ values }, points([30, 20, 10, 0]))).toEqual({ where: 'low' });
    expect(bestOf({ values }, points([0, 10, 20, 30]))).toEqual({ where: 'high' });
    expect(bestOf({ values }, points([10, 10.5, 10, 9.9]))).toEqual({ where: 'nowhere' });
  });
});

describe('a place in the hall', () => {
  it('is half-way out at the own line, whatever that is, and beyond it for more', () => {
    for (const tolerance of [0.1, 0.5, 0.9]) {
      expect(placeOf(0, tolerance)).toBe(0);
      expect(placeOf(tolerance, tolerance)).toBeCloseTo(65535 / 2, 6);
      expect(placeOf(tolerance * 1.2, tolerance)).toBeGreaterThan(65535 / 2);
    }
    expect(placeOf(1, 0)).toBeLessThanOrEqual(65535);
  });
});
