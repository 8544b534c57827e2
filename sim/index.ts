// The public face of the simulator: hosts (terminal, page) import from here alone.
export { CreeplineError, formatProblem, invalid, nearest, unknownName, type Problem } from './core/errors.ts';
export { csvCell, escapeControls, escapeHtml, onOneLine } from './core/text.ts';
export { problemOfValue } from './core/check-value.ts';
export { leavesOf, valueAt, withValueAt, type Leaf } from './core/lever-path.ts';
export * from './core/number-words.ts';
export * from './core/specs.ts';
export { missingSupport } from './language/wasm/support.ts';
export { channelNames, lifeEventNames, recordedSources } from './model/world/names.ts';
export type { Mechanism } from './model/world/mechanism.ts';
export { inWords } from './model/world/mechanism.ts';
export { surveyParams } from './model/world/survey-params.ts';
export type { Population } from './model/world/population.ts';
export type { Scenario, Story, StoryGroup, StoryLever, StoryMeasure, Strategy, Topic } from './model/world/scenario.ts';
export { leastPeople, segmentAxes, segmentAxisNames, type SegmentAxis } from './model/world/segments.ts';
export * from './model/population/index.ts';
export { levers, type Lever } from './model/strategy/index.ts';
export { metrics, refusers, type Metric, type Rows } from './metrics/index.ts';
export { mechanisms, story } from './model/story.ts';
export { memoryAtMost, memoryNeed } from './engine/memory-need.ts';
export { checkModelKeys, parameterNames, weighable } from './engine/specs.ts';
export {
  compareFingerprints,
  engineHead,
  fingerprintOf,
  fingerprintParts,
  modelFingerprint,
  sayOtherModel,
  type FingerprintComparison,
  type FingerprintPart,
} from './engine/fingerprint/fingerprint.ts';
export { version } from './engine/version.ts';
export { explain, type ExplainOptions } from './engine/explain.ts';
export { gravestDay } from './engine/happenings.ts';
export { LiveRun, replay, type Command, type LeverCommand, type RunLog } from './engine/live-run.ts';
export type { ExtraMeasure } from './engine/extra.ts';
export type { Expectation } from './engine/expectation.ts';
export { yearOfRisk, type Practice } from './engine/risk.ts';
export { isCandidate, sayApart, setApart, type SetApart } from './engine/set-apart.ts';
export { Simulation } from './engine/simulation.ts';
export { ledgerOf, runUnit, type UnitOptions } from './engine/unit.ts';
export { withLever } from './engine/flips.ts';
export * from './engine/frame.ts';
export * from './engine/report.ts';
export * from './engine/ensemble-report.ts';
export * from './io/index.ts';
export * from './audience/index.ts';
export * from './survey/index.ts';
export {
  anchorScenario,
  anchorSteps,
  type Anchoring,
  type AnchorOptions,
  type AnchorProgress,
} from './experiment/anchor.ts';
export { combineRun, type OwnFigures, type PopulationName } from './experiment/combine.ts';
export { spreadWord } from './experiment/spread-word.ts';
export {
  extraMeasures,
  judgeExpectations,
  metricsOf,
  readExpectations,
  strategiesOf,
  type ExpectResult,
} from './expect/index.ts';
export { combineCompare } from './experiment/compare.ts';
export { knowCompare, knowRun } from './experiment/ensemble-run.ts';
export { knowLine } from './experiment/ensemble-line.ts';
export type { Worlds } from './experiment/worlds-read.ts';
export { combineLine } from './experiment/line.ts';
export { numericLevers, type NumericLever } from './experiment/line-levers.ts';
export {
  keepForLine,
  mostSteps,
  planLine,
  toldMetrics,
  usualSteps,
  type LinePlan,
  type LineQuestion,
} from './experiment/line-plan.ts';
export { nearestTo } from './experiment/line-best.ts';
export { sayLineBriefly } from './experiment/line-say.ts';
export type {
  LineEnsemble,
  LineFinding,
  LineKnowledge,
  LineOutcome,
  LinePoint,
  LineReport,
  LineSegment,
  LineStep,
} from './experiment/line-report.ts';
export { listTotals } from './experiment/list-totals.ts';
export { leverDifferences, sayUnmatched, unmatchedLevers } from './experiment/matched-arms.ts';
export { judge, judgePair, verdict, type Judgement, type Outcome, type PairVerdict } from './experiment/verdict.ts';
export { estimateDifference, estimateMean } from './experiment/intervals.ts';
export { pickWorst } from './experiment/pick-worst.ts';
export { findWorst } from './experiment/worst-segment.ts';
export * from './validation/index.ts';
export * from './calibration/index.ts';
export * from './docs/index.ts';
export { jsonSchema, schemaKinds, schemaTitle, type SchemaKind } from './schemas/index.ts';
export type { SourceRecord } from './model/world/sources.ts';
