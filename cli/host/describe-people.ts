import type { Audience, ImportedDescription, PopulationDescription, Scenario } from '../../sim/index.ts';
import { audiencePath, basePopulations } from './choose-people.ts';
import { loadAudience } from './load-audience.ts';
import { loadSimulator } from './simulator.ts';

export interface PopulationChoice {
  consumers?: number | undefined;
  seed?: number | undefined;
}

type Base = Scenario['population']['base'];

/** People without a story: built-in ones, or those of an audience file. */
export async function describePeople(name: string, choice: PopulationChoice): Promise<PopulationDescription> {
  const { createPopulation, describePopulation, populationFromAudience } = await loadSimulator();
  const base = basePopulations.find(each => each === name);
  if (base !== undefined) {
    const scenario = await bareScenario(choice, base);
    return describePopulation(createPopulation(scenario), scenario);
  }
  const audience = await loadAudience(await audiencePath(name, process.cwd(), 'population'), {});
  if (choice.consumers !== undefined)
    throw (await loadSimulator()).invalid(`the audience ${audience.name} brings its own ${audience.rows} people`, {
      path: '--consumers',
    });
  const scenario = await scenarioOf(audience, choice);
  return describePopulation(populationFromAudience(audience, scenario), scenario, audience);
}

/** What follows from a table for those whom it is about. */
export async function describeTable(audience: Audience): Promise<ImportedDescription> {
  const { describeImport } = await loadSimulator();
  return describeImport(audience, await scenarioOf(audience, {}));
}

/** People have interests in topics and a history with a brand, so they need a scenario: one with nothing but defaults. */
export async function bareScenario({ consumers, seed }: PopulationChoice, base: Base): Promise<Scenario> {
  const { parseScenario } = await loadSimulator();
  const bare = parseScenario('{id: people, title: People, strategies: {plain: {}}}', {
    file: 'people.yaml',
    read: () => undefined,
  });
  return {
    ...bare,
    seed: seed ?? bare.seed,
    population: { ...bare.population, base, size: consumers ?? bare.population.size },
  };
}

/** The topics of the table come first, so that what it says of them can be seen. */
async function scenarioOf(audience: Audience, choice: PopulationChoice): Promise<Scenario> {
  const bare = await bareScenario(choice, 'us');
  const own = Object.keys(audience.bought).map(name => ({ ...bare.topics[0]!, name }));
  const others = bare.topics.filter(({ name }) => !(name in audience.bought));
  return { ...bare, topics: [...own, ...others].slice(0, bare.topics.length) };
}
