export { askTarget } from './ask-target.ts';
export { judgeTarget } from './judge-target.ts';
export { freeParameter, freeParameters, freeSurveyParameters } from './free-parameters.ts';
export { readFindings, trialUnits, type Target, type TrialSize, type TrialUnit } from './read-findings.ts';
export {
  reportValidation,
  type MeasureReport,
  type TargetReport,
  type TargetStatus,
  type ValidatedTarget,
  type ValidationReport,
} from './report.ts';
export { withSpread, type Spread } from './spread.ts';
export { reportRecord, type RecordEntry, type RecordMeasure, type RecordReport } from './record-report.ts';
export {
  createSurveyAsker,
  type AskOptions,
  type SurveyAnswers,
  type SurveyAsker,
  type SurveyResult,
  type SurveyValues,
} from './ask-survey.ts';
export type { AnswerError, InstrumentError } from './survey-errors.ts';
export type { ItemExplanation, ScorePart } from './survey-explain.ts';
export type { JointReport } from './survey-joint.ts';
export type { Baselines, ComparedIdeas } from './survey-baselines.ts';
export { overviewSurveys, type SurveyOverview } from './survey-overview.ts';
export { reportSurvey, type ItemReport, type SurveyReport } from './survey-report.ts';
export { dataFiles, reportData, type DataFile, type DataReport } from './data/report.ts';
export type { Claim, DataCheck, DataTable } from './data/claim.ts';
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
