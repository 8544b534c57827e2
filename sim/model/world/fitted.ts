// Defaults that calibration has found replace those that are written with the parameters, which are where a range began.
import type { ParamSpec } from '../../core/specs.ts';
import { fittedValues } from './fitted-values.ts';
import type { Mechanism } from './mechanism.ts';

/** The same mechanism with fitted defaults; what was not fitted, or no longer exists, changes nothing. */
export function withFitted(mechanism: Mechanism, values = fittedValues): Mechanism {
  const { key, params } = mechanism;
  return params.some(param => values[`${key}.${param.key}`] !== undefined)
    ? { ...mechanism, params: fittedParams(key, params, values) }
    : mechanism;
}

/** `group`: the first part of the paths. */
export function fittedParams(group: string, params: readonly ParamSpec[], values = fittedValues): ParamSpec[] {
  return params.map(param => ({ ...param, default: fittedOr(`${group}.${param.key}`, param.default, values) }));
}

/** The fitted value at a path, else the written one. */
export function fittedOr(path: string, written: number, values = fittedValues): number {
  return values[path] ?? written;
}
