import fc from 'fast-check';
import { scaleLinear } from 'd3';
import { expect, it } from 'vitest';
import { linearScale } from '../../../web/charts/linear-scale.ts';

const number = fc.integer({ min: -1000, max: 1000 });

it('the scale puts values where d3 puts them, and back', () => {
  fc.assert(
    fc.property(number, number, number, number, number, (from, to, start, end, value) => {
      fc.pre(from !== to && start !== end);
      const [ours, theirs] = [linearScale([from, to], [start, end]), scaleLinear([from, to], [start, end])];
      expect(ours(value)).toBeCloseTo(theirs(value), 6);
      expect(ours.invert(ours(value))).toBeCloseTo(value, 6);
    }),
  );
});

it('a scale without length puts everything at its start', () => {
  expect(linearScale([5, 5], [10, 20])(7)).toBe(10);
});
