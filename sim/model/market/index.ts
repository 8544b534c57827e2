export { marketParameters } from './market-parameters.ts';
export { closeDay, createMarket, openDay, type DayInputs, type Market } from './market.ts';
export { startingScore } from './pooling.ts';
export type { Day, DayTotals } from './day.ts';
export { settle, type Neighbours } from './settle.ts';
export {
  modeUnder,
  type Numbers,
  predatory,
  type PredatoryReason,
  predatoryReasons,
  type UnlawfulReason,
  unlawfulReasons,
  unlawfulUnder,
} from './lawful.ts';
export { yearOfBreaches } from './breach.ts';
export type { YearOfLosses } from './fines.ts';
export { yearOfFinesOn } from './regulator.ts';
export { regimesOf } from './surroundings.ts';
