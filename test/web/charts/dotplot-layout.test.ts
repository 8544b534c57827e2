import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDotplot, outcomeDifferences } from '../../../web/charts/dotplot-layout.ts';

const values = fc.array(
  fc.integer({ min: -10_000, max: 10_000 }).map(value => value / 1000),
  { minLength: 1, maxLength: 50 },
);

describe('a dotplot of outcomes', () => {
  it('has one dot for each outcome, all inside, none on another', () => {
    fc.assert(
      fc.property(values, outcomes => {
        const { dots, radius, height } = layoutDotplot(outcomes, 300);
        expect(dots.map(({ value }) => value).sort((a, b) => a - b)).toEqual([...outcomes].sort((a, b) => a - b));
        for (const { x, y } of dots) expect(x >= 0 && x <= 300 && y >= 0 && y <= height).toBe(true);
        const places = new Set(dots.map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`));
        expect(places.size).toBe(dots.length);
        expect(radius).toBeGreaterThan(0);
      }),
    );
  });
  it('shows zero, on which side of it the outcomes lie being the question', () => {
    const { zero, dots } = layoutDotplot([4, 5, 6], 300);
    expect(zero).toBeGreaterThanOrEqual(16);
    expect(Math.min(...dots.map(({ x }) => x))).toBeGreaterThan(zero);
  });
  it('stacks equal outcomes', () => {
    const { dots } = layoutDotplot([1, 1, 1], 300);
    expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
    expect(new Set(dots.map(({ y }) => y)).size).toBe(3);
  });
});

describe('differences between outcomes', () => {
  const frame = (a: number | null, b: number) =>
    ({
      tick: 1,
      days: 1,
      arms: [
        { strategy: 'x', metrics: { m: a } },
        { strategy: 'y', metrics: { m: b } },
      ],
    }) as unknown as Parameters<typeof outcomeDifferences>[0][number];
  const frames = [frame(1, 2), frame(10, 12), frame(100, 103)];
  it('pair the same luck', () => {
    expect(outcomeDifferences(frames, { a: 'x', b: 'y' }, 'm', true)).toEqual([1, 2, 3]);
  });
  it('pair each A with a B of other luck when asked to', () => {
    expect(outcomeDifferences(frames, { a: 'x', b: 'y' }, 'm', false)).toEqual([11, 93, -98]);
  });
  it('are missing where one side has no value', () => {
    expect(outcomeDifferences([frame(null, 2)], { a: 'x', b: 'y' }, 'm', true)).toEqual([null]);
  });
});
