import type { PopulationDescription } from '../../sim/index.ts';
import { choosePeople } from './choose-people.ts';
import { loadSimulator } from './simulator.ts';

export interface PopulationChoice {
  consumers?: number | undefined;
  seed?: number | undefined;
}

/** People without a story: built-in ones, or those of an audience file. */
export async function describePeople(name: string, { consumers, seed }: PopulationChoice): Promise<PopulationDescription> {
  const { createPopulation, describePopulation, parseScenario } = await loadSimulator();
  // people have interests in topics and a history with a brand, so they need a scenario: one with nothing but defaults
  const bare = parseScenario('{id: people, title: People, strategies: {plain: {}}}', { file: 'people.yaml', read: () => undefined });
  const sized = { ...bare, seed: seed ?? bare.seed, population: { ...bare.population, size: consumers ?? bare.population.size } };
  const { scenario, population = createPopulation(scenario) } = await choosePeople(sized, name);
  return describePopulation(population, scenario);
}
