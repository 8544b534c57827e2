// Sets that are as plausible as a fit. Each is a fit of its own, to a prior and to edges of conditions that are drawn anew within their errors: on a
// linear emulator with normal errors that is a draw from the posterior. It is tried, corrected by what came out, and kept where its loss is hardly
// above that of the fit. Where it still is not, the emulator promised too much: the set is drawn back towards the fit, half the way each time.
// Source: Kitanidis 1995, Oliver et al. 1996 (randomized maximum likelihood).
import { uniformStream } from './box.ts';
import type { Emulator } from './emulator.ts';
import { normal } from './normal.ts';
import { fitPenalized } from './penalized-fit.ts';
import { conditionsOf, lossOf, priorOf } from './penalties.ts';
import { fitSpec, plausibleSpec, searchSpec } from './spec.ts';
import { criteriaOf, leftOutOf, startOf, type CalibrationState, type Fit, type World } from './state.ts';
import type { Value } from './targets.ts';
import { emulatorOf, measuredAt } from './training.ts';

/** As many for each fit as the size asks for; nothing is known of them yet. */
export function drawWorlds(state: CalibrationState): Fit[] {
  const { fits, size } = state;
  const criteria = criteriaOf(state);
  return fits.map(fit => {
    const emulator = emulatorOf(criteria, state.rounds, Float64Array.from(fit.centre));
    const count = fit.fold === null ? size.wanted : size.worlds;
    const worlds = Array.from({ length: count }, (_, j): World => {
      const member = [...fitDrawn(state, fit, j, emulator)];
      return { member, values: [], plausible: false };
    });
    return { ...fit, worlds };
  });
}

/** The fit to a prior and to edges that are drawn: the same ones each time for the j-th set of this fit. */
function fitDrawn(state: CalibrationState, fit: Fit, j: number, emulator: Emulator): Float64Array {
  const draw = uniformStream(state.seed, `world ${fit.fold ?? 'all'} ${j}`);
  const mean = state.priors.map(share => reflected(share + fitSpec.priorError * normal(draw)));
  const criteria = criteriaOf(state);
  const conditions = conditionsOf(criteria, emulator, leftOutOf(state, fit)).map(condition => {
    const shift = criteria[condition.output]!.error * normal(draw);
    return { ...condition, low: condition.low + shift, high: condition.high + shift };
  });
  return fitPenalized(emulator, conditions, priorOf(mean), 2 * searchSpec.trustedReach, emulator.centre);
}

/** What a draw goes beyond an end of the range comes back, so that draws do not pile up there. */
function reflected(share: number): number {
  const within = Math.abs(share) % 2;
  return within > 1 ? 2 - within : within;
}

const halfWay = (from: readonly number[], to: readonly number[]): number[] =>
  from.map((share, p) => (share + to[p]!) / 2);

/** The model's own set, the set of each fit, and all that are not known to be plausible. */
export function worldSets({ parameters, fits }: CalibrationState): number[][] {
  return [startOf(parameters), ...fits.map(({ centre }) => centre), ...pending(fits).map(({ world }) => world.member)];
}

function pending(fits: readonly Fit[]): { fit: Fit; j: number; world: World }[] {
  return fits.flatMap(fit => fit.worlds.flatMap((world, j) => (world.plausible ? [] : [{ fit, j, world }])));
}

/** After a trial: what is plausible stays; what is not is corrected, then drawn back, as long as it will be tried again. */
export function afterWorlds(state: CalibrationState, people: number, values: Value[][]): CalibrationState {
  const { fits, round, size } = state;
  const criteria = criteriaOf(state, people);
  const isLast = round === size.corrections;
  const isFirst = round === 0;
  let next = fits.length + 1;
  return {
    ...state,
    fits: fits.map((fit, i) => {
      const leftOut = leftOutOf(state, fit);
      const allowed = lossOf(criteria, values[i + 1]!, leftOut) + plausibleSpec.slack * state.parameters.length;
      const slopes = isFirst ? emulatorOf(criteriaOf(state), state.rounds, Float64Array.from(fit.centre)) : undefined;
      const worlds = fit.worlds.map((world, j): World => {
        if (world.plausible) return world;
        const measured = values[next++]!;
        const plausible = lossOf(criteria, measured, leftOut) <= allowed;
        if (plausible || isLast) return { ...world, values: measured, plausible };
        if (slopes === undefined) return { member: halfWay(world.member, fit.centre), values: measured, plausible };
        const emulator = measuredAt(slopes, criteriaOf(state), Float64Array.from(world.member), measured);
        return { member: [...fitDrawn(state, fit, j, emulator)], values: measured, plausible };
      });
      // its own set, as it came out on the same people
      const own: World = { member: fit.centre, values: values[i + 1]!, plausible: true };
      return { ...fit, worlds: isLast ? [own, ...worlds.filter(({ plausible }) => plausible)] : worlds };
    }),
  };
}
