// Prior values of the free parameters: what one would have said before any fit, in round numbers from the size of an effect in its study or
// from similar parameters. All ASSUMED. A penalized fit returns to them where there is no evidence.
import type { FreeParameter } from './parameters.ts';

const priorMeans: Readonly<Record<string, number>> = {
  'acceptability.lenience': 0.5,
  'acceptability.distanceWeight': 1.2,
  'acceptability.trustAcceptance': 0.25,
  'acceptability.benefitAcceptance': 0.6,
  'acceptability.interestEase': 0.5,
  'acceptability.topicDiscomfort': 0.6,
  'noticing.tellingShows': 0.6,
  'creepiness.creepBase': -3,
  'creepiness.violation': 4,
  'creepiness.covertVisible': 1.5,
  'creepiness.fitKnowing': 0.6,
  'creepiness.disclosureRelief': 1.5,
  'creepiness.controlRelief': 2.5,
  'creepiness.trustRelief': 0.8,
  'relevance.fitClick': 1.6,
  'engage.fitOpen': 0.3,
  'engage.specificAttention': 0.6,
  'engage.cueAttention': 0.25,
  'engage.wearOpen': 0.7,
  'engage.reminder': 0.1,
  'engage.selfLabel': 0.15,
  'annoyance.loadHalf': 7,
  'annoyance.wearPower': 2,
  'annoyance.annoyBase': -1.5,
  'annoyance.annoyMisfit': 2,
  'annoyance.annoyWear': 1,
  'annoyance.cueWarmth': 0.3,
  'reactance.reaction': 2,
  'reactance.shield': 0.4,
  'reactance.usefulShield': 0.4,
  'exit.unsubBase': -2.5,
  'exit.unsubAnnoy': 2.5,
  'exit.unsubCreep': 3,
  'exit.stopBase': -4,
  'exit.stopAnnoy': 2,
  'exit.stopCreep': 4,
  'exit.unsubAct': 0.015,
  'exit.stopAct': 0.005,
  // two visits in two weeks of who has the brand in mind, of which one in twenty-two ends in a purchase
  'shopping.visitBase': 2.2,
  'shop.buyBase': 0.045,
  'shop.fitBuy': 0.5,
  'consent.consentSpread': 0.5,
  'consent.optOutEffort': 6,
  'consent.editEase': 0.05,
  'learn.ownWorth': 1,
  'learn.boughtWorth': 1,
  'learn.contextValue': 0.15,
  'survey.middle': 0.5,
  'survey.middleFelt': 0.8,
};

/** In the unit of the parameter. Of the wording of a survey nothing is known before: it shifts nothing. */
export function priorMean(path: string): number {
  return priorMeans[path] ?? 0;
}

/** The range of a parameter has room for any brand. Of an ordinary shop these rates are known better before any fit. ASSUMED. */
const ofAShop: Readonly<Record<string, readonly [number, number]>> = {
  'shopping.visitBase': [1.5, 3],
  'shop.buyBase': [0.02, 0.09],
};

/** Between which values the parameter is thought to lie, in its unit: its range, where nothing more is known. */
export function priorRange({ path, min, max }: Pick<FreeParameter, 'path' | 'min' | 'max'>): readonly [number, number] {
  return ofAShop[path] ?? [min, max];
}

/** Parameters that have a prior value of their own. */
export const priorPaths: readonly string[] = Object.keys(priorMeans);
