// The fits move from the prior to the evidence, all in the same rounds and by the same procedure: that of everything, and one for each fold that
// may not see it. A trial is a set with the values of all targets, so every fit learns from every trial; what differs is which values it is drawn to.
import { boxAt, drawEvenly, uniformStream } from './box.ts';
import { fitPenalized } from './penalized-fit.ts';
import { conditionsOf, priorOf } from './penalties.ts';
import { searchSpec } from './spec.ts';
import { criteriaOf, leftOutOf, startOf, type CalibrationState, type Fit } from './state.ts';
import { emulatorAt } from './training.ts';
import type { Value } from './targets.ts';

/** All fits begin at the prior. */
export function startFits({ folds, priors }: Pick<CalibrationState, 'folds' | 'priors'>): Fit[] {
  const numbers = [...new Set(Object.values(folds))].toSorted((a, b) => a - b);
  return [null, ...numbers].map(fold => ({ fold, centre: [...priors], worlds: [], judged: [] }));
}

/** The model's own set, which shows the effect of the cohort; the set of each fit; and sets drawn around them in turn. */
export function fitSets({ parameters, fits, seed, round, size }: CalibrationState): number[][] {
  const draw = uniformStream(seed, `fit ${round}`);
  const around = Array.from({ length: size.draws }, (_, j) => {
    const centre = Float64Array.from(fits[j % fits.length]!.centre);
    return drawEvenly(boxAt(centre, searchSpec.drawReach), 1, draw)[0]!;
  });
  return [startOf(parameters), ...fits.map(({ centre }) => centre), ...around];
}

/** After a round: each fit goes a step towards what the emulator, right about its last set, says is best. */
export function afterFitRound(state: CalibrationState, values: Value[][]): CalibrationState {
  const { size, members, fits } = state;
  const rounds = [...state.rounds, { people: size.people, members, values }];
  const criteria = criteriaOf(state);
  return {
    ...state,
    rounds,
    fits: fits.map((fit, i) => {
      const emulator = emulatorAt(criteria, rounds, fit.centre, values[i + 1]!);
      const best = fitPenalized(
        emulator,
        conditionsOf(criteria, emulator, leftOutOf(state, fit)),
        priorOf(state.priors),
        searchSpec.trustedReach,
        Float64Array.from(fit.centre),
      );
      return { ...fit, centre: fit.centre.map((share, p) => share + searchSpec.damping * (best[p]! - share)) };
    }),
  };
}
