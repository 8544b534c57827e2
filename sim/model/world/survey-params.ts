import { fittedParams } from './fitted.ts';
import { param } from './mechanism.ts';

/** Widths of the middle answer, shared by all surveys that have one. Fitted with the wording shifts. */
export const surveyParams = fittedParams('survey', [
  param(
    'middle',
    0.22,
    [0.05, 2],
    'SD',
    'how far from the middle one must be to say acceptable or not, where one may say that it depends',
    'ASSUMED',
  ),
  param(
    'middleFelt',
    0.6,
    [0.05, 3],
    'logit',
    'how far from the middle one must be to call something cool or creepy',
    'ASSUMED',
  ),
]);
