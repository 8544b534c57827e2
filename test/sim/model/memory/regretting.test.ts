import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

test('contentment falls when it dawns on people that they were pressed, not at the purchase', () => {
  const mood = (given: Parameters<typeof workOut>[1]) =>
    workOut('attachment', { satisfaction: 0.5, sadRegret: 0.1, gladBuy: 0, ...given }).satisfaction;
  expect(mood({ regretDawns: 1 })).toBeCloseTo(0.4);
  expect(mood({ regretDawns: 0, bought: 1 })).toBeCloseTo(0.5);
});
