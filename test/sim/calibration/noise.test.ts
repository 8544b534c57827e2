import { describe, expect, it } from 'vitest';
import { baselineOf, cohortSizes, noiseOf, subtractCohortEffect } from '../../../sim/calibration/noise.ts';

describe('the effect of the cohort that sets are tried on', () => {
  it('is how far the model’s own set is from its mean over cohorts, and is subtracted from all sets', () => {
    const baseline = baselineOf([
      [1, 10],
      [3, null],
    ]);
    expect(baseline).toEqual([2, 10]);
    expect(
      subtractCohortEffect(
        [
          [5, 9],
          [6, 8],
        ],
        baseline,
      ),
    ).toEqual([
      [2, 10],
      [3, 9],
    ]);
  });

  it('is not known where that set has no value: then the others stay as they are', () => {
    expect(
      subtractCohortEffect(
        [
          [null, 4],
          [7, null],
        ],
        [2, null],
      ),
    ).toEqual([
      [null, 4],
      [7, null],
    ]);
  });
});

describe('noise between cohorts', () => {
  const targets = [
    { id: 'F1 level', goal: { low: 0, high: 2 }, finding: 'F1', study: 'a', confidence: 'high' as const },
    { id: 'F2 order', goal: { sign: '+' as const }, finding: 'F2', study: 'b', confidence: 'high' as const },
    { id: 'F3 level', goal: { low: 0, high: 2 }, finding: 'F3', study: 'b', confidence: 'high' as const },
    { id: 'poll tracked.yes', goal: { low: 0, high: 1 }, study: 'poll', confidence: 'high' as const },
  ];

  it('is the standard deviation of each target, and 0 where there is nothing to compare', () => {
    expect(
      noiseOf(targets, [
        [1, 4, null, 0],
        [2, 4, 5, 0],
        [3, 4, null, 0],
      ]),
    ).toEqual([1, 0, 0, 0]);
  });

  it('calls for people with its square, at most twice as many', () => {
    const timesOf = (noise: number) => cohortSizes(targets, [noise, 9, 0.5, 9]);
    // half the half of a band of 2 is .5; twice the variance needs twice the people
    expect(timesOf(0.5)).toEqual({ F1: 1, F2: 1, F3: 1 });
    expect(timesOf(0.6)['F1']).toBeCloseTo(1.44);
    expect([timesOf(0.1)['F1'], timesOf(3)['F1']]).toEqual([1, 2]);
  });
});
