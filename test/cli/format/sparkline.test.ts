import { expect, it } from 'vitest';
import { rangeOf, sparkline } from '../../../cli/format/sparkline.ts';

const look = { color: false, unicode: true, width: 100 };

it('climbs from the lowest to the highest mark', () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], [0, 7], 8, look)).toBe('▁▂▃▄▅▆▇█');
  expect(sparkline([0, 7], [0, 7], 8, { ...look, unicode: false })).toBe('_@');
});

it('averages stretches of days to fit the width', () => {
  const fifty = Array.from({ length: 50 }, (_, i) => i);
  expect(sparkline(fifty, [0, 49], 5, look)).toHaveLength(5);
  expect(sparkline([0, 0, 4, 4, 8, 8], [0, 8], 3, look)).toBe('▁▅█');
});

it('leaves days without a value empty', () => {
  expect(sparkline([null, 1, null], [0, 1], 3, look)).toBe(' █ ');
});

it('draws a constant as a flat line', () => {
  expect(sparkline([3, 3, 3], [3, 3], 3, look)).toBe('▁▁▁');
});

it('one range holds all series', () => {
  expect(rangeOf([[1, null, 5], [-2]])).toEqual([-2, 5]);
  expect(rangeOf([[null]])).toEqual([0, 0]);
});
