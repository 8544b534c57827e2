// All surveys at once: how near simulated answers come to published ones, as in `--format json`.
import { modelDigest } from '../engine/program.ts';
import { schemaVersion, type ReportHead } from '../engine/report.ts';
import { version } from '../engine/version.ts';
import type { Survey } from '../io/survey.ts';
import type { Respondents } from '../population/respondents.ts';
import type { BasePopulation } from '../world/scenario.ts';
import { createSurveyAsker, type SurveyValues } from './ask-survey.ts';
import { compareIdeas, type Baselines } from './survey-baselines.ts';
import type { InstrumentError } from './survey-errors.ts';

export interface SurveyOverview extends Pick<ReportHead, 'schemaVersion' | 'engine' | 'seed'> {
  people: number;
  /** answers that the people were made from: a check of the making, no test of the model */
  input: readonly InstrumentError[];
  /** answers that the model gives */
  answered: readonly InstrumentError[];
  /** over all published answers of each kind */
  errors: { input: number; answered: number; worstInput: number; worstInstrument: number };
  baselines: Baselines;
}

export function overviewSurveys(surveys: readonly Survey[], people: (base: BasePopulation) => Respondents, seed: number, values: SurveyValues = {}): SurveyOverview {
  const asked = createSurveyAsker(surveys, people).answer(values);
  const input = asked.errors.filter(error => error.input);
  const answered = asked.errors.filter(error => !error.input);
  return {
    schemaVersion,
    engine: { version, modelDigest: modelDigest() },
    seed,
    people: people('us').population.size,
    input,
    answered,
    errors: {
      input: meanError(input),
      answered: meanError(answered),
      worstInput: Math.max(0, ...input.flatMap(({ answers }) => answers.map(({ error }) => Math.abs(error)))),
      worstInstrument: Math.max(0, ...answered.map(({ meanAbsoluteError }) => meanAbsoluteError)),
    },
    baselines: compareIdeas(asked.surveys, people('mix'), ({ base }) => people(base)),
  };
}

function meanError(instruments: readonly InstrumentError[]): number {
  const errors = instruments.flatMap(({ answers }) => answers.map(({ error }) => Math.abs(error)));
  return errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length);
}
