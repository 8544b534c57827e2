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
    ...(words.some(word => word === '--lever' || word === '--metric') ? await modelNames() : { lever: [], metric: [] }),
    source: words.includes('source') ? (await (await loadSimulator()).loadSources()).map(({ key }) => key) : [],
    file: [],
  };
}

async function modelNames(): Promise<Pick<Names, 'lever' | 'metric'>> {
  const { metrics, numericLevers } = await loadSimulator();
  return { lever: numericLevers.map(({ key }) => key), metric: metrics.map(({ key }) => key) };
}

/** Half a second on a slow machine: too long for words that do not need it. */
function loadSimulator(): Promise<typeof import('../../sim/index.ts')> {
  return import('../../sim/index.ts');
}
