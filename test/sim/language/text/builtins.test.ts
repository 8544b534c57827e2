import { describe, expect, it } from 'vitest';
import { calculate } from '../support.ts';

/** Distance in units of the last place that a 32-bit number of this size has. */
function unitsApart(value: number, truth: number): number {
  return Math.abs(value - truth) / 2 ** (Math.max(-126, Math.floor(Math.log2(Math.abs(truth)))) - 23);
}

function spread(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.fround(from + ((to - from) * k) / (count - 1)));
}

function worst(expression: string, x: number[], truth: (x: number) => number): number {
  const values = calculate(expression, { x });
  return x.reduce((most, arg, k) => Math.max(most, unitsApart(values[k]!, truth(arg))), 0);
}

describe('functions against 64-bit mathematics', () => {
  it('exp is within 1 unit in the last place from -87 to 88', () => {
    expect(worst('exp(x)', spread(-87, 88, 40_001), Math.exp)).toBeLessThan(1);
  });

  it('exp holds smaller arguments at -87', () => {
    expect(unitsApart(calculate('exp(x)', { x: [-200] })[0]!, Math.exp(-87))).toBeLessThan(1);
  });

  it('log is within 1 unit in the last place over all sizes of numbers', () => {
    const x = spread(-37, 38, 40_001).map(power => Math.fround(10 ** power));
    expect(worst('log(x)', x, Math.log)).toBeLessThan(1);
  });

  it('log near 1 is within 1 unit in the last place', () => {
    expect(
      worst(
        'log(x)',
        spread(0.5, 2, 40_001).filter(x => x !== 1),
        Math.log,
      ),
    ).toBeLessThan(1);
  });

  it('logistic is within 3 units in the last place from -80 to 80', () => {
    expect(worst('logistic(x)', spread(-80, 80, 40_001), x => 1 / (1 + Math.exp(-x)))).toBeLessThan(3);
  });

  it('logistic never falls as its argument grows, and is exactly a half at 0', () => {
    const values = calculate('logistic(x)', { x: spread(-20, 20, 100_001) });
    expect(values.every((value, k) => k === 0 || value >= values[k - 1]!)).toBe(true);
    expect(calculate('logistic(x)', { x: [0] })[0]).toBe(0.5);
  });

  it('sqrt is exact to the last bit', () => {
    const x = spread(0, 1000, 1001);
    expect([...calculate('sqrt(x)', { x })]).toEqual(x.map(value => Math.fround(Math.sqrt(value))));
  });
});

describe('known answers', () => {
  const one = (expression: string): number => calculate(expression, { x: [3], y: [-0.5] })[0]!;

  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['16 / 4 / 2', 2],
    ['-x * 2', -6],
    ['- -x', 3],
    ['1e-3 * 1E3', 1],
    ['min(x, 2, 5)', 2],
    ['max(x, y, -7)', 3],
    ['clamp(x)', 1],
    ['clamp(y)', 0],
    ['clamp(0.25)', 0.25],
    ['clamp(x, -1, 2.5)', 2.5],
    ['clamp(y, -0.25, 2)', -0.25],
    ['abs(y)', 0.5],
    ['floor(y)', -1],
    ['floor(2.75)', 2],
    ['select(x > 2, 10, 20)', 10],
    ['select(x > 3, 10, 20)', 20],
    ['sum([1, 2, x])', 6],
    ['dot([1, 2, 3], [x, 1, y])', 3.5],
    ['[4, 5, 6][1]', 5],
    ['[4, 5, 6][argmax([0, y, x])]', 6],
    ['[4, 5, 6][argmax([x, 1, x])]', 4],
    ['[4, 5, 6, 7][pick([1, 1, 1, 1], 0)]', 4],
    ['[4, 5, 6, 7][pick([1, 1, 1, 1], 0.25)]', 5],
    ['[4, 5, 6, 7][pick([1, 1, 1, 1], 0.99)]', 7],
    ['[4, 5, 6, 7][pick([0, 1, 0, 3], 0.2)]', 5],
    ['[4, 5, 6, 7][pick([0, 1, 0, 3], 0.3)]', 7],
    ['[4, 5][pick([0, 0], 0.5)]', 5],
    ['select(x > 1 and y > 1 or x == 3, 1, 0)', 1],
    ['select(not x > 1 and y > 1, 1, 0)', 0],
    ['2 + (x > 1)', 3],
    ['sum([1, 2] * 10)', 30],
    ['sum([x, y] > 0)', 1],
    ['[7, 8][select(x > 1, argmax([0, 1]), 0)]', 8],
  ])('%s = %d', (expression, answer) => {
    expect(one(expression)).toBe(answer);
  });

  it('adds a vector from left to right, rounding each time', () => {
    expect(calculate('sum([x, 1, y])', { x: [16777216], y: [-16777216] })[0]).toBe(0);
    expect(calculate('sum([x, y, 1])', { x: [16777216], y: [-16777216] })[0]).toBe(1);
  });

  it('keeps numbers too small to be normal, and the sign of zero', () => {
    expect(calculate('x * 0.5', { x: [3e-45] })[0]).toBe(Math.fround(1.4e-45));
    expect(calculate('-x', { x: [0] })[0]).toBe(-0);
    expect(calculate('x * y', { x: [0], y: [-1] })[0]).toBe(-0);
    expect(calculate('0 - x', { x: [0] })[0]).toBe(0);
    expect(calculate('min(x, y)', { x: [0], y: [-0] })[0]).toBe(0);
    expect(calculate('max(x, y)', { x: [-0], y: [0] })[0]).toBe(-0);
    expect(calculate('abs(x)', { x: [-0] })[0]).toBe(0);
  });
});
