import type { Scenario } from '../world/scenario.ts';
import type { Audience } from './audience.ts';
import { createPopulation } from './create-population.ts';
import { agesOf } from './people.ts';

/** The built-in people of a scenario as an audience: what a table could say about them. Attitudes are not in it; they are drawn again by id. */
export function builtInAudience(scenario: Scenario): Audience {
  const { ids, size, traits, initial, segments } = createPopulation(scenario);
  const rounded = (values: Float32Array) => Float64Array.from(values, value => Math.round(value * 1e4) / 1e4);
  return {
    format: 'creepline-audience',
    version: 1,
    name: scenario.population.base,
    rows: size,
    source: {
      file: `built-in people: ${scenario.population.base}, seed ${scenario.seed}`,
      format: 'built-in',
      rows: { read: size, people: size, refused: 0 },
      columns: [],
      notes: [],
      refused: [],
    },
    ids,
    facts: {
      age: Float64Array.from(agesOf(scenario, ids)),
      gender: Float64Array.from(segments.gender),
      country: Float64Array.from(segments.country),
      education: Float64Array.from(segments.education),
      sinceVisit: rounded(initial['sinceVisit']!),
      spend: rounded(traits['spendLevel']!),
      orders: rounded(traits['shoppingRate']!),
      online: rounded(traits['channelHabit']!),
    },
    bought: {},
  };
}
