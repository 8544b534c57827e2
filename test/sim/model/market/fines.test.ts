import { describe, expect, it } from 'vitest';
import { meanFine, quantileOfFine, yearOfFines } from '../../../../sim/model/market/fines.ts';

const log10e = 1 / Math.LN10;
/** Log-normal with standard deviation 1 of the natural logarithm. */
const plain = { medianCents: 100, spread: log10e, capCents: 1e12 };

describe('a fine', () => {
  it('without a cap has the mean median × e^½', () => {
    expect(meanFine(plain)).toBeCloseTo(100 * Math.exp(0.5), 3);
  });

  it('capped at its median: 100 × e^½ × Φ(−1) below, and the cap for half', () => {
    expect(meanFine({ ...plain, capCents: 100 })).toBeCloseTo(100 * (Math.exp(0.5) * 0.1586553 + 0.5), 3);
  });

  it('is nothing where the law caps it at nothing', () => {
    expect(meanFine({ ...plain, capCents: 0 })).toBe(0);
  });

  it('has its median in the middle, and one in 40 is e^1.96 as large', () => {
    expect(quantileOfFine(plain, 0.5)).toBeCloseTo(100);
    expect(quantileOfFine(plain, 0.975)).toBeCloseTo(100 * Math.exp(1.959964), 2);
    expect(quantileOfFine({ ...plain, capCents: 300 }, 0.975)).toBe(300);
  });

  it('as listed in Europe is mostly small: a median of 7,000 euros, one in 20 above 300,000', () => {
    const europe = { medianCents: 700_000, spread: 1.02, capCents: 1e15 };
    expect(quantileOfFine(europe, 0.95) / 100).toBeGreaterThan(300_000);
    expect(quantileOfFine(europe, 0.95) / 100).toBeLessThan(900_000);
  });
});

describe('a year of a brand', () => {
  it('that is fined once in a hundred years: the worst twentieth of years holds it all', () => {
    const chance = 1 - Math.exp(-0.01);
    const { meanCents, worstCents } = yearOfFines({ ...plain, capCents: 100 }, 0.01);
    expect(meanCents).toBeCloseTo(chance * 100 * (Math.exp(0.5) * 0.1586553 + 0.5), 4);
    expect(worstCents).toBeCloseTo(20 * meanCents, 4);
  });

  it('that is fined nearly every year: the worst twentieth pays the highest fines', () => {
    const { meanCents, worstCents } = yearOfFines(plain, 20);
    expect(meanCents).toBeCloseTo(100 * Math.exp(0.5), 2);
    // mean above the 95th percentile, e^½ × Φ(1 − 1.644854) / .05
    expect(worstCents).toBeCloseTo((100 * Math.exp(0.5) * 0.259511) / 0.05, 0);
  });

  it('that is capped low: its worst years cost the cap', () => {
    expect(yearOfFines({ ...plain, capCents: 50 }, 20).worstCents).toBeCloseTo(50, 4);
  });

  it('without any fine costs nothing', () => {
    expect(yearOfFines(plain, 0)).toEqual({ meanCents: 0, worstCents: 0 });
  });
});
