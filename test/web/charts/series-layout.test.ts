import { describe, expect, it } from 'vitest';
import { dayTicks, layoutSeries } from '../../../web/charts/series-layout.ts';

const input = { width: 400, height: 200, days: 100, range: [0, 1] as const, endRoom: 60 };
const line = (arm: string, values: (number | null)[]) => ({ arm, label: arm, values });

describe('two lines over days', () => {
  it('stand on one scale: equal values have equal heights', () => {
    const { lines } = layoutSeries({ ...input, lines: [line('a', [null, 0.1, 0.3]), line('b', [null, 0.9, 0.3])] });
    expect(lines[0]!.end!.y).toBe(lines[1]!.end!.y);
  });
  it('have their words moved apart where they would overlap, in the order of the lines', () => {
    const { lines } = layoutSeries({ ...input, lines: [line('a', [0.5, 0.5]), line('b', [0.5, 0.51])] });
    const [a, b] = lines.map(({ end }) => end!);
    expect(a!.labelY - b!.labelY).toBeGreaterThanOrEqual(16);
  });
  it('break where there is nothing to tell', () => {
    const { lines } = layoutSeries({ ...input, lines: [line('a', [null, 0.2, null, 0.4, 0.5])] });
    expect(lines[0]!.path.match(/M/g)).toHaveLength(2);
    expect(lines[0]!.path.match(/L/g)).toHaveLength(1);
  });
  it('have no end and no path before the first day', () => {
    const { lines } = layoutSeries({ ...input, lines: [line('a', [null])] });
    expect(lines[0]).toMatchObject({ path: '', end: null });
  });
  it('always show zero for metrics that can be zero, also below them', () => {
    const { y, plot } = layoutSeries({ ...input, range: [-8, 2], lines: [line('a', [-2, -3])] });
    expect(y(0)).toBeGreaterThanOrEqual(plot.top);
    expect(y(-3)).toBeLessThanOrEqual(plot.bottom);
  });
  it('find the day under the pointer, never outside the run', () => {
    const { dayAt, x } = layoutSeries({ ...input, lines: [line('a', [0, 1])] });
    expect(dayAt(x(40) + 0.4)).toBe(40);
    expect(dayAt(-50)).toBe(0);
    expect(dayAt(1000)).toBe(100);
  });
});

describe('days on the axis', () => {
  it.each([[1], [7], [30], [90], [180], [365], [1000]])(
    'a run of %i days is marked at both ends without crowding',
    days => {
      const ticks = dayTicks(days);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBe(days);
      expect(ticks.length).toBeLessThanOrEqual(7);
      const gaps = ticks.slice(1).map((tick, i) => tick - ticks[i]!);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.max(...gaps) / 2);
    },
  );
});
