import { probit } from '../../core/exact-math.ts';
import type { Scenario } from '../world/scenario.ts';
import { initialRecipes } from './initial.ts';
import { createPeople } from './people.ts';
import { correlation } from './sums.ts';
import { onlineOfAge, shopping } from './traits.ts';

/** How habits go together among the built-in people, as correlations of normal scores. */
export interface HabitCorrelations {
  /** of the time since the last visit with how often people shop, and with how well they know the brand */
  shopping: number;
  familiarity: number;
  /** of shopping online with age */
  online: number;
}

/** Enough for an error of .02; the same people for every audience. */
const asked = 4096;

/** Taken from people made as the scenario says: how well the brand is known decides what the last visit tells. */
export function habitsOf(scenario: Scenario): HabitCorrelations {
  const people = createPeople(
    { ...scenario, seed: 0 },
    Uint32Array.from({ length: asked }, (_, i) => i),
  );
  const recency = scores(initialRecipes.sinceVisit(people));
  return {
    shopping: correlation(recency, shopping(people)),
    familiarity: correlation(recency, scores(initialRecipes.familiarity(people))),
    online: onlineOfAge,
  };
}

/** Ranks as standard normal numbers; equal values get different ones. */
function scores(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const out = new Float64Array(values.length);
  order.forEach((i, rank) => (out[i] = probit((rank + 0.5) / values.length)));
  return out;
}
