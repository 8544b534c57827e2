import type { ParameterSpec } from '../world/dictionary.ts';
import type { Strategy } from '../world/scenario.ts';
import type { Lever, ParameterValues } from './lever.ts';

/** The numbers that these levers of one strategy put into the equations. */
export function parametersOf(levers: readonly Lever[], strategy: Pick<Strategy, 'levers'>): ParameterValues {
  return Object.assign({}, ...levers.map(({ spec, parameters }) => parameters(strategy.levers[spec.key]!))) as ParameterValues;
}

/** Ranges and defaults of all those numbers, for the checker of the equations. */
export function parameterSpecsOf(levers: readonly Lever[]): Record<string, ParameterSpec> {
  return Object.assign({}, ...levers.map(lever => lever.parameterSpecs)) as Record<string, ParameterSpec>;
}
