import { describe, expect, it } from 'vitest';
import { dayKey } from '../../../../sim/core/chance.ts';
import { scoreOf, termsOf } from '../../../../sim/language/index.ts';
import { sampleProgram } from '../sample.ts';
import { traceDay } from '../support.ts';
import { day, step } from './one-day.ts';

describe('terms of a score', () => {
  const added = (values: readonly number[]): number => values.reduce((sum, value) => Math.fround(sum + value));

  it('add up from left to right to the score before the function, bit for bit, on any day', () => {
    for (let tick = 0; tick < 200; tick++) {
      const { tree, value } = step(
        traceDay(sampleProgram, { trust: tick / 200, concern: 0.37 }, { contactRate: 1 }, dayKey(1, 0, tick)),
        'creepiness',
      );
      const terms = termsOf(tree);
      expect(terms.map(({ text }) => text)).toEqual([
        '−2',
        '1.5 · known · sensitivity[topic]',
        'concern',
        '0.5 · repeated',
        '1.2 · trust',
      ]);
      expect(Object.is(added(terms.map(term => term.value)), scoreOf(tree).value[0])).toBe(true);
      expect(tree.value).toEqual(value);
    }
  });

  it('carry their sign, and the factors they were multiplied from', () => {
    const { tree } = step(day('for everyone:\n  b = clamp(weight * a - b * 2 * a, 0, 1)'), 'b');
    const [first, second] = termsOf(tree);
    expect(first).toEqual({
      text: 'weight · a',
      value: Math.fround(1.5 * Math.fround(0.7)),
      factors: [
        { text: 'weight', value: 1.5 },
        { text: 'a', value: Math.fround(0.7) },
      ],
    });
    expect(second!.value).toBeLessThan(0);
    expect(second!.factors.map(({ text }) => text)).toEqual(['b', '2', 'a']);
  });

  it('a sum in brackets on the right was added first and stays one term', () => {
    const { tree } = step(day('for everyone:\n  b = clamp(a - (b + 0.3), -1, 1)'), 'b');
    expect(termsOf(tree).map(({ text }) => text)).toEqual(['a', 'b + 0.3']);
    expect(added(termsOf(tree).map(({ value }) => value))).toBe(scoreOf(tree).value[0]);
  });

  it('a score without a sum is its own only term', () => {
    const { tree } = step(day('for everyone:\n  b = logistic(a * weight)'), 'b');
    expect(termsOf(tree).map(({ text }) => text)).toEqual(['a · weight']);
  });

  it('use labels where there are some', () => {
    const { tree } = step(day('for everyone:\n  b = clamp(a + b)'), 'b');
    expect(termsOf(tree, name => (name === 'a' ? 'ease' : undefined)).map(({ text }) => text)).toEqual(['ease', 'b']);
  });
});
