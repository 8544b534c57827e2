// What a fit is drawn to. Each condition, a band or a sign, draws from outside its edges; the farther outside, the more, up to a distance at which
// it is hopeless and draws less again, so that one finding that no set can meet does not rule all the others. Each parameter is drawn to its prior.
// Source of the shape: Geman & McClure 1987 and Black & Rangarajan 1996 (robust penalties as reweighted squares); here that of Cauchy.
import { log } from '../core/exact-math.ts';
import type { Emulator } from './emulator.ts';
import type { Penalty, Prior } from './penalized-fit.ts';
import { fitSpec } from './spec.ts';
import type { Criterion, Value } from './targets.ts';

/** Which targets, by index, a fit may not see. */
export type LeftOut = (target: number) => boolean;

/** On the emulator a fit keeps as far inside an edge as the emulator errs, within bounds. */
export function conditionsOf(
  criteria: readonly Criterion[],
  { errors }: Pick<Emulator, 'errors'>,
  leftOut: LeftOut,
): Penalty[] {
  const { margin } = fitSpec;
  return criteria.flatMap(({ low, high, error: own }, output): Penalty[] => {
    if (leftOut(output)) return [];
    const inside = Math.min(Math.max(errors[output]!, margin.least), margin.most);
    const error = Math.sqrt(own ** 2 + errors[output]! ** 2);
    return [{ output, low: low + inside, high: high - inside, error }];
  });
}

/** `shares`: prior values as shares of the ranges. */
export function priorOf(shares: readonly number[]): Prior {
  return { mean: Float64Array.from(shares), errors: Float64Array.from(shares, () => fitSpec.priorError) };
}

/** By how much measured values violate all conditions together; 0 where all are met. What has no value counts as one unit outside. */
export function lossOf(criteria: readonly Criterion[], values: readonly Value[], leftOut: LeftOut): number {
  const { hopeless } = fitSpec;
  return criteria.reduce((sum, criterion, k) => {
    if (leftOut(k)) return sum;
    const distance = distanceOf(criterion, values[k]!);
    return sum + (hopeless / criterion.error) ** 2 * log(1 + (distance / hopeless) ** 2);
  }, 0);
}

/** By how much a set is off its prior. */
export function priorLossOf(member: readonly number[], priors: readonly number[]): number {
  return member.reduce((sum, share, p) => sum + ((share - priors[p]!) / fitSpec.priorError) ** 2, 0);
}

function distanceOf({ scale, low, high }: Criterion, value: Value): number {
  if (value === null) return 1;
  const scaled = scale(value);
  return Math.max(low - scaled, scaled - high, 0);
}
