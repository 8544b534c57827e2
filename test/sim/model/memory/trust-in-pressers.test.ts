import { describe, expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

const trustAfter = (given: Parameters<typeof workOut>[1]) =>
  workOut('trust', {
    pushTake: 0.1,
    pushDepth: 1,
    regretTake: 0.4,
    regretDepth: 1.5,
    strainDepth: 0.5,
    outedTake: 0.8,
    outedDepth: 2,
    ...given,
  });

describe('a message that presses', () => {
  // takes .1 · pressure of the way down to −pressure
  test.each([
    [0.5, 0, 0.025],
    [1, 0, 0.1],
    [1, -0.6, 0.04],
    [1, -1.5, 0],
    [0, 1, 0],
  ])('by %d, of trust %d, takes %d', (pressed, trust, lost) => {
    expect(trustAfter({ opened: 1, pressed, trust }).pushHurt).toBeCloseTo(lost);
    expect(trustAfter({ came: 1, pressed, trust }).pushHurt).toBeCloseTo(lost);
    expect(trustAfter({ opened: 0, pressed, trust }).pushHurt).toBe(0);
  });
});

test('the vulnerable think half as badly again of a brand that presses them', () => {
  expect(trustAfter({ opened: 1, pressed: 1, vulnerable: 1 }).pushHurt).toBeCloseTo(0.15);
});

test.each([
  ['four tenths of the way to 1.5 SD below', 0, 0, 0.6],
  ['more of the vulnerable, who miss the money', 1, 0, 0.9],
  ['nothing of whom is there already', 0, -1.5, 0],
])('a regretted purchase takes %s', (_, vulnerable, trust, lost) => {
  expect(trustAfter({ regretDawns: 1, vulnerable, trust }).regretHurt).toBeCloseTo(lost);
  expect(trustAfter({ regretDawns: 0, vulnerable, trust }).regretHurt).toBe(0);
});

test('a secret given away takes trust as far as the event is private; the worst hurt of the day counts', () => {
  const out = { revealed: 1, event: 1, lifeEventSensitivity: [0, 0.8, 0, 0, 0, 0, 0] };
  expect(trustAfter(out).outedHurt).toBeCloseTo(0.8 * 1.6);
  expect(trustAfter({ ...out, regretDawns: 1 }).hurt).toBeCloseTo(1.28);
  expect(trustAfter({ ...out, revealed: 0 }).outedHurt).toBe(0);
});

test.each([
  [{ regretDawns: 1 }, 0.15],
  [{ revealed: 1 }, 0.4],
  [{ excess: 1 }, 0.05],
  [{ regretDawns: 1, revealed: 1, excess: 1 }, 0.4],
  [{}, 0],
])('friends are warned of what is worst: %o with a chance of %d', (day, share) => {
  const tell = (luck: number) =>
    workOut('wordOfMouth', { ties: 0.5, warnAct: 0.1, warnRegret: 0.3, warnOuted: 0.8, ...day, 'chance(warn)': luck })
      .warned;
  if (share > 0) expect(tell(share - 0.001)).toBe(1);
  expect(tell(share + 0.001)).toBe(0);
});
