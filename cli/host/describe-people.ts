import {
  createPopulation,
  describeImport,
  describePopulation,
  invalid,
  parseScenario,
  persona,
  populationFromAudience,
  segmentAxes,
  type Audience,
  type ImportedDescription,
  type PopulationDescription,
  type Scenario,
} from '../../sim/index.ts';
import { basePopulations } from '../flags/common.ts';
import { audiencePath, loadAudience } from './choose-people.ts';

export interface PopulationChoice {
  consumers?: number | undefined;
  seed?: number | undefined;
}

type Base = Scenario['population']['base'];

/** People without a story: built-in ones, or those of an audience file. */
export async function describePeople(name: string, choice: PopulationChoice): Promise<PopulationDescription> {
  const base = basePopulations.find(each => each === name);
  if (base !== undefined) {
    const scenario = bareScenario(choice, base);
    return describePopulation(createPopulation(scenario), scenario);
  }
  const audience = await loadAudience(audiencePath(name, 'population'), {});
  if (choice.consumers !== undefined)
    throw invalid(`the audience ${audience.name} brings its own ${audience.rows} people`, {
      path: '--consumers',
    });
  const scenario = scenarioOf(audience, choice);
  return describePopulation(populationFromAudience(audience, scenario), scenario, audience);
}

/** What follows from a table for those whom it is about. */
export function describeTable(audience: Audience): ImportedDescription {
  return describeImport(audience, scenarioOf(audience, {}));
}

/** People have interests in topics and a history with a brand, so they need a scenario: one with nothing but defaults. */
export function bareScenario({ consumers, seed }: PopulationChoice, base: Base): Scenario {
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
function scenarioOf(audience: Audience, choice: PopulationChoice): Scenario {
  const bare = bareScenario(choice, 'us');
  const own = Object.keys(audience.bought).map(name => ({ ...bare.topics[0]!, name }));
  const others = bare.topics.filter(({ name }) => !Object.hasOwn(audience.bought, name));
  return { ...bare, topics: [...own, ...others].slice(0, bare.topics.length) };
}

/** Names are made one by one, some tens of thousands a second. */
const mostPersonas = 100_000;

/** Invented faces for the people of an audience. */
export async function addPersonas(audience: Audience): Promise<Audience> {
  const { ids, rows, facts } = audience;
  if (rows > mostPersonas) throw invalid(`for at most ${mostPersonas} people, not ${rows}`, { path: '--personas' });
  const personas = [];
  for (let i = 0; i < rows; i++)
    personas.push(
      await persona(ids[i]!, segmentAxes.country[facts.country![i]!]!, segmentAxes.gender[facts.gender![i]!]!),
    );
  return { ...audience, personas };
}
