export {
  judgedOn,
  parseFinding,
  parseKnownMisses,
  parseMissedFigures,
  parseOwnFinding,
  parseRecord,
  parseSanity,
  type Finding,
  type KnownMiss,
  type MissedFigure,
} from './finding-file.ts';
export { canRun, readFindings, type Target } from './targets.ts';
export { askTarget, trialUnits, type TrialSize, type TrialUnit } from './trials.ts';
export { judgeTarget } from './judge-target.ts';
export {
  reportValidation,
  type MeasureReport,
  type TargetReport,
  type TargetStatus,
  type ValidatedTarget,
  type ValidationReport,
} from './report.ts';
export {
  compareModels,
  figuresOf,
  parseModelReport,
  reportModel,
  type MetricMovement,
  type ModelComparison,
  type ModelReport,
  type Movement,
  type ScenarioFigures,
} from './model-report.ts';
export {
  reportRecord,
  type RecordEntry,
  type RecordMeasure,
  type RecordReport,
  type Tally,
  type WaitingFinding,
} from './record-report.ts';
export { dataFiles, reportData, type DataFile, type DataReport } from './data/report.ts';
export type { Claim, DataCheck, DataTable } from './data/claim.ts';
export { reportSanity, type SanityFigure, type SanityReport } from './sanity-report.ts';
export type { CrossValidation } from './predictions.ts';
export {
  confidenceClasses,
  scoreboardOf,
  type ClassScore,
  type SampleScores,
  type Score,
  type Scoreboard,
} from './scoreboard.ts';
