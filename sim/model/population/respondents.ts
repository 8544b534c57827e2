import type { Population } from '../world/population.ts';
import type { BasePopulation, Scenario } from '../world/scenario.ts';
import { adBlockers, concernMargins, itemMargins, termsKnown, toolsUsed } from './answers.ts';
import type { Audience } from './audience.ts';
import { createPopulation } from './create-population.ts';
import { peopleOfAudience, populationFromAudience } from './from-audience.ts';
import type { ItemName } from './marginals.ts';
import { createPeople, type People } from './people.ts';
import { askSurvey, describeSurvey, type SurveyDescription } from './survey.ts';

/** What people bring to a survey besides their traits. */
const factRecipes = {
  concernMargin: concernMargins,
  termsKnown: people => Float64Array.from(termsKnown(people)),
  toolsUsed: people => Float64Array.from(toolsUsed(people)),
  adBlocker: adBlockers,
} as const satisfies Record<string, (people: People) => Float64Array>;
export type FactOfRespondents = keyof typeof factRecipes;
export const factNamesOfRespondents = Object.keys(factRecipes) as FactOfRespondents[];

/** People to be asked. What they think of one item is worked out once and is the same in every survey, as it is in front of a message. */
export interface Respondents {
  population: Population;
  /** distance of each from "somewhat acceptable" */
  margin: (item: ItemName) => Float32Array;
  fact: (name: FactOfRespondents) => Float32Array;
  /** of scales of answers with each other, as published for those whom the built-in people are made after */
  correlations: () => SurveyDescription['correlations'];
}

/** Those of a scenario: its built-in people, or the people of an audience. */
export function createRespondents(scenario: Scenario, audience?: Audience): Respondents {
  const population = audience === undefined ? createPopulation(scenario) : populationFromAudience(audience, scenario);
  const people =
    audience === undefined
      ? createPeople(scenario, population.ids)
      : peopleOfAudience(audience, scenario, population.size);
  return {
    population,
    margin: remembered(item => Float32Array.from(itemMargins(people, item))),
    fact: remembered(name => Float32Array.from(factRecipes[name](people))),
    correlations: () => describeSurvey(people, askSurvey(people)).correlations,
  };
}

/** Built-in people of each country, made when they are first asked for. */
export function builtInRespondents(scenario: Scenario): (base: BasePopulation) => Respondents {
  return remembered(base => createRespondents({ ...scenario, population: { ...scenario.population, base } }));
}

function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return key => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
}
