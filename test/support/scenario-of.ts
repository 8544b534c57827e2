import { parseScenario } from '../../sim/index.ts';
import type { Scenario } from '../../sim/model/world/scenario.ts';
import { readShipped } from './shipped-files.ts';

/** A scenario for a test: small, quiet (nobody talks to anybody), with the strategies given as changes of shipped ones. */
export function scenarioOf(
  strategies: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>> = {},
): Scenario {
  const file = {
    id: 'test',
    title: 'A test',
    population: { base: 'us', size: 2000 },
    network: { off: true },
    days: 28,
    strategies,
    ...changes,
  };
  // JSON is YAML: tests go through the same door as files
  return parseScenario(JSON.stringify(file), { file: 'test.yaml', read: readShipped });
}
