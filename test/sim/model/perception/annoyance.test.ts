import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

// A fitting mail that stands where mails stand, to somebody who is as easily worn as most.
const plain = {
  arrives: 1,
  channel: 0,
  previousLoad: [0, 0, 0, 0, 0, 0],
  loadSpill: 0.5,
  loadHalf: 4,
  wearPower: 2,
  wearProneness: 1,
  annoyBase: -1,
  annoyMisfit: 0,
  annoyWear: 0,
  annoyPress: 0,
  annoyPlacement: 0,
  obtrusiveness: 0.2,
  usualPlacement: 0.2,
  cueWarmth: 0,
  fit: 1,
};
const of = (given: Parameters<typeof workOut>[1], name: string): number =>
  workOut('annoyance', { ...plain, ...given })[name] as number;

describe('wear', () => {
  test.each([
    ['counts its own channel in full and others by half', { previousLoad: [1, 2, 0, 0, 0, 0] }, 2],
    ['counts the others alone where nothing came this way', { channel: 2, previousLoad: [1, 2, 0, 0, 0, 0] }, 1.5],
    ['counts what comes on the same day', { perDay: 3, previousLoad: [1, 0, 0, 0, 0, 0] }, 3],
  ])('%s', (_, given, felt) => {
    expect(of(given, 'feltLoad')).toBeCloseTo(felt);
  });

  test.each([
    [0, 0],
    [2, 0.4],
    [4, 1],
    [8, 1.6],
    [400, 2],
  ])('of %f felt messages is %f', (load, wear) => {
    expect(of({ previousLoad: [load, 0, 0, 0, 0, 0] }, 'wear')).toBeCloseTo(wear, 3);
    expect(of({ previousLoad: [load, 0, 0, 0, 0, 0], wearProneness: 1.5 }, 'wear')).toBeCloseTo(1.5 * wear, 3);
  });
});

test.each([
  ['what does not fit', { annoyMisfit: 2, fit: 0.25 }, 1.5],
  ['it less with a fresh name', { annoyMisfit: 2, fit: 0.25, cueWarmth: 0.4, novelty: 0.5 }, 1.1],
  ['what cannot be overlooked', { annoyPlacement: 2, obtrusiveness: 0.7 }, 1],
  ['what stands back', { annoyPlacement: 2, obtrusiveness: 0 }, -0.4],
  ['wear', { annoyWear: 2, previousLoad: [4, 0, 0, 0, 0, 0] }, 2],
  ['a channel of its own', { channel: 1, channelIntrusion: [0, 0.7, 0, 0, 0, 0] }, 0.7],
])('%s adds %f', (_, given, expected) => {
  expect(of(given, 'feltAnnoyance') + 1).toBeCloseTo(expected);
});

it('is felt of what arrives, adds up, and is off with the mechanism', () => {
  // logistic(−1) = .269
  expect(of({ annoyanceSum: 2 }, 'annoyance')).toBeCloseTo(0.269, 3);
  expect(of({ annoyanceSum: 2 }, 'annoyanceSum')).toBeCloseTo(2.269, 3);
  expect(of({ arrives: 0 }, 'annoyance')).toBe(0);
  expect(of({ annoyanceWeight: 0.5 }, 'annoyance')).toBeCloseTo(0.134, 3);
});
