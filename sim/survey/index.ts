export { parseSurvey, type AnswerRef, type Survey, type SurveyItem } from './read-survey.ts';
export {
  createSurveyAsker,
  type AskOptions,
  type SurveyAsker,
  type SurveyResult,
  type SurveyValues,
} from './ask-survey.ts';
export type { SurveyAnswers } from './answers.ts';
export type { AnswerError, InstrumentError } from './errors.ts';
export type { ItemExplanation, ScorePart } from './explain.ts';
export type { JointReport } from './joint.ts';
export type { Baselines, ComparedIdeas } from './baselines.ts';
export { overviewSurveys, type SurveyOverview } from './overview.ts';
export { reportSurvey, type ItemReport, type SurveyReport } from './report.ts';
