// Which parameters are free: those that move findings, and those that move verdicts of the shipped scenarios. From a starting point each parameter
// is moved alone; people and random numbers stay the same, so little of what then changes is noise.
// Source: Morris 1991 (elementary effects).
import { boxAround, drawEvenly, uniformStream } from './box.ts';
import { isOfSurveys, toShare, type FreeParameter } from './parameters.ts';
import { screenSpec } from './spec.ts';
import { startOf, type CalibrationState, type Influence, type Round } from './state.ts';
import type { Value } from './targets.ts';

/** The starting point, then each parameter moved towards the farther end of its range. The first point is the model's own set. */
export function screenSets({ parameters, seed, round }: CalibrationState): number[][] {
  const base =
    round === 0
      ? startOf(parameters)
      : drawEvenly(boxAround(parameters, screenSpec.reach), 1, uniformStream(seed, `base ${round}`))[0]!;
  const moved = base.map((share, p) => {
    const next = [...base];
    next[p] = share + (share < 0.5 ? screenSpec.step : -screenSpec.step);
    return next;
  });
  return [base, ...moved];
}

/** By parameter. `rounds`: of the screening, each with its starting point first. */
export function influencesOf({
  parameters,
  targets,
  noise,
  rounds,
}: Pick<CalibrationState, 'parameters' | 'targets' | 'noise' | 'rounds'>): Influence[] {
  const influences = parameters.map(({ path }): Influence => ({ path, findings: 0, verdicts: 0 }));
  for (const { values } of rounds)
    targets.forEach(({ watched }, k) => {
      const squares = parameters.map((_, p) => changeOf(values[0]![k]!, values[p + 1]![k]!) ** 2);
      const all = squares.reduce((sum, square) => sum + square, 0) + noise[k]! ** 2;
      if (all === 0) return;
      const kind = watched ? 'verdicts' : 'findings';
      squares.forEach((square, p) => (influences[p]![kind] += square / all / rounds.length));
    });
  return influences;
}

const changeOf = (from: Value, to: Value): number => (from === null || to === null ? 0 : to - from);

/** The parameters that stay free, with their prior. */
export interface Free {
  parameters: FreeParameter[];
  /** As shares of the ranges: the values that are written with the mechanisms. An adopted fit is written elsewhere, and is no prior of the next. */
  priors: number[];
  /** of all that were screened */
  indices: number[];
}

export function chooseFree(parameters: readonly FreeParameter[], influences: readonly Influence[]): Free {
  const { mostForFindings, mostForVerdicts, leastInfluence } = screenSpec;
  const most = (kind: 'findings' | 'verdicts', count: number) =>
    [...parameters.keys()]
      .filter(p => !isOfSurveys(parameters[p]!) && influences[p]![kind] >= leastInfluence)
      .toSorted((a, b) => influences[b]![kind] - influences[a]![kind])
      .slice(0, count);
  const forFindings = new Set(most('findings', mostForFindings));
  const forVerdicts = new Set(most('verdicts', mostForVerdicts));
  const indices = [...parameters.keys()].filter(
    p => isOfSurveys(parameters[p]!) || forFindings.has(p) || forVerdicts.has(p),
  );
  return {
    parameters: indices.map(p => parameters[p]!),
    priors: indices.map(p => toShare(parameters[p]!.prior, parameters[p]!)),
    indices,
  };
}

/** A round of the screening as training points for the free parameters: without those that move another one. */
export function onlyFree({ members, values, people }: Round, { indices }: Free): Round {
  const kept = [0, ...indices.map(p => p + 1)];
  return {
    people,
    members: kept.map(j => indices.map(p => members[j]![p]!)),
    values: kept.map(j => values[j]!),
  };
}
