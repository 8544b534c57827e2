export { freeParameter, freeParameters, freeSurveyParameters } from './free-parameters.ts';
export { batchOf, goOn, prepared, startCalibration } from './calibration.ts';
export {
  calibrationSizes,
  calibrationStages,
  type Batch,
  type CalibrationState,
  type ParameterSet,
} from './calibration-state.ts';
export { leftOutOf } from './directions.ts';
export { createEnsemble, type Ensemble, type EnsembleMeasure, type EnsembleParameter } from './ensemble.ts';
export { unitsOfSet, valuesOf, wantedOf } from './trials.ts';
export type { Value, Wanted } from './aims.ts';
export { chooseSets, withValues } from './plausible-worlds.ts';
export { withSpread } from './spread.ts';
