import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayKey, nameKey, randomWord, traitTick } from '../../../../sim/core/chance.ts';
import { normalCdf, probit } from '../../../../sim/core/exact-math.ts';
import { chosen, drawSource, normals, normalsOf, sharesOf, uniforms } from '../../../../sim/model/population/draws.ts';
import { correlation, deviation, idsUpTo, mean } from './people-to-test.ts';

const normalOf = (word: number) => normalsOf(Int32Array.of(word))[0]!;
const source = drawSource(7, idsUpTo(50_000));

test('draws are those of the kernel, for any seed and person', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(0xffffffff), fc.string(), (seed, id, name) => {
      const word = randomWord(dayKey(seed, 0, traitTick), id, nameKey(name));
      const one = drawSource(seed, Uint32Array.of(id));
      expect(uniforms(one, name)[0]).toBe(sharesOf(Int32Array.of(word))[0]);
      expect(normals(one, name)[0]).toBe(normalOf(word));
    }),
  );
});

test('uniform numbers are spread evenly and never 0 or 1', () => {
  const values = Array.from(uniforms(source, 'a')).sort((a, b) => a - b);
  expect(values[0]).toBeGreaterThan(0);
  expect(values.at(-1)).toBeLessThan(1);
  // Kolmogorov's distance stays below 1.63 / √n in 99 % of samples.
  const distance = Math.max(...values.map((value, i) => Math.abs(value - (i + 0.5) / values.length)));
  expect(distance).toBeLessThan(1.63 / Math.sqrt(values.length));
});

test('normal numbers follow the normal distribution, and two names give unrelated ones', () => {
  const values = normals(source, 'a');
  expect(Math.abs(mean(values))).toBeLessThan(0.015);
  expect(Math.abs(deviation(values) - 1)).toBeLessThan(0.01);
  const shares = Array.from(values, normalCdf).sort((a, b) => a - b);
  expect(Math.max(...shares.map((share, i) => Math.abs(share - (i + 0.5) / shares.length)))).toBeLessThan(
    1.63 / Math.sqrt(shares.length),
  );
  expect(Math.abs(correlation(values, normals(source, 'b')))).toBeLessThan(0.015);
});

test('the number a word stands for is the quantile of that word, within 2 in 100,000', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), word => {
      expect(Math.abs(normalOf(word) - probit(((word >>> 0) + 0.5) / 2 ** 32))).toBeLessThan(2e-5);
    }),
    { numRuns: 2000 },
  );
});

test('normal numbers grow with the word, also where one table hands over to the next and to the formula', () => {
  for (const cell of [1, 63, 64, 65, 2048, 4031, 4032, 4095]) {
    expect(normalOf(cell << 20)).toBeGreaterThan(normalOf((cell << 20) - 1));
    expect(normalOf(cell << 14)).toBeGreaterThan(normalOf((cell << 14) - 1));
    expect(normalOf(~(cell << 14))).toBe(-normalOf(cell << 14));
  }
});

test('a hint that the value lies between two shares of people is kept exactly', () => {
  const low = new Float32Array(50_000).fill(0.5);
  const high = new Float32Array(50_000).fill(0.75);
  const hinted = { ...source, hints: { a: { low, high } } };
  expect(Math.min(...normals(hinted, 'a'))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...normals(hinted, 'a'))).toBeLessThanOrEqual(probit(0.75));
  expect(mean(uniforms(hinted, 'a'))).toBeCloseTo(0.625, 2);
});

test('a hint that the value leans gives the correlation asked for, and leaves those unknown alone', () => {
  const mean = Float32Array.from(normals(source, 'known'), (value, i) => (i < 40_000 ? -0.4 * value : NaN));
  const own = new Float32Array(50_000).fill(Math.sqrt(1 - 0.16));
  const hinted = { ...source, hints: { a: { mean, own } } };
  expect(correlation(normals(hinted, 'a').subarray(0, 40_000), mean.subarray(0, 40_000))).toBeCloseTo(0.4, 1.7);
  expect(deviation(normals(hinted, 'a'))).toBeCloseTo(1, 1.8);
  expect(normals(hinted, 'a').subarray(40_000)).toEqual(normals(source, 'a').subarray(40_000));
  const shares = uniforms(hinted, 'a');
  normals(hinted, 'a').forEach((score, i) => expect(Math.abs(shares[i]! - normalCdf(score))).toBeLessThan(1e-4));
});

test('bounds come before leaning, person by person', () => {
  const low = new Float32Array(50_000).fill(NaN).fill(0.9, 0, 10);
  const hinted = {
    ...source,
    hints: {
      a: {
        low,
        high: new Float32Array(50_000).fill(1),
        mean: new Float32Array(50_000).fill(-3),
        own: new Float32Array(50_000).fill(0.1),
      },
    },
  };
  for (const values of [uniforms(hinted, 'a'), normals(hinted, 'a').map(normalCdf)]) {
    expect(Math.min(...values.subarray(0, 10))).toBeGreaterThanOrEqual(0.9);
    expect(Math.max(...values.subarray(10))).toBeLessThan(0.05);
  }
});

test('a share of 0 chooses nobody, a share of 1 everybody', () => {
  expect(mean(chosen(source, 'a', 0))).toBe(0);
  expect(mean(chosen(source, 'a', 1))).toBe(1);
  expect(mean(chosen(source, 'a', 0.3))).toBeCloseTo(0.3, 2);
});
