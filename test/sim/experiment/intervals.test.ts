import { describe, expect, it } from 'vitest';
import {
  estimateDifference,
  estimateFromMeans,
  estimateMean,
  widenForMany,
} from '../../../sim/experiment/intervals.ts';
import { estimateContrast, estimateQuantile, estimateShare } from '../../../sim/experiment/shares.ts';
import { correlate } from '../../../sim/experiment/statistics.ts';
import { createDraws, repeat } from './draws.ts';

const numbers = [4, 8, 6, 5, 3, 2, 8, 9, 2, 5];

describe('the mean', () => {
  it('of ten numbers has the interval of the textbook', () => {
    // standard deviation √(57.6 / 9), t(9) = 2.262157163
    const { mean, low, high } = estimateMean(numbers);
    expect(mean).toBeCloseTo(5.2, 12);
    expect(low).toBeCloseTo(3.390274, 5);
    expect(high).toBeCloseTo(7.009726, 5);
  });
  it('of equal values is exactly that value, with nothing to either side', () => {
    expect(estimateMean([0.1, 0.1, 0.1])).toEqual({ mean: 0.1, low: 0.1, high: 0.1 });
  });
  it('of one replication has no interval, and says so', () => {
    expect(estimateMean([3])).toEqual({ mean: 3, low: null, high: null, reason: 'one replication has no interval' });
  });
  it('of nothing is null with a reason', () => {
    for (const none of [[], [null, null]])
      expect(estimateMean(none)).toMatchObject({ mean: null, low: null, high: null, reason: /no replication/ });
  });
  it('leaves out replications without a value, and says how many', () => {
    expect(estimateMean([1, null, 3])).toMatchObject({ mean: 2, reason: '1 of 3 replications have no value' });
  });
});

describe('the difference of two strategies', () => {
  it('of a strategy and its copy is exactly 0', () => {
    const values = [0.1, 0.7, 1 / 3];
    expect(estimateDifference(values, [...values])).toEqual({ mean: 0, low: 0, high: 0 });
  });
  it('is free of the luck that both share', () => {
    const { mean, low, high } = estimateDifference([101, 1, 51], [100, 0, 50]);
    expect([mean, low, high]).toEqual([1, 1, 1]);
  });
  it('uses only replications that have a value on both sides', () => {
    expect(estimateDifference([1, null, 5, 6], [0, 1, null, 1])).toMatchObject({
      mean: 3,
      reason: '2 of 4 replications have no value',
    });
  });
});

describe('intervals over many worlds', () => {
  const draws = createDraws('coverage');
  function coverage(truth: number, make: () => { low: number | null; high: number | null }, worlds = 4000) {
    return (
      repeat(worlds, make).filter(({ low, high }) => (low ?? -Infinity) <= truth && truth <= (high ?? Infinity))
        .length / worlds
    );
  }

  it.each([2, 3, 5, 20])('of %i normal replications hold the mean 95 times of 100', n => {
    expect(Math.abs(coverage(3, () => estimateMean(repeat(n, () => 3 + draws.normal()))) - 0.95)).toBeLessThan(0.01);
  });
  it('of 40 skewed replications nearly do', () => {
    const truth = 1.2776213132048868; // e^(.7² / 2)
    expect(coverage(truth, () => estimateMean(repeat(40, draws.skewed)))).toBeGreaterThan(0.92);
  });
  it('equal strategies differ about 5 times of 100', () => {
    const differ = repeat(4000, () => {
      const luck = repeat(20, draws.normal);
      return estimateDifference(
        luck.map(x => x + draws.normal()),
        luck.map(x => x + draws.normal()),
      );
    }).filter(({ low, high }) => low! > 0 || high! < 0).length;
    expect(differ / 4000).toBeGreaterThan(0.04);
    expect(differ / 4000).toBeLessThan(0.06);
  });
  it('of the worst of 20 equal groups hold nothing against it 95 times of 100, where a plain one often would', () => {
    const worst = repeat(1000, () => {
      const groups = repeat(20, () => estimateMean(repeat(20, draws.normal)));
      return groups.reduce((least, group) => (group.high! < least.high! ? group : least));
    });
    expect(worst.filter(({ high }) => high! < 0).length / 1000).toBeGreaterThan(0.3);
    const joint = worst.filter(group => widenForMany(group, 20, 20).high! < 0).length / 1000;
    expect(joint).toBeGreaterThan(0.005);
    expect(joint).toBeLessThan(0.05);
  });
  it('of the median of 25 skewed replications hold it at least 95 times of 100', () => {
    expect(coverage(1, () => estimateQuantile(repeat(25, draws.skewed), 0.5))).toBeGreaterThan(0.95);
  });
  it('of a share of 0.9 hold it at least 95 times of 100', () => {
    expect(coverage(0.9, () => estimateShare(repeat(20, () => draws.uniform() < 0.9)))).toBeGreaterThan(0.95);
  });
});

describe('a percentile', () => {
  it('of the median of 10 lies between the 2nd and the 9th', () => {
    // David & Nagaraja 2003, 7.1: coverage .979
    expect(estimateQuantile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.5)).toEqual({ mean: 5.5, low: 2, high: 9 });
  });
  it('too close to the end for its replications is open on that side', () => {
    expect(estimateQuantile(numbers, 0.95)).toMatchObject({
      low: 8,
      high: null,
      reason: '10 replications are too few to bound this percentile',
    });
  });
});

describe('a share', () => {
  it('of 20 out of 20 is at least .832, of 0 at most .168', () => {
    // Clopper & Pearson: .025^(1/20)
    expect(estimateShare(repeat(20, () => true))).toMatchObject({
      mean: 1,
      low: expect.closeTo(0.8315665, 6),
      high: 1,
    });
    expect(estimateShare(repeat(20, () => false))).toMatchObject({
      mean: 0,
      low: 0,
      high: expect.closeTo(0.1684335, 6),
    });
  });
  it('of 8 out of 10 lies between .444 and .975', () => {
    expect(estimateShare([...repeat(8, () => true), false, false])).toMatchObject({
      low: expect.closeTo(0.4439045, 6),
      high: expect.closeTo(0.9747893, 6),
    });
  });
  it('of none is not known', () =>
    expect(estimateShare([])).toMatchObject({ mean: null, reason: 'there is no replication' }));
});

describe('a number made from several means', () => {
  const rows = [
    [4, 1],
    [7, 3],
    [5, 2],
    [9, 2],
    [6, 4],
  ] as const;
  it('has the interval of a difference where it is one', () => {
    const known = estimateDifference(
      rows.map(row => row[0]),
      rows.map(row => row[1]),
    );
    const found = estimateFromMeans(rows, means => means[0]! - means[1]!);
    expect(found.mean).toBeCloseTo(known.mean!, 12);
    expect([found.low! / known.low!, found.high! / known.high!]).toEqual([
      expect.closeTo(1, 10),
      expect.closeTo(1, 10),
    ]);
  });
  it('is worked out from the means, not the mean of what it is in each replication', () => {
    expect(estimateFromMeans(rows, means => means[0]! / means[1]!).mean).toBeCloseTo(31 / 12, 12);
  });
  it('has no interval from one replication, nor where it exists only with all of them', () => {
    expect(estimateFromMeans([[1, 2]], means => means[0]!)).toMatchObject({
      mean: 1,
      low: null,
      reason: 'one replication has no interval',
    });
    expect(
      estimateFromMeans(
        [
          [1, 1],
          [1, 0],
        ],
        means => (means[1]! > 0 ? 1 / means[1]! : null),
      ),
    ).toMatchObject({ mean: 2, low: null, reason: 'too much hangs on one replication' });
    expect(estimateFromMeans([], () => 1).reason).toBe('no replication has a value');
  });
  it('holds the true ratio about 95 times of 100', () => {
    const { normal } = createDraws('jackknife');
    const held = repeat(600, () => {
      const draws = repeat(20, () => [2 + 0.6 * normal(), 1 + 0.2 * normal()]);
      const { low, high } = estimateFromMeans(draws, means => means[0]! / means[1]!);
      return low! <= 2 && high! >= 2;
    }).filter(Boolean).length;
    expect(held / 600).toBeGreaterThan(0.92);
    expect(held / 600).toBeLessThan(0.98);
  });
});

describe('correlation', () => {
  it('of a line is 1, of its mirror −1', () => {
    const luck = [0.1, 0.37, 0.2251, 0.94, 1e-7, 0.0031];
    expect(correlate(luck, [...luck]).correlation).toBe(1);
    expect(correlate([1, 2, 3], [2, 4, 6]).correlation).toBeCloseTo(1, 12);
    expect(correlate([1, 2, 3], [3, 2, 1]).correlation).toBeCloseTo(-1, 12);
  });
  it('is null with its reason where a side stands still or replications are too few', () => {
    expect(correlate([1, 2, 3], [5, 5, 5])).toEqual({
      correlation: null,
      correlationReason: 'one side varies between replications',
    });
    expect(correlate([1, 1, 1], [5, 5, 5])).toEqual({
      correlation: null,
      correlationReason: 'neither side varies between replications',
    });
    expect(correlate([1, 2, null], [1, 2, 3])).toEqual({
      correlation: null,
      correlationReason: 'fewer than 3 replications',
    });
  });
});

describe('a sum of weighted shares', () => {
  it('is a difference of shares with the interval of tables', () => {
    // 60 of 100 against 50 of 100: .1 ± 1.96 √(.24/100 + .25/100)
    expect(
      estimateContrast([
        { count: 60, of: 100, weight: 1 },
        { count: 50, of: 100, weight: -1 },
      ]),
    ).toEqual({
      mean: expect.closeTo(0.1, 12),
      low: expect.closeTo(0.1 - 0.1371975, 5),
      high: expect.closeTo(0.1 + 0.1371975, 5),
    });
  });

  it('is unknown where a group has nobody', () =>
    expect(estimateContrast([{ count: 0, of: 0, weight: 1 }])).toEqual({
      mean: null,
      low: null,
      high: null,
      reason: 'a group without people',
    }));
});
