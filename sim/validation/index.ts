export { judgeTarget } from './judge-target.ts';
export { readFindings, trialUnits, type Target, type TrialSize, type TrialUnit } from './read-findings.ts';
export { reportValidation, type MeasureReport, type TargetReport, type ValidationReport } from './report.ts';
export { reportRecord, type RecordEntry, type RecordMeasure, type RecordReport } from './record-report.ts';
export { createSurveyAsker, type AskOptions, type SurveyAnswers, type SurveyAsker, type SurveyResult, type SurveyValues } from './ask-survey.ts';
export { surveyParams } from './survey-forms.ts';
export type { AnswerError, InstrumentError } from './survey-errors.ts';
