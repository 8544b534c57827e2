import { expect, it } from 'vitest';
import { surveyParams } from '../../../sim/model/world/survey-params.ts';
import { freeParameter, freeParameters } from '../../../sim/calibration/free-parameters.ts';
import { reasonedPaths, reasonedRange, reasonedValue } from '../../../sim/calibration/reasoned.ts';

it('every free parameter has a value from before any fit, within its range', () => {
  expect(reasonedPaths.toSorted()).toEqual(
    [...freeParameters, ...surveyParams.map(({ key }) => `survey.${key}`)].toSorted(),
  );
  for (const path of freeParameters) {
    const { min, max } = freeParameter(path);
    const [low, high] = reasonedRange({ path, min, max });
    expect(
      [min, low, reasonedValue(path), high, max].toSorted((a, b) => a - b),
      path,
    ).toEqual([min, low, reasonedValue(path), high, max]);
  }
});

it('a wording is thought to shift nothing before anybody was asked', () => {
  expect(reasonedValue('survey.pew-2019.shift')).toBe(0);
});
