import { readdirSync, readFileSync } from 'node:fs';
import { parseScenario, parseSurvey, type Survey } from '../../sim/index.ts';
import { builtInRespondents } from '../../sim/model/population/index.ts';

const folder = new URL('../../scenarios/surveys/', import.meta.url);

export const shippedSurveys: readonly Survey[] = readdirSync(folder)
  .toSorted()
  .map(file => parseSurvey(readFileSync(new URL(file, folder), 'utf8'), file));

export function surveyOf(id: string): Survey {
  return shippedSurveys.find(survey => survey.id === id)!;
}

/** So many built-in people, made when they are asked. */
export function respondents(size: number, seed = 1) {
  const plain = parseScenario('{id: people, title: People, strategies: {plain: {}}}', {
    file: 'people.yaml',
    read: () => undefined,
  });
  return builtInRespondents({ ...plain, seed, population: { ...plain.population, size } });
}
