// The question of the line as the page asks it.
import { planLine } from '../../sim/index.ts';
import type { LinePlan, Scenario } from '../../sim/index.ts';
import { replicationCount } from './app-state.ts';
import type { AppState, LineChoice } from './app-state.ts';
import { strategyOn, withPeople } from './run-plan.ts';
import type { OwnPeople } from './run-plan.ts';

/** So many of the same people are enough for a line, and leave the page quick. People of one's own are all asked. */
const linePeople = 2000;

/** Each side as it stands in the end, with that from day 0. */
export function planPageLine(
  state: Pick<AppState, 'strategies' | 'changes' | 'seed' | 'replication'>,
  base: Scenario,
  own: OwnPeople | null,
  { side, lever }: Pick<LineChoice, 'side' | 'lever'>,
): LinePlan {
  const strategy = strategyOn(state, base, side, base.days);
  const scenario = withPeople(base, own);
  const size = own === null ? Math.min(scenario.population.size, linePeople) : scenario.population.size;
  const asked = {
    ...scenario,
    population: { ...scenario.population, size },
    seed: state.seed,
    replications: replicationCount,
    strategies: { [strategy.id]: strategy },
  };
  return planLine(asked, { lever });
}
