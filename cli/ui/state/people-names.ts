import { buildPopulation, persona, segmentAxes, type Population, type Scenario } from '../../../sim/index.ts';

/** How a person on screen is called, and a few words about them. */
export interface PersonName {
  name: string;
  about?: string;
}

/** Names for people on screen: asked for when first shown, because each costs a moment to make. */
export interface PeopleNames {
  of: (id: number) => PersonName | undefined;
  subscribe: (listener: () => void) => () => void;
  version: () => number;
}

export function createPeopleNames(make: (id: number) => Promise<PersonName>): PeopleNames {
  const known = new Map<number, PersonName | undefined>();
  const listeners = new Set<() => void>();
  let version = 0;
  let told = true;

  function learn(id: number, persona: PersonName): void {
    known.set(id, persona);
    version++;
    if (!told) return;
    told = false;
    // many names arrive together: one repaint for all
    setImmediate(() => {
      told = true;
      for (const listener of listeners) listener();
    });
  }

  return {
    of(id) {
      if (!known.has(id)) {
        known.set(id, undefined);
        // a person without a name is still shown by number
        make(id).then(
          persona => learn(id, persona),
          () => {},
        );
      }
      return known.get(id);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}

/** A name that fits country and gender of a person; built-in people are made alone, the same as among all others. */
export async function namePerson(
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
