import {
  extraMeasures,
  judgeExpectations,
  metricsOf,
  readExpectations,
  strategiesOf,
  type ExpectResult,
  type Scenario,
} from '../../sim/index.ts';
import { anchorExperiment } from './anchor-experiment.ts';
import { prepareLoaded, type LoadedScenario, type ScenarioChoice } from './prepare-experiment.ts';
import { populationOf, runExperiment } from './run-experiment.ts';
import type { Host } from './notes.ts';

export interface ExpectReport {
  scenario: string;
  seed: number;
  replications: number;
  people: number;
  lines: ExpectResult[];
}

/** What a scenario expects, tried: only the strategies that its lines name are run. */
export async function expectScenario(
  loaded: LoadedScenario,
  choice: ScenarioChoice,
  context: Host,
  jobs: number | undefined,
): Promise<ExpectReport> {
  const prepared = await prepareLoaded(loaded, choice);
  const expectations = readExpectations(prepared.scenario);
  const head = {
    scenario: prepared.scenario.id,
    seed: prepared.scenario.seed,
    replications: prepared.scenario.replications,
  };
  const { people } = populationOf(prepared);
  if (expectations.length === 0) return { ...head, people, lines: [] };
  const experiment = await anchorExperiment(prepared, context);
  const scenario = withStrategies(experiment.scenario, strategiesOf(expectations));
  const { units } = await runExperiment({ ...experiment, scenario }, context, jobs, {
    extra: extraMeasures(expectations),
    only: metricsOf(expectations),
  });
  return { ...head, people, lines: judgeExpectations(scenario, expectations, units) };
}

function withStrategies(scenario: Scenario, ids: readonly string[]): Scenario {
  return {
    ...scenario,
    strategies: Object.fromEntries(Object.entries(scenario.strategies).filter(([id]) => ids.includes(id))),
  };
}
