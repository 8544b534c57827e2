// The parameters that calibration may move, and their scales.
import { exp, log } from '../core/exact-math.ts';
import { dictionary, parameterNames } from '../engine/specs.ts';
import { mechanisms, writtenValues } from '../model/story.ts';
import type { Survey } from '../survey/read-survey.ts';
import { surveyParams } from '../model/world/survey-params.ts';
import { answerParameters, shiftPath } from '../survey/forms.ts';
import { logScaleFrom } from './spec.ts';

/** A parameter with its range, in the unit of the parameter. */
export interface FreeParameter {
  path: string;
  min: number;
  max: number;
  /** the model's own value */
  start: number;
  /** what it was before any fit */
  prior: number;
  /** whether equal shares of the range are equal factors, not equal differences */
  logScale: boolean;
}

type Range = Pick<FreeParameter, 'min' | 'max' | 'logScale'>;

/**
 * Parameters or whole mechanisms that no evidence about people can speak of: what a metric is made of, what a brand pays and earns, and the
 * shifts by which one's own rates are met. Switches are definitions and not free either.
 */
const excluded: readonly string[] = ['engagement', 'cost', 'shop.marginShare', 'engage.openShift', 'engage.clickShift'];

/** All parameters of mechanisms that have a range, in the order of the day. Which of them are free is found by screening. */
export function candidateParameters(): FreeParameter[] {
  const free = mechanisms.flatMap(({ key, params }) =>
    params.filter(({ source }) => source !== 'definition').map(param => `${key}.${param.key}`),
  );
  return free
    .filter(path => !excluded.includes(path) && !excluded.includes(path.slice(0, path.indexOf('.'))))
    .map(freeParameter)
    .filter(({ min, max }) => min < max);
}

/** `path` has to be one that the model has. */
export function freeParameter(path: string): FreeParameter {
  const { min, max, default: start } = dictionary.parameters[parameterNames.get(path)!]!;
  const prior = writtenValues.get(path)!;
  return { path, min, max, start: start as number, prior, logScale: min > 0 && max / min >= logScaleFrom };
}

/** Where in its range a value lies: 0 at the lower end, 1 at the upper. */
export function toShare(value: number, { min, max, logScale }: Range): number {
  return logScale ? log(value / min) / log(max / min) : (value - min) / (max - min);
}

/** The value at this share of the range; a share below 0 or above 1 gives the end of the range. */
export function fromShare(share: number, { min, max, logScale }: Range): number {
  const value = logScale ? min * exp(share * log(max / min)) : min + share * (max - min);
  return Math.min(Math.max(value, min), max);
}

/** Asked for an intention, the shift of the wording and the model's own base rate are not identifiable together: the shift stays fixed. */
const formsOfIntention: readonly string[] = ['unsubscribe', 'stop', 'intention'];

/** Parameters of surveys have names of their own; they are always free, and no part of a scenario. */
export const isOfSurveys = ({ path }: Pick<FreeParameter, 'path'>): boolean => path.startsWith('survey.');

/** The shift of wording of each survey, and the widths of the middle answers. Nothing is assumed of them: their prior is the middle of the range. */
export function freeSurveyParameters(surveys: readonly Survey[]): FreeParameter[] {
  const { min, max } = answerParameters['shift']!;
  const shifted = surveys.filter(({ items }) => !items.some(({ form }) => formsOfIntention.includes(form)));
  const free = [
    ...shifted.map(({ id, shift }) => ({ path: shiftPath(id), min, max, start: shift, logScale: false })),
    ...surveyParams.map(({ key, min: least, max: most, default: start }) => ({
      path: `survey.${key}`,
      min: least,
      max: most,
      start,
      logScale: true,
    })),
  ];
  return free.map(parameter => ({ ...parameter, prior: fromShare(0.5, parameter) }));
}
