import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf, completed, multiplesOf, sortedKnown } from '../../../../sim/model/population/marginal.ts';
import { clusters } from '../../../../sim/model/population/clusters.ts';
import { mean } from './people-to-test.ts';

const amounts = fc
  .array(fc.oneof(fc.nat(20), fc.nat(1e6), fc.constant(NaN)), { minLength: 1, maxLength: 60 })
  .map(values => Float64Array.from(values));

describe('where values lie among all', () => {
  test('equal values share a place, and what is not known has none', () => {
    const { low, high } = bandsOf(Float64Array.of(5, 1, 5, NaN, 9));
    expect(Array.from(low)).toEqual([0.25, 0, 0.25, NaN, 0.75]);
    expect(Array.from(high)).toEqual([0.75, 0.25, 0.75, NaN, 1]);
    expect(bandsOf(new Float64Array(0)).low).toHaveLength(0);
  });

  test('places are those that counting gives, for few and for many different values', () => {
    fc.assert(
      fc.property(amounts, values => {
        const many = Float64Array.from([...values, ...Array.from({ length: 1500 }, (_, i) => i / 3)]);
        for (const each of [values, many]) {
          const { low, high } = bandsOf(each);
          const known = sortedKnown(each);
          each.forEach((value, i) => {
            if (Number.isNaN(value)) return;
            expect(low[i]).toBe(Math.fround(known.filter(other => other < value).length / known.length));
            expect(high[i]).toBe(Math.fround(known.filter(other => other <= value).length / known.length));
          });
        }
      }),
      { numRuns: 20 },
    );
  });
});

test('amounts become multiples with mean 1 within limits, in the same order, whatever they are', () => {
  fc.assert(
    fc.property(amounts, values => {
      const multiples = multiplesOf(values, 0.05, 10);
      const known = multiples.filter(value => value === value);
      expect(known).toHaveLength(sortedKnown(values).length);
      for (const value of known) expect(value >= 0.05 && value <= 10).toBe(true);
      values.forEach((value, i) =>
        values.forEach((other, j) => value < other && expect(multiples[i]! <= multiples[j]!).toBe(true)),
      );
      // where most are 0 no mean of 1 is to be had: the others are at their limit
      if (known.some(value => value > 0.05 && value < 10)) expect(mean(known)).toBeCloseTo(1, 6);
    }),
  );
});

test('what is not known is filled in from the distribution of what is, unless that is too little to tell', () => {
  const known = Float64Array.from({ length: 100 }, (_, i) => (i < 50 ? i : NaN));
  expect(Array.from(completed(known, () => 0.5).subarray(48, 52))).toEqual([48, 49, 25, 25]);
  expect(completed(Float64Array.of(1, 2, NaN), () => 0.5)[2]).toBeNaN();
});

describe('groups of people who are alike', () => {
  test('are those that lie apart, numbered from the least to the greatest', () => {
    const scores = Float64Array.from({ length: 90 }, (_, i) => [5, 1, 9][i % 3]! + (i % 10) / 20);
    expect(Array.from(clusters([scores], 3).slice(0, 6))).toEqual([1, 0, 2, 1, 0, 2]);
  });

  test('do not depend on the order of people', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 12, maxLength: 60 }), points => {
        const groups = (order: readonly (readonly [number, number])[]) =>
          clusters(
            [0, 1].map(d => Float64Array.from(order, point => point[d]! + point[1 - d]! / 1000)),
            3,
          );
        const distinct = [...new Map(points.map(point => [point.join(), point])).values()];
        expect(Array.from(groups(distinct.toReversed())).reverse()).toEqual(Array.from(groups(distinct)));
      }),
    );
  });

  test('may be empty, and nobody may be there', () => {
    expect(clusters([new Float64Array(0)], 3)).toHaveLength(0);
    expect(Array.from(clusters([Float64Array.of(1, 1, 1, 1)], 3)).every(group => group < 3)).toBe(true);
  });
});
