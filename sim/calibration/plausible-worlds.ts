// The parameter sets of an ensemble as worlds in which a scenario can be run.
import type { Scenario } from '../model/world/scenario.ts';
import type { ParameterSet } from './calibration-state.ts';
import type { Ensemble } from './ensemble.ts';

/** So many sets, evenly over the order in which they were found: the same ones each time. */
export function chooseSets(
  { members, parameters }: Pick<Ensemble, 'members' | 'parameters'>,
  count: number,
): ParameterSet[] {
  return Array.from({ length: count }, (_, i) => {
    const member = members[Math.floor(((i + 0.5) * members.length) / count)]!;
    return Object.fromEntries(parameters.map(({ path }, p) => [path, member[p]!]));
  });
}

/**
 * The scenario in a world with these values. What it sets itself under `parameters:`, or what a user has set there, is not in doubt and
 * stays; and how people answer surveys is none of its business.
 */
export function withValues(scenario: Scenario, set: ParameterSet): Scenario {
  const values = Object.fromEntries(Object.entries(set).filter(([path]) => !path.startsWith('survey.')));
  return { ...scenario, parameters: { ...values, ...scenario.parameters } };
}
