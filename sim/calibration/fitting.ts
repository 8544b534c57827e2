// The fits move from the prior to the evidence, all in the same rounds and by the same procedure: that of everything, and one for each fold that
// may not see it. A trial is a set with the values of all targets, so every fit learns from every trial; what differs is which values it is drawn to.
import { boxAt, drawEvenly, uniformStream } from './box.ts';
import { fitPenalized } from './penalized-fit.ts';
import { conditionsOf, lossOf, priorLossOf, priorOf } from './penalties.ts';
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
      const centre = fit.centre.map((share, p) => share + searchSpec.damping * (best[p]! - share));
      return { ...fit, centre, best: betterOf(fit.best, lossAt(state, fit.centre, values[i + 1]!, fit)) };
    }),
  };
}

type Tried = Required<Fit>['best'];

/** What a set costs a fit: by the conditions that it may see, and by how far it is from the prior. */
function lossAt(state: CalibrationState, centre: number[], values: readonly Value[], fit: Pick<Fit, 'fold'>): Tried {
  const loss = lossOf(criteriaOf(state), values, leftOutOf(state, fit)) + priorLossOf(centre, state.priors);
  return { centre, loss };
}

function betterOf(a: Tried | undefined, b: Tried): Tried {
  return a !== undefined && a.loss <= b.loss ? a : b;
}

/**
 * The emulator errs, so the last step need not be the best: each fit ends at the best set that was tried. That of everything does not end at a
 * worse one than the model's own; a fold may not begin there, as the model has been fitted to it before.
 */
export function settleFits(state: CalibrationState): Fit[] {
  const own = startOf(state.parameters);
  return state.fits.map(fit => {
    const { centre } = fit.fold === null ? betterOf(fit.best, lossAt(state, own, state.baseline, fit)) : fit.best!;
    return { ...fit, centre };
  });
}
