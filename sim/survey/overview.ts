// All surveys at once: how near simulated answers come to published ones, as in `--format json`.
import { engineHead } from '../engine/fingerprint/fingerprint.ts';
import { schemaVersion, type ReportHead } from '../engine/report.ts';
import type { Survey } from './read-survey.ts';
import type { Respondents } from '../model/population/respondents.ts';
import type { BasePopulation } from '../model/world/scenario.ts';
import { createSurveyAsker, type SurveyValues } from './ask-survey.ts';
import { compareIdeas, type Baselines, type ComparedIdeas } from './baselines.ts';
import type { InstrumentError } from './errors.ts';

export interface SurveyOverview extends Pick<ReportHead, 'schemaVersion' | 'engine' | 'seed'> {
  people: number;
  /** answers that the people were made from: a check of the making, no test of the model */
  input: readonly InstrumentError[];
  /** answers that the model gives */
  answered: readonly InstrumentError[];
  /** over all published answers of each kind */
  errors: { input: number; answered: number; worstInput: number; worstInstrument: number };
  baselines: Baselines;
  /** what is asked of the errors, and whether it is met */
  goals: readonly SurveyGoal[];
}

export interface SurveyGoal {
  says: string;
  met: boolean;
}

/** `values`: parameters by path, where not as the model has them. */
export function overviewSurveys(
  surveys: readonly Survey[],
  people: (base: BasePopulation) => Respondents,
  seed: number,
  values: SurveyValues = {},
): SurveyOverview {
  const asked = createSurveyAsker(surveys, people).answer(values);
  const input = asked.errors.filter(error => error.input);
  const answered = asked.errors.filter(error => !error.input);
  const errors = {
    input: meanError(input),
    answered: meanError(answered),
    worstInput: Math.max(0, ...input.flatMap(({ answers }) => answers.map(({ error }) => Math.abs(error)))),
    worstInstrument: Math.max(0, ...answered.map(({ meanAbsoluteError }) => meanAbsoluteError)),
  };
  const baselines = compareIdeas(asked.surveys, people('mix'), ({ base }) => people(base));
  return {
    schemaVersion,
    engine: engineHead(),
    seed,
    people: people('us').population.size,
    input,
    answered,
    errors,
    baselines,
    goals: goalsOf(errors, asked.errors, baselines),
  };
}

/** Errors as shares of people, and the rank correlation of items: goals that this project has set itself. */
const limits = { input: 0.02, answered: 0.04, instrument: 0.08, order: 0.8 };

function goalsOf(
  { worstInput, answered, worstInstrument }: SurveyOverview['errors'],
  instruments: readonly InstrumentError[],
  { joint, gradients }: Baselines,
): SurveyGoal[] {
  const orders = instruments.flatMap(({ rankCorrelation }) => rankCorrelation ?? []);
  const isBest = ({ simulated, independent, oneScore }: ComparedIdeas) => simulated < Math.min(independent, oneScore);
  return [
    { says: 'answers that people are made from within 2 points', met: worstInput <= limits.input },
    { says: 'answers of the model within 4 points on average', met: answered <= limits.answered },
    { says: 'no instrument off by more than 8', met: worstInstrument <= limits.instrument },
    {
      says: 'items of each instrument with five or more in their order (.8)',
      met: orders.every(order => order >= limits.order),
    },
    { says: 'answers together better told than by either simpler idea', met: isBest(joint) },
    { says: 'differences by age, gender and education as well', met: Object.values(gradients).every(isBest) },
  ];
}

function meanError(instruments: readonly InstrumentError[]): number {
  const errors = instruments.flatMap(({ answers }) => answers.map(({ error }) => Math.abs(error)));
  return errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length);
}
