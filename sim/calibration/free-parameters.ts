// The numbers that calibration may move. Everything else stays at a reasoned value: the fewer are free, the more a fit means.
import { exp, log } from '../core/exact-math.ts';
import { dictionary, parameterNames } from '../engine/specs.ts';
import type { Survey } from '../survey/read-survey.ts';
import { surveyParams } from '../model/world/survey-params.ts';
import { answerParameters, shiftPath } from '../survey/forms.ts';

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
  ...of('drift', 'driftRate', 'keepAlive'),
  ...of('shopping', 'visitBase'),
  ...of('shop', 'buyBase', 'fitBuy'),
  ...of('consent', 'consentSpread', 'optOutEffort', 'editEase'),
  ...of('learn', 'ownWorth', 'boughtWorth', 'contextValue'),
];

function of(mechanism: string, ...keys: readonly string[]): string[] {
  return keys.map(key => `${mechanism}.${key}`);
}

/** A parameter with its range. */
export interface FreeParameter {
  path: string;
  min: number;
  max: number;
  /** the model's default */
  start: number;
  /** ranges of many times their lower end are walked by factors */
  byFactors: boolean;
}

type Range = Pick<FreeParameter, 'min' | 'max' | 'byFactors'>;

const manyTimes = 20;

export function freeParameter(path: string): FreeParameter {
  const { min, max, default: start } = dictionary.parameters[parameterNames.get(path)!]!;
  return { path, min, max, start: start as number, byFactors: min > 0 && max / min >= manyTimes };
}

/** Where in its range a value lies: 0 … 1. */
export function toShare(value: number, { min, max, byFactors }: Range): number {
  return byFactors ? log(value / min) / log(max / min) : (value - min) / (max - min);
}

/** Never outside the range. */
export function fromShare(share: number, { min, max, byFactors }: Range): number {
  const value = byFactors ? min * exp(share * log(max / min)) : min + share * (max - min);
  return Math.min(Math.max(value, min), max);
}

/** As shares of the ranges. */
export type Box = { low: Float64Array; high: Float64Array };

/** This share of the range on either side, as far as the range goes. */
export function boxAt(centre: Float64Array, reach: number): Box {
  return {
    low: centre.map(share => Math.max(0, share - reach)),
    high: centre.map(share => Math.min(1, share + reach)),
  };
}

/** Asked for an intention to go, the wording cannot be told apart from how easily people go at all: one of the two has to stand. */
const formsOfIntention: readonly string[] = ['unsubscribe', 'stop', 'intention'];

/** One wording shift a survey, and the widths of the middle answers. */
export function freeSurveyParameters(surveys: readonly Survey[]): FreeParameter[] {
  const { min, max } = answerParameters['shift']!;
  const shifted = surveys.filter(({ items }) => !items.some(({ form }) => formsOfIntention.includes(form)));
  return [
    ...shifted.map(({ id, shift }) => ({ path: shiftPath(id), min, max, start: shift, byFactors: false })),
    ...surveyParams.map(({ key, min: least, max: most, default: start }) => ({
      path: `survey.${key}`,
      min: least,
      max: most,
      start,
      byFactors: true,
    })),
  ];
}
