import { describe, expect, it } from 'vitest';
import { comparesTwoArms, directionOf, pointsTo } from '../../../sim/validation/direction.ts';
import type { Goal } from '../../../sim/validation/finding-file.ts';
import { readMeasure } from '../../../sim/expect/index.ts';

const read = (expression: string, goal: Goal) => {
  const { measure } = readMeasure(expression, ['a', 'b'], {});
  return { id: 'x', expression, goal, published: null, place: {}, measure: measure! };
};
const plus: Goal = { sign: '+' };
const between = (low: number, high: number): Goal => ({ low, high });

describe('what a study claims of a direction', () => {
  it('is its sign', () => {
    expect(directionOf(read('delta(clickRate, b - a)', { sign: '-' }))).toEqual({ alike: 0, side: 'below' });
    expect(directionOf(read('delta(clickRate, b - a)', plus))).toEqual({ alike: 0, side: 'above' });
  });

  it('is the side on which its band lies of what alike arms would give', () => {
    expect(directionOf(read('ratio(clickRate, b / a)', between(1.5, 2)))).toEqual({ alike: 1, side: 'above' });
    expect(directionOf(read('ratio(clickRate, b / a) - 1', between(-0.4, -0.1)))).toEqual({ alike: 0, side: 'below' });
    expect(directionOf(read('log(ratio(clickRate, b / a))', between(0.1, 0.4)))).toEqual({ alike: 0, side: 'above' });
  });

  it('is nothing for a level, and for a band around alike arms', () => {
    expect(directionOf(read('clickRate(a)', between(0.1, 0.2)))).toBeNull();
    expect(directionOf(read('ratio(clickRate, b / a)', between(0.9, 1.1)))).toBeNull();
  });

  it('is met on its side alone, and never without a value', () => {
    const up = { alike: 1, side: 'above' } as const;
    expect([1.1, 1, 0.9, null].map(value => pointsTo(value, up))).toEqual([true, false, false, false]);
    expect(pointsTo(0.9, { ...up, side: 'below' })).toBe(true);
  });
});

describe('a comparison of two arms', () => {
  it('is one metric of the same people between two of them', () => {
    expect(comparesTwoArms(read('delta(clickRate, b - a)', plus))).toBe(true);
    expect(comparesTwoArms(read('log(ratio(clickRate, b / a))', plus))).toBe(true);
    expect(comparesTwoArms(read('clickRate(a)', plus))).toBe(false);
    expect(comparesTwoArms(read('delta(clickRate, b - a) - delta(openRate, b - a)', plus))).toBe(false);
  });
});
