import { scenarioFromJson } from '../../sim/index.ts';
import type { Scenario } from '../../sim/index.ts';

/** A whole scenario from outside, checked like a file. */
export function readScenario(value: unknown): Scenario {
  return scenarioFromJson(value);
}
