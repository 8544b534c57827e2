import { describe, expect, it } from 'vitest';
import { layoutValley } from '../../../web/charts/valley-layout.ts';

const values = [0, 0.25, 0.5, 0.75, 1];
const curve = (key: string, means: readonly (number | null)[], half = 0.01) => ({
  key,
  points: means.map(mean => ({
    mean,
    low: mean === null ? null : mean - half,
    high: mean === null ? null : mean + half,
  })),
});
const input = {
  width: 600,
  values,
  best: { mean: 0.4, low: 0.3, high: 0.55 },
  upper: curve('valueAfterBacklash', [100, 140, 160, 120, -20], 5),
  lower: [curve('engagement', [0.5, 0.6, 0.62, 0.61, 0.6]), curve('backlash', [0.1, 0.2, 0.3, 0.45, 0.6])],
  endRoom: 120,
};

describe('the valley', () => {
  const layout = layoutValley(input);
  it('has one scale of values above and below, from end to end', () => {
    expect([layout.x(0), layout.x(1)]).toEqual([layout.left, layout.right]);
    expect(layout.right).toBe(600 - 120);
    expect(layout.upper.bottom).toBeLessThan(layout.lower.top);
  });
  it('marks the best value and its interval where the curves are', () => {
    expect(layout.best).toEqual({ x: layout.x(0.4), from: layout.x(0.3), to: layout.x(0.55) });
    expect(layoutValley({ ...input, best: null }).best).toBeNull();
    expect(layoutValley({ ...input, best: { mean: null, low: null, high: null } }).best).toBeNull();
  });
  it('has room for every interval, below zero too', () => {
    const { upper, lower } = layout;
    expect(upper.y(-25)).toBeLessThanOrEqual(upper.bottom);
    expect(upper.y(165)).toBeGreaterThanOrEqual(upper.top);
    expect(lower.y(0)).toBe(lower.bottom);
    expect(lower.y(0.63)).toBeGreaterThanOrEqual(lower.top);
  });
  it('writes the names at the ends apart, in the order of the curves, inside the plot', () => {
    const [engagement, backlash] = layout.lower.curves.map(({ end }) => end!);
    expect(engagement!.y).toBeCloseTo(backlash!.y, 9);
    expect(Math.abs(engagement!.labelY - backlash!.labelY)).toBeGreaterThanOrEqual(15);
    const many = layoutValley({ ...input, lower: ['a', 'b', 'c', 'd'].map(key => curve(key, [0, 0, 0, 0, 0], 0)) });
    const labels = many.lower.curves.map(({ end }) => end!.labelY).sort((a, b) => a - b);
    expect(labels.at(-1)).toBeLessThanOrEqual(many.lower.bottom);
    expect(labels.slice(1).every((y, i) => y - labels[i]! >= 15)).toBe(true);
  });
  it('breaks curve and band where there is nothing to tell', () => {
    const { curves } = layoutValley({ ...input, upper: curve('x', [1, 2, null, 4, 5]) }).upper;
    expect(curves[0]!.path.match(/M/g)).toHaveLength(2);
    expect(curves[0]!.band.match(/Z/g)).toHaveLength(2);
  });
  it('has no band without intervals: one replication says nothing of chance', () => {
    const bare = { key: 'x', points: [1, 2, 3, 4, 5].map(mean => ({ mean, low: null, high: null })) };
    const { curves } = layoutValley({ ...input, upper: bare }).upper;
    expect([curves[0]!.band, curves[0]!.path.match(/L/g)?.length]).toEqual(['', 4]);
  });
  it('finds the nearest value under the pointer, never outside the range', () => {
    const { x, nearest } = layout;
    expect([x(0.25) + 3, x(0.7), -100, 5000].map(nearest)).toEqual([1, 3, 0, 4]);
  });
  it('keeps some height where everything is equal', () => {
    const { upper } = layoutValley({ ...input, upper: curve('x', [7, 7, 7, 7, 7], 0) });
    expect(upper.y(7)).toBeGreaterThanOrEqual(upper.top);
    expect(upper.y(7)).toBeLessThanOrEqual(upper.bottom);
  });
});
