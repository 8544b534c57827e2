// The days put together: a short run of everybody under strategies that use every lever, people and market and all.
import { metrics } from '../../metrics/index.ts';
import { createPopulation } from '../../model/population/create-population.ts';
import { measurePeople, measureToday } from '../measure.ts';
import { Simulation } from '../simulation.ts';
import { canonicalScenario } from './canonical-scenario.ts';
import type { Digestible } from './canonical-values.ts';

export function runPart(): Digestible {
  const { simulation, days } = canonicalRun();
  return [
    days,
    Object.keys(canonicalScenario.strategies).map((_, arm) => [
      simulation.stateDigest(arm),
      measurePeople(simulation.rows(arm), metrics),
    ]),
  ];
}

/** The run itself, and what the market put in and came to on each of its days, by strategy. */
export function canonicalRun() {
  const scenario = canonicalScenario;
  const population = createPopulation(scenario);
  const simulation = new Simulation(scenario, population, Object.values(scenario.strategies), 0);
  const days = Array.from({ length: scenario.days }, () => {
    const inputs = Object.keys(scenario.strategies).map((_, arm) => simulation.inputsOf(arm));
    simulation.step();
    return [inputs, simulation.today.map(today => ({ ...today, ...measureToday(today, population.size) }))];
  });
  return { simulation, days };
}
