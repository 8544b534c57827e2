import type { Population } from '../world/population.ts';
import type { Scenario } from '../world/scenario.ts';
import type { Audience } from './audience.ts';
import { buildPopulation } from './create-population.ts';
import type { Hint } from './draws.ts';
import { knownOf } from './known.ts';
import { createPeople, type KnownPeople, type People } from './people.ts';

/**
 * The people of an audience. What the table says stays as it is; everything else is drawn from the attitudes of the scenario's base
 * population, given what is known.
 */
export function populationFromAudience(audience: Audience, scenario: Scenario): Population {
  const { people, values } = knownOf(audience, scenario);
  return buildPopulation(scenario, audience.name, audience.ids, (start, end) => slice(people, start, end), values);
}

/** The first people of an audience with all that lies behind their traits. */
export function peopleOfAudience(audience: Audience, scenario: Scenario, most: number): People {
  const size = Math.min(most, audience.rows);
  return createPeople(scenario, audience.ids.subarray(0, size), slice(knownOf(audience, scenario).people, 0, size));
}

function slice({ hints = {}, ...codes }: KnownPeople, start: number, end: number): KnownPeople {
  return {
    ...mapValues(codes, column => column.subarray(start, end)),
    hints: mapValues(hints, hint =>
      mapValues<Float32Array, keyof Hint>(hint as Record<keyof Hint, Float32Array>, column =>
        column.subarray(start, end),
      ),
    ),
  };
}

function mapValues<V, K extends string, W = V>(
  values: Readonly<Partial<Record<K, V>>>,
  change: (value: V) => W,
): Record<K, W> {
  return Object.fromEntries(
    Object.entries<V | undefined>(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, change(value)]],
    ),
  ) as Record<K, W>;
}
