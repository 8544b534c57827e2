// Noise of the people that sets are tried on: how large it is, how much of it can be subtracted, and how many people it calls for.
// All sets of a round are tried on the same cohort with common random numbers, the model's own set among them. How far that set is from its
// mean over cohorts is the effect of this cohort, and is subtracted from the values of all sets (a control variate).
import { noiseSpec } from './spec.ts';
import type { FitTarget, Value } from './targets.ts';

/** Standard deviation of each target between cohorts; 0 where fewer than two have a value. `cohorts`: values of one set, by cohort. */
export function noiseOf(targets: readonly unknown[], cohorts: readonly (readonly Value[])[]): number[] {
  return targets.map((_, k) => standardDeviation(cohorts.flatMap(values => values[k] ?? [])));
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length < 2
    ? 0
    : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Mean of each target over cohorts; null where none has a value. */
export function baselineOf(cohorts: readonly (readonly Value[])[]): Value[] {
  return cohorts[0]!.map((_, k) => {
    const known = cohorts.flatMap(values => values[k] ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

/** `values`: by set, the model's own set first. A target for which that set has no value, or no baseline, stays as it is. */
export function subtractCohortEffect(values: readonly (readonly Value[])[], baseline: readonly Value[]): Value[][] {
  const own = values[0]!;
  const effect = own.map((value, k) => (value === null || baseline[k] === null ? 0 : value - baseline[k]!));
  return values.map(each => each.map((value, k) => (value === null ? null : value - effect[k]!)));
}

/**
 * Factor on the people of each finding, by its id: so many that the noise of each of its targets is bearable, within bounds. Variance falls
 * with people, so the factor is the square of the ratio of noise to what is bearable. A sign needs no more, since its scale follows its noise.
 */
export function cohortSizes(targets: readonly FitTarget[], noise: readonly number[]): Record<string, number> {
  const { bearable, mostTimes } = noiseSpec;
  const sizes: Record<string, number> = {};
  targets.forEach(({ finding, goal }, k) => {
    if (finding === undefined) return;
    const times = 'sign' in goal ? 1 : (noise[k]! / (bearable * ((goal.high - goal.low) / 2))) ** 2;
    sizes[finding] = Math.max(sizes[finding] ?? 1, Math.min(times, mostTimes));
  });
  return sizes;
}
