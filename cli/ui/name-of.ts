import { buildPopulation, persona, segmentAxes, type Population, type Scenario } from '../../sim/index.ts';
import type { PersonName } from './state/people-names.ts';

/** A name that fits country and gender of a person; built-in people are made alone, the same as among all others. */
export async function nameOf(
  id: number,
  { scenario, population }: { scenario: Scenario; population?: Population },
): Promise<PersonName> {
  const people = population ?? buildPopulation(scenario, scenario.population.base, Uint32Array.of(id));
  const row = people.ids.indexOf(id);
  const { country, gender } = people.segments;
  const { name, occupation, town } = await persona(
    id,
    segmentAxes.country[country[row]!]!,
    segmentAxes.gender[gender[row]!]!,
  );
  return { name, about: `${occupation}, ${town}` };
}
