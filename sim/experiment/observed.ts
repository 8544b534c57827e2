// A past test beside the prediction: what was measured, what the simulated people do, and whether they go the same way.
import type { Estimate, ObservedPair, ObservedValue } from '../engine/report.ts';
import type { Observed } from '../model/world/scenario.ts';
import type { ArmUnits } from './gather.ts';
import { isEverywhere } from './rare-events.ts';
import { estimateDifference, estimateMean } from './intervals.ts';
import { type Values } from './statistics.ts';

interface ObservedArm {
  id: string;
  observed: Readonly<Record<string, number>>;
  valuesOf(metric: string): Values;
}

/** Arms that were both observed and run, in the order of the scenario; each pair of them wherever both have a metric. */
export function setBeside(
  observed: Observed,
  arms: readonly ArmUnits[],
  unitOf: (metric: string) => string,
): { observed: ObservedValue[]; observedPairs: ObservedPair[] } {
  const known = arms.flatMap(({ id, units }): ObservedArm[] => {
    const values = observed[id];
    return values === undefined
      ? []
      : [{ id, observed: values, valuesOf: metric => units.map(unit => unit.metrics[metric] ?? null) }];
  });
  return {
    observed: known.flatMap(arm => Object.keys(arm.observed).map(metric => valueOf(arm, metric, unitOf(metric)))),
    observedPairs: known.flatMap((a, i) =>
      known.slice(0, i).flatMap(b => shared(a, b).map(metric => pairOf(a, b, metric, unitOf(metric)))),
    ),
  };
}

const shared = (a: ObservedArm, b: ObservedArm): string[] =>
  Object.keys(a.observed).filter(metric => metric in b.observed);

function valueOf({ id, observed, valuesOf }: ObservedArm, metric: string, unit: string): ObservedValue {
  return { strategy: id, metric, unit, ...compare(estimateMean(valuesOf(metric)), observed[metric]!) };
}

function pairOf(a: ObservedArm, b: ObservedArm, metric: string, unit: string): ObservedPair {
  const compared = compare(
    estimateDifference(a.valuesOf(metric), b.valuesOf(metric)),
    a.observed[metric]! - b.observed[metric]!,
  );
  return { a: a.id, b: b.id, metric, unit, ...compared, sign: signOf(compared) };
}

function compare(
  predicted: Estimate,
  observed: number,
): Pick<ObservedValue, 'predicted' | 'observed' | 'difference' | 'inside'> {
  const { mean, low, high } = predicted;
  return {
    predicted,
    observed,
    difference: mean === null ? null : mean - observed,
    inside: low === null || high === null ? null : low <= observed && observed <= high,
  };
}

/** Only an interval on one side of 0 has a sign. Where nothing was observed to differ, one that holds 0 is right. */
function signOf({ predicted, observed }: Pick<ObservedPair, 'predicted' | 'observed'>): ObservedPair['sign'] {
  const { low, high } = predicted;
  if (isEverywhere(predicted, 0)) return observed === 0 ? 'right' : 'unclear';
  if (low === null || high === null) return 'unclear';
  const open = low <= 0 && high >= 0;
  if (observed === 0) return open ? 'right' : 'wrong';
  if (open) return 'unclear';
  return low > 0 === observed > 0 ? 'right' : 'wrong';
}
