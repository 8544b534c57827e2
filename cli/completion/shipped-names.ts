import { basePopulations } from '../host/choose-people.ts';
import { shippedAudiences, shippedScenarioIds, shippedStrategyIds } from '../host/node-files.ts';
import type { Names } from './complete-words.ts';

/** Names that ship with the program; files are left to the shell. */
export function shippedNames(): Names {
  return {
    scenario: shippedScenarioIds(),
    strategy: shippedStrategyIds(),
    population: [...basePopulations, ...shippedAudiences()],
    file: [],
  };
}
