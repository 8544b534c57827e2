import type { AskedAnswer } from '../expect/index.ts';
import type { Values } from '../experiment/statistics.ts';
import { builtInRespondents } from '../model/population/respondents.ts';
import { createSurveyAsker } from '../survey/ask-survey.ts';
import { inReplications, type Target, type TrialSize } from './read-findings.ts';

/** What people answer to the surveys that a finding speaks of: the people of each replication, of the country where they were asked. */
export function askTarget({ surveys, scenarios }: Target, size: TrialSize): (answer: AskedAnswer) => Values {
  if (surveys.length === 0) return () => [];
  const asked = inReplications(scenarios[0]!, size).map(
    scenario => createSurveyAsker(surveys, builtInRespondents(scenario)).answer().surveys,
  );
  return ({ survey, item, answer }) =>
    asked.map(answers => answers.find(each => each.survey.id === survey)!.shares[item]![answer]!);
}
