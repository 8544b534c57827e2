import type { Population, Scenario } from '../../sim/index.ts';
import { nameOfInput, readInput } from './read-input.ts';
import { loadSimulator } from './simulator.ts';

/** People of an audience file, CSV or already imported, with the attitudes that the scenario's base population has. */
export async function loadAudience(path: string, scenario: Scenario): Promise<Population> {
  const { populationFromAudience, readAudience } = await loadSimulator();
  const topics = scenario.topics.map(({ name }) => name);
  return populationFromAudience(readAudience(await readInput(path), { file: nameOfInput(path), topics }), scenario);
}
