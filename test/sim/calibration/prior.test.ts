import { expect, it } from 'vitest';
import { surveyParams } from '../../../sim/model/world/survey-params.ts';
import { freeParameter, freeParameters } from '../../../sim/calibration/parameters.ts';
import { priorPaths, priorRange, priorMean } from '../../../sim/calibration/prior.ts';

it('every free parameter has a prior value, within its prior range, within its range', () => {
  expect(priorPaths.toSorted()).toEqual(
    [...freeParameters, ...surveyParams.map(({ key }) => `survey.${key}`)].toSorted(),
  );
  for (const path of freeParameters) {
    const { min, max } = freeParameter(path);
    const [low, high] = priorRange({ path, min, max });
    expect(
      [min, low, priorMean(path), high, max].toSorted((a, b) => a - b),
      path,
    ).toEqual([min, low, priorMean(path), high, max]);
  }
});

it('a wording is thought to shift nothing before anybody was asked', () => {
  expect(priorMean('survey.pew-2019.shift')).toBe(0);
});
