// From the fits of a calibration to what each says of every measure: fitted to everything, and fitted without the study.
import { comparesTwoArms, directionOf, pointsTo, type Direction } from '../validation/direction.ts';
import type { CrossValidation, Prediction } from '../validation/predictions.ts';
import type { ReadMeasure, Target } from '../validation/targets.ts';
import { allMeasures } from '../validation/targets.ts';
import { ensembleSpec } from './spec.ts';
import type { CalibrationState, Fit } from './state.ts';
import { goalsOf } from './targets.ts';

/** `undefined` where nothing was left out. */
export function crossValidationOf(
  { targets, folds, fits, size }: Pick<CalibrationState, 'targets' | 'folds' | 'fits' | 'size'>,
  findings: readonly Target[],
): CrossValidation | undefined {
  const [whole] = fits;
  if (whole === undefined || fits.length === 1) return undefined;
  return {
    folds: fits.length - 1,
    people: size.people * size.judge,
    measures: findings.flatMap(finding => {
      const fold = folds[finding.source]!;
      const without = fits.find(fit => fit.fold === fold)!;
      return allMeasures(finding).map(measure => {
        // sign and size are two targets with one value
        const target = targets.findIndex(({ id }) => id === `${finding.id} ${goalsOf(measure)[0]!.name}`);
        const direction = directionOf(measure);
        return {
          id: `${finding.id} ${measure.id}`,
          finding: finding.id,
          study: finding.source,
          fold,
          direction,
          signed: 'sign' in measure.goal,
          band: bandOf(measure),
          published: measure.published,
          unit: measure.measure.unit,
          twoArms: comparesTwoArms(measure),
          inSample: predictionOf(whole, target, direction),
          outOfSample: predictionOf(without, target, direction),
        };
      });
    }),
  };
}

function bandOf({ goal, sizeBand }: ReadMeasure): readonly [number, number] | null {
  return sizeBand ?? ('sign' in goal ? null : [goal.low, goal.high]);
}

/** Plausible sets agree that are on the same side as the fit itself. */
function predictionOf({ judged, worlds }: Fit, target: number, direction: Direction | null): Prediction {
  const value = judged[target] ?? null;
  if (value === null || direction === null) return { value: rounded(value), agreeing: null };
  const side = pointsTo(value, direction);
  const agreeing = worlds.filter(({ values }) => pointsTo(values[target] ?? null, direction) === side).length;
  return { value: rounded(value), agreeing: worlds.length === 0 ? null : rounded(agreeing / worlds.length) };
}

function rounded<V extends number | null>(value: V): V {
  return value === null ? value : (Number(value.toPrecision(ensembleSpec.digits)) as V);
}
