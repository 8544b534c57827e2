import { describe, expect, it } from 'vitest';
import {
  densityLevels,
  layoutDensity,
  layoutField,
  nearestMark,
  neighbour,
  placeMarks,
} from '../../../web/charts/field-layout.ts';

const layout = layoutField({ width: 400, height: 320 });
const crowd = (points: [number, number][]) => ({
  ids: Uint32Array.from(points.keys()),
  engagement: Float32Array.from(points, ([engagement]) => engagement),
  creepiness: Float32Array.from(points, ([, creepiness]) => creepiness),
});

describe('places of people in the field', () => {
  it('puts the more engaged to the right and the more creeped out higher', () => {
    const { xs, ys } = placeMarks(
      layout,
      crowd([
        [0.1, 0.1],
        [0.9, 0.1],
        [0.1, 0.9],
      ]),
    );
    expect(xs[1]).toBeGreaterThan(xs[0]! + 200);
    expect(ys[2]).toBeLessThan(ys[0]! - 180);
  });
  it('keeps everybody inside, also those at the ends of the scales', () => {
    const { xs, ys } = placeMarks(
      layout,
      crowd([
        [0, 0],
        [1, 1],
        [0, 1],
        [1, 0],
      ]),
    );
    for (const x of xs) expect(x >= layout.plot.left && x <= layout.plot.right).toBe(true);
    for (const y of ys) expect(y >= layout.plot.top && y <= layout.plot.bottom).toBe(true);
  });
  it('nudges equal people apart, each always by the same few pixels', () => {
    const people = crowd(Array.from({ length: 20 }, () => [0.5, 0.5] as [number, number]));
    const first = placeMarks(layout, people);
    const again = placeMarks(layout, people);
    expect(new Set(first.xs).size).toBeGreaterThan(15);
    expect(again).toEqual(first);
    for (const x of first.xs) expect(Math.abs(x - layout.x(0.5))).toBeLessThanOrEqual(5);
  });
  it('shows people half-way between two days at half the way', () => {
    const [from, to] = [crowd([[0.2, 0.2]]), crowd([[0.6, 0.4]])];
    const [start, half, end] = [placeMarks(layout, from), placeMarks(layout, from, to, 0.5), placeMarks(layout, to)];
    expect(half.xs[0]).toBeCloseTo((start.xs[0]! + end.xs[0]!) / 2, 3);
    expect(half.ys[0]).toBeCloseTo((start.ys[0]! + end.ys[0]!) / 2, 3);
  });
});

describe('finding people', () => {
  const marks = { xs: Float32Array.from([100, 200, 200, 300]), ys: Float32Array.from([100, 100, 200, 110]) };
  it('finds the person nearest to the pointer, and nobody out of reach', () => {
    expect(nearestMark(marks, 205, 108, 20)).toBe(1);
    expect(nearestMark(marks, 250, 150, 20)).toBe(-1);
  });
  it('does not find people who are filtered out', () => {
    expect(nearestMark(marks, 205, 108, 20, i => i !== 1)).toBe(-1);
  });
  it('goes with an arrow to the next person in that direction, and stays at the edge', () => {
    expect(neighbour(marks, 0, 'right')).toBe(1);
    expect(neighbour(marks, 1, 'down')).toBe(2);
    expect(neighbour(marks, 1, 'right')).toBe(3);
    expect(neighbour(marks, 0, 'left')).toBe(0);
  });
});

describe('density of the crowd', () => {
  const side = 20;
  const people = 4000;
  it('has no band where people are spread more thinly than the lowest level', () => {
    expect(
      layoutDensity(layout, new Uint32Array(side * side), side, people).every(({ rings }) => rings.length === 0),
    ).toBe(true);
  });
  it('encloses the place where the people are', () => {
    const histogram = new Uint32Array(side * side);
    histogram[5 * side + 10] = people;
    const densest = layoutDensity(layout, histogram, side, people).findLast(({ rings }) => rings.length > 0)!;
    const [xs, ys] = [densest.rings.flat().map(([x]) => x), densest.rings.flat().map(([, y]) => y)];
    expect(densest.level).toBe(densityLevels.at(-1));
    expect(Math.min(...xs)).toBeLessThan(layout.x(10.5 / side));
    expect(Math.max(...xs)).toBeGreaterThan(layout.x(10.5 / side));
    expect(Math.min(...ys)).toBeLessThan(layout.y(5.5 / side));
    expect(Math.max(...ys)).toBeGreaterThan(layout.y(5.5 / side));
  });
  it('compares like with like: twice the people with the same spread look the same', () => {
    const histogram = Uint32Array.from({ length: side * side }, (_, i) => (i % 7) * 3);
    expect(
      layoutDensity(
        layout,
        histogram.map(count => 2 * count),
        side,
        2 * people,
      ),
    ).toEqual(layoutDensity(layout, histogram, side, people));
  });
});
