import { describe, expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

// Nothing moves by itself.
const still = {
  controlRate: 0,
  familiarGain: 0,
  gladOpen: 0,
  gladBuy: 0,
  gladDeep: 0,
  sadRegret: 0,
  sadCreepy: 0,
  sadAnnoyed: 0,
  moodReturn: 0,
  loyaltyRate: 0,
  satisfaction: 0.5,
  familiarity: 0.4,
};
const after = (given: Parameters<typeof workOut>[1]) => workOut('attachment', { ...still, ...given });

test.each([
  [0.2, 0.6, 0.4],
  [0.8, 0, 0.4],
  [0.5, 0.5, 0.5],
])('felt control of %f goes half the way to the %f that is offered', (feltControl, controlOffered, then) => {
  expect(after({ feltControl, controlOffered, controlRate: 0.5 }).feltControl).toBeCloseTo(then);
});

test('buying makes familiar, half of what is missing', () => {
  expect(after({ familiarGain: 0.5, bought: 1 }).familiarity).toBeCloseTo(0.7);
  expect(after({ familiarGain: 0.5, bought: 0 }).familiarity).toBeCloseTo(0.4);
  expect(after({ familiarGain: 0.5, bought: 1, attachmentWeight: 0 }).familiarity).toBeCloseTo(0.4);
});

describe('contentment', () => {
  test.each([
    // gladness counts by what is missing: .2 · .5 · .5
    ['rises with an opened message that fits by half', { gladOpen: 0.2, opened: 1, fit: 0.5 }, 0.55],
    ['rises with a purchase', { gladBuy: 0.2, bought: 1 }, 0.6],
    ['rises with what is put aside, as far as it fits', { gladDeep: 0.2, acted: 1, fit: 0.5 }, 0.55],
    ['rises less where there is more', { gladBuy: 0.2, bought: 1, satisfaction: 0.75 }, 0.8],
    ['falls with what goes too far', { sadCreepy: 0.2, excess: 0.5 }, 0.4],
    ['falls with the square of annoyance', { sadAnnoyed: 0.4, annoyance: 0.5 }, 0.4],
    ['comes back from below', { moodReturn: 0.5, satisfaction: 0.1 }, 0.3],
    ['comes back from above', { moodReturn: 0.5, satisfaction: 0.9 }, 0.7],
  ])('%s', (_, given, then) => {
    expect(after(given).satisfaction).toBeCloseTo(then);
  });
});

test.each([
  // .6 − .4 · .6 = .36 against .3
  ['contentment, less for who hardly knows the brand', {}, 0.306],
  ['points', { points: 1 }, 0.326],
  ['contentment alone, for a regular', { familiarity: 1 }, 0.33],
])('loyalty follows, a tenth of the way: %s', (_, given, then) => {
  const loyal = { loyalty: 0.3, satisfaction: 0.6, loyaltyRate: 0.1, familiarLoyalty: 0.4, pointsLoyalty: 0.2 };
  expect(after({ ...loyal, ...given }).loyalty).toBeCloseTo(then);
});
