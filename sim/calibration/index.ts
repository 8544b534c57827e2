export { candidateParameters, freeSurveyParameters } from './parameters.ts';
export { advanceCalibration, nextBatch, startCalibration } from './calibration.ts';
export { calibrationSizes } from './spec.ts';
export type { Batch, CalibrationState } from './state.ts';
export { createEnsemble, type Ensemble, type EnsembleMeasure, type EnsembleParameter } from './ensemble.ts';
export { trialValues, unitsOfSet } from './trials.ts';
export {
  advancePriorHits,
  nextPriorBatch,
  priorHits,
  startPriorHits,
  type PriorHits,
  type PriorState,
} from './prior-hits.ts';
export { fitTargets, type Value } from './targets.ts';
export { verdictTargets } from './verdicts.ts';
export { chooseSets, withSpread, withValues } from './use-ensemble.ts';
