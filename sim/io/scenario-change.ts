import type { Scenario, Strategy, Topic } from '../model/world/scenario.ts';
import { defaultTopic } from './scenario-defaults.ts';
import { changeEvents } from './scenario-events.ts';
import { changeBaseline, changeObserved } from './scenario-figures.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import { changeStory } from './scenario-story.ts';
import { changeSurroundings } from './scenario-surroundings.ts';

/** The scenario with what the file says: groups key by key, lists whole unless they add or remove. */
export function changeScenario(
  scenario: Scenario,
  file: ScenarioFile,
  strategies: Readonly<Record<string, Strategy>>,
): Scenario {
  const { population, brand, network, thirdParty } = file;
  return {
    id: file.id ?? scenario.id,
    title: file.title ?? scenario.title,
    question: file.question ?? scenario.question,
    lookAt: changeList(scenario.lookAt, file.lookAt),
    sources: changeList(scenario.sources, file.sources),
    population: changePopulation(scenario.population, population),
    topics: changeTopics(scenario.topics, file.topics),
    brand: changeBrand(scenario.brand, brand),
    network: {
      degree: network?.degree ?? scenario.network.degree,
      rewire: network?.rewire ?? scenario.network.rewire,
      off: network?.off ?? scenario.network.off,
    },
    thirdParty: {
      available: thirdParty?.available ?? scenario.thirdParty.available,
      accuracy: thirdParty?.accuracy ?? scenario.thirdParty.accuracy,
    },
    ...changeSurroundings(scenario, file),
    events: changeEvents(scenario.events, file.events),
    expect: changeList(scenario.expect, file.expect),
    ...changeStory(scenario.story, file.story),
    days: file.days ?? scenario.days,
    seed: file.seed ?? scenario.seed,
    replications: file.replications ?? scenario.replications,
    strategies: { ...scenario.strategies, ...strategies },
    ...changeObserved(scenario.observed, file.observed),
    mechanisms: { ...scenario.mechanisms, ...file.mechanisms },
    parameters: { ...scenario.parameters, ...moneyOf(file), ...file.parameters },
    equations: { ...scenario.equations, ...file.equations },
  };
}

/** What a file says of money, as parameters of the model. */
function moneyOf({ brand = {}, costs = {} }: ScenarioFile): Record<string, number> {
  const said = {
    'cost.customers': brand.customers ?? brand.baseline?.listSize,
    'shop.marginShare': brand.marginShare,
    ...Object.fromEntries(Object.entries(costs).map(([key, value]) => [`cost.${key}`, value])),
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function changeBrand(brand: Scenario['brand'], change: ScenarioFile['brand'] = {}): Scenario['brand'] {
  const { category, trust, familiarity, pace, baseline } = brand;
  return {
    category: change.category ?? category,
    trust: change.trust ?? trust,
    familiarity: change.familiarity ?? familiarity,
    pace: change.pace ?? pace,
    ...changeBaseline(baseline, change.baseline),
  };
}

function changePopulation(
  population: Scenario['population'],
  change: ScenarioFile['population'] = {},
): Scenario['population'] {
  const file = change.file ?? population.file;
  return {
    base: change.base ?? population.base,
    ...(file === undefined ? {} : { file }),
    size: change.size ?? population.size,
    overrides: { ...population.overrides, ...change.overrides },
  };
}

function changeList(list: readonly string[], change: ScenarioFile['lookAt']): readonly string[] {
  if (change === undefined || Array.isArray(change)) return change ?? list;
  const { add = [], remove = [] } = change;
  return [...list, ...add.filter(entry => !list.includes(entry))].filter(entry => !remove.includes(entry));
}

/** A list says which topics there are; a group changes the values of some, or adds new ones at the end. */
function changeTopics(topics: readonly Topic[], change: ScenarioFile['topics']): readonly Topic[] {
  const current = (name: string) => topics.find(topic => topic.name === name) ?? defaultTopic(name);
  if (change === undefined) return topics;
  if (Array.isArray(change)) return change.map(current);
  const changed = new Map(topics.map(topic => [topic.name, topic]));
  for (const [name, { sensitivity, marginCents }] of Object.entries(change)) {
    const topic = current(name);
    changed.set(name, {
      name,
      sensitivity: sensitivity ?? topic.sensitivity,
      marginCents: marginCents ?? topic.marginCents,
    });
  }
  return [...changed.values()];
}
