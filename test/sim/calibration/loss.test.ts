import { describe, expect, it } from 'vitest';
import { lossOf, marginsOf } from '../../../sim/calibration/loss.ts';
import { criterionOf, type FitTarget } from '../../../sim/calibration/targets.ts';

const targets: FitTarget[] = [
  { id: 'F1 level', goal: { low: 0, high: 2 }, finding: 'F1' },
  { id: 'poll a.yes', goal: { low: 0.4, high: 0.6 }, asked: true, soft: true },
  { id: 'poll b.yes', goal: { low: 0.4, high: 0.6 }, asked: true, soft: true },
  { id: 'surveys all', goal: { low: -0.05, high: 0.05 }, asked: true, errorsOf: ['poll a.yes', 'poll b.yes'] },
];
const criteria = targets.map(target => criterionOf(target, 0.01, 100));
const lossAt = (...outputs: number[]) =>
  lossOf(
    targets,
    criteria,
    targets.map(() => 0.2),
  )(Float64Array.from(outputs));

describe('the loss of a set on the emulator', () => {
  it('is 0 where all conditions are met with their margins', () => {
    expect(lossAt(0.75, 0, 0, 9)).toBe(0);
  });

  it('adds up by how much conditions are violated', () => {
    expect(lossAt(1.5, 0, 0, 0)).toBeCloseTo(0.7);
  });

  it('takes a mean absolute error from its answers, which are no conditions themselves', () => {
    // answers are off by .1 and −.05, .075 on average: 1.5 of what is allowed
    expect(lossAt(0, 1, -0.5, 0)).toBeCloseTo(0.7);
    expect(lossAt(0, 0.5, -0.1, 0)).toBe(0);
  });
});

it('margins follow the error of the emulator within bounds', () => {
  const errors = Float64Array.of(0.01, 0.3, 4);
  expect([...marginsOf({ centre: errors, level: errors, slopes: [], errors })]).toEqual([0.1, 0.3, 0.5]);
});
