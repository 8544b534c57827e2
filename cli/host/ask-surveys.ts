import {
  builtInRespondents,
  createRespondents,
  invalid,
  overviewSurveys,
  parseSurvey,
  reportSurvey,
  unknownName,
  type Respondents,
  type Survey,
  type SurveyOverview,
  type SurveyReport,
} from '../../sim/index.ts';
import { basePopulations } from '../flags/common.ts';
import { audiencePath, loadAudience } from './choose-people.ts';
import { bareScenario, type PopulationChoice } from './describe-people.ts';
import { shippedSurveyIds, surveyPath } from './node-files.ts';
import { nameOfInput, readInputText } from './open-input.ts';

export interface SurveyChoice extends PopulationChoice {
  population?: string | undefined;
  /** items with commas between */
  joint?: string | undefined;
}

type Base = (typeof basePopulations)[number];

/** A survey that ships, or one from a file. */
async function loadSurvey(name: string): Promise<Survey> {
  const path = surveyPath(name);
  if (path === name && /^[\w-]+$/.test(name))
    throw invalid(
      `${unknownName('survey', name, shippedSurveyIds())}; there are ${shippedSurveyIds().join(', ')}, or a file`,
    );
  const shown = path === name ? nameOfInput(name) : `${name}.yaml`;
  return parseSurvey(await readInputText(path), shown);
}

export function shippedSurveys(): Promise<Survey[]> {
  return Promise.all(shippedSurveyIds().map(loadSurvey));
}

/** One survey, put to those who were asked at first or to others. */
export async function runSurvey(name: string, choice: SurveyChoice): Promise<SurveyReport> {
  const survey = await loadSurvey(name);
  const joint = choice.joint?.split(',').map(item => item.trim());
  const { people, seed, instead } = await choosePeopleToAsk(choice);
  return reportSurvey(survey, people, { seed, ...(joint && { joint }), ...(instead && { instead }) });
}

/** All that ship, each put to people of the country where it was asked. */
export async function runAllSurveys(choice: PopulationChoice): Promise<SurveyOverview> {
  const { people, seed } = await choosePeopleToAsk(choice);
  return overviewSurveys(await shippedSurveys(), people, seed);
}

async function choosePeopleToAsk(
  choice: SurveyChoice,
): Promise<{ people: (base: Base) => Respondents; seed: number; instead?: Base }> {
  const base = basePopulations.find(each => each === choice.population);
  if (choice.population !== undefined && base === undefined)
    return { ...(await peopleOfFile(choice.population, choice)) };
  const scenario = bareScenario(choice, base ?? 'us');
  return { people: builtInRespondents(scenario), seed: scenario.seed, ...(base && { instead: base }) };
}

async function peopleOfFile(file: string, choice: SurveyChoice): Promise<{ people: () => Respondents; seed: number }> {
  const audience = await loadAudience(audiencePath(file, '--population'), {});
  if (choice.consumers !== undefined)
    throw invalid(`the audience ${audience.name} brings its own ${audience.rows} people`, { path: '--consumers' });
  const scenario = bareScenario(choice, 'us');
  const respondents = createRespondents(scenario, audience);
  return { people: () => respondents, seed: scenario.seed };
}
