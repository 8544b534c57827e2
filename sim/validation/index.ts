export { parseFinding, parseKnownMisses, parseRecord, type Finding, type KnownMiss } from './read-finding.ts';
export { askTarget } from './ask-target.ts';
export { judgeTarget } from './judge-target.ts';
export { readFindings, trialUnits, type Target, type TrialSize, type TrialUnit } from './read-findings.ts';
export {
  reportValidation,
  type MeasureReport,
  type TargetReport,
  type TargetStatus,
  type ValidatedTarget,
  type ValidationReport,
} from './report.ts';
export { reportRecord, type RecordEntry, type RecordMeasure, type RecordReport } from './record-report.ts';
export { dataFiles, reportData, type DataFile, type DataReport } from './data/report.ts';
export type { Claim, DataCheck, DataTable } from './data/claim.ts';
