import { invalid, jsonSchema } from '../../sim/index.ts';
import { runAllSurveys, runSurvey, shippedSurveys } from '../host/ask-surveys.ts';
import { viewSchema } from '../format/view-schema.ts';
import { viewSurvey } from '../format/view-survey.ts';
import { viewSurveyList } from '../format/view-survey-list.ts';
import { viewSurveyOverview } from '../format/view-survey-overview.ts';
import { surveyListSpec, surveyRunSpec, surveySchemaSpec } from '../specs/people.ts';
import { handle } from './command.ts';

const list = handle(surveyListSpec, async () => {
  return { view: viewSurveyList(await shippedSurveys()) };
});

const run = handle(surveyRunSpec, async ({ positionals, flags }) => {
  const [name] = positionals;
  if (name === undefined) return { view: await viewAll(flags) };
  return { view: viewSurvey(await runSurvey(name, flags)) };
});

async function viewAll(flags: Parameters<typeof runSurvey>[1]) {
  for (const flag of ['population', 'joint'] as const)
    if (flags[flag] !== undefined) throw invalid('is of one survey: name it', { path: `--${flag}` });
  return viewSurveyOverview(await runAllSurveys(flags));
}

const schema = handle(surveySchemaSpec, async () => {
  return { view: viewSchema(jsonSchema('survey')) };
});

export const handlers = [list, run, schema];
