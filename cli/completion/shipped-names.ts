import { basePopulations } from '../flags/common.ts';
import { shippedAudiences, shippedScenarioIds, shippedStrategyIds, shippedSurveyIds } from '../host/node-files.ts';
import type { Names } from './complete-words.ts';

/** Names that ship with the program; files are left to the shell. Those of the model take a moment: only where they are asked for. */
export async function shippedNames(words: readonly string[]): Promise<Names> {
  return {
    scenario: shippedScenarioIds(),
    strategy: shippedStrategyIds(),
    survey: shippedSurveyIds(),
    population: [...basePopulations, ...shippedAudiences()],
    ...(words.some(word => word === '--lever' || word === '--metric')
      ? (await import('./model-names.ts')).modelNames()
      : { lever: [], metric: [] }),
    source: words.includes('source') ? await (await import('./model-names.ts')).sourceNames() : [],
    file: [],
  };
}
