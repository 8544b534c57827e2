import { describe, expect, it } from 'vitest';
import { boxAround, boxAt, drawEvenly, uniformStream } from '../../../sim/calibration/box.ts';

describe('a box of parameter sets', () => {
  it('reaches equally far on both sides, and ends where a range ends', () => {
    const { low, high } = boxAt(Float64Array.of(0.5, 0.1, 1), 0.25);
    expect([[...low], [...high]]).toEqual([
      [0.25, 0, 0.75],
      [0.75, 0.35, 1],
    ]);
  });

  it('lies around the model’s own values, on the scale of each parameter', () => {
    const parameters = [
      { path: 'a.one', min: 0, max: 10, start: 5, prior: 5, logScale: false },
      { path: 'a.two', min: 0.01, max: 100, start: 1, prior: 1, logScale: true },
    ];
    expect([...boxAround(parameters, 0.1).low]).toEqual([0.4, 0.4].map(share => expect.closeTo(share)));
  });

  it('is filled evenly', () => {
    const box = boxAt(Float64Array.of(0.5), 0.5);
    const drawn = drawEvenly(box, 1000, uniformStream(3, 'test')).map(([share]) => share!);
    const below = (limit: number) => drawn.filter(share => share < limit).length;
    expect(Math.abs(below(0.25) - 250)).toBeLessThan(50);
    expect(Math.abs(below(0.5) - 500)).toBeLessThan(60);
  });
});

it('a stream of numbers is the same for the same seed and name, and for no other', () => {
  const first = (seed: number, name: string) => uniformStream(seed, name)();
  expect(first(1, 'find 0 0')).toBe(first(1, 'find 0 0'));
  expect(new Set([first(1, 'find 0 0'), first(2, 'find 0 0'), first(1, 'find 1 0')]).size).toBe(3);
});
