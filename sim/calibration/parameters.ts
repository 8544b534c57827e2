// The parameters that calibration may move, and their scales. All others keep their prior value: the fewer are free, the more a fit means.
import { exp, log } from '../core/exact-math.ts';
import { dictionary, parameterNames } from '../engine/specs.ts';
import type { Survey } from '../survey/read-survey.ts';
import { surveyParams } from '../model/world/survey-params.ts';
import { answerParameters, shiftPath } from '../survey/forms.ts';
import { logScaleFrom } from './spec.ts';

/** Paths of the parameters that findings and surveys speak of. */
export const freeParameters: readonly string[] = [
  ...of(
    'acceptability',
    'lenience',
    'distanceWeight',
    'trustAcceptance',
    'benefitAcceptance',
    'interestEase',
    'topicDiscomfort',
  ),
  ...of('noticing', 'tellingShows'),
  ...of(
    'creepiness',
    'creepBase',
    'violation',
    'covertVisible',
    'fitKnowing',
    'disclosureRelief',
    'controlRelief',
    'trustRelief',
  ),
  ...of('relevance', 'fitClick'),
  ...of('engage', 'fitOpen', 'specificAttention', 'cueAttention', 'wearOpen', 'reminder', 'selfLabel'),
  ...of('annoyance', 'loadHalf', 'wearPower', 'annoyBase', 'annoyMisfit', 'annoyWear', 'cueWarmth'),
  ...of('reactance', 'reaction', 'shield', 'usefulShield'),
  ...of('exit', 'unsubBase', 'unsubAnnoy', 'unsubCreep', 'stopBase', 'stopAnnoy', 'stopCreep', 'unsubAct', 'stopAct'),
  ...of('shopping', 'visitBase'),
  ...of('shop', 'buyBase', 'fitBuy'),
  ...of('consent', 'consentSpread', 'optOutEffort', 'editEase'),
  ...of('learn', 'ownWorth', 'boughtWorth', 'contextValue'),
];

function of(mechanism: string, ...keys: readonly string[]): string[] {
  return keys.map(key => `${mechanism}.${key}`);
}

/** A parameter with its range, in the unit of the parameter. */
export interface FreeParameter {
  path: string;
  min: number;
  max: number;
  /** the model's default */
  start: number;
  /** whether equal shares of the range are equal factors, not equal differences */
  logScale: boolean;
}

type Range = Pick<FreeParameter, 'min' | 'max' | 'logScale'>;

/** `path` has to be one that the model has. */
export function freeParameter(path: string): FreeParameter {
  const { min, max, default: start } = dictionary.parameters[parameterNames.get(path)!]!;
  return { path, min, max, start: start as number, logScale: min > 0 && max / min >= logScaleFrom };
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

/** The shift of wording of each survey, and the widths of the middle answers. */
export function freeSurveyParameters(surveys: readonly Survey[]): FreeParameter[] {
  const { min, max } = answerParameters['shift']!;
  const shifted = surveys.filter(({ items }) => !items.some(({ form }) => formsOfIntention.includes(form)));
  return [
    ...shifted.map(({ id, shift }) => ({ path: shiftPath(id), min, max, start: shift, logScale: false })),
    ...surveyParams.map(({ key, min: least, max: most, default: start }) => ({
      path: `survey.${key}`,
      min: least,
      max: most,
      start,
      logScale: true,
    })),
  ];
}
