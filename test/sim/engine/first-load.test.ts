import { expect, it } from 'vitest';
import { firstLoad } from '../../../sim/engine/first-morning.ts';
import type { Population } from '../../../sim/model/world/population.ts';

it('people start with what they feel of weeks of the same messages: a third a day of which half is left adds up to two thirds', () => {
  const load = firstLoad(
    { size: 2 } as Population,
    { contactRate: 1 / 3, channelShare: [0.75, 0.25, 0, 0, 0, 0] },
    0.5,
  );
  expect([...load.subarray(0, 4)].map(value => value.toFixed(3))).toEqual(['0.500', '0.500', '0.167', '0.167']);
  expect(Math.max(...load.subarray(4))).toBe(0);
});
