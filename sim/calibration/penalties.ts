// What a fit of a study is drawn to: conditions, published sizes, and the prior of each parameter.
import type { Emulator } from './emulator.ts';
import type { HeldOutFinding } from './held-out.ts';
import { marginsOf } from './loss.ts';
import { toShare } from './parameters.ts';
import type { Penalty, Prior } from './penalized-fit.ts';
import { priorMean, priorRange } from './prior.ts';
import { fitSpec } from './spec.ts';
import { centralOf, startOf, type CalibrationState } from './state.ts';
import { scaledPublished, type FitTarget } from './targets.ts';
import { shiftPath } from '../survey/forms.ts';

/**
 * Conditions draw from outside their bounds, published sizes from anywhere. Known misses draw nowhere; nor do mean absolute errors, which are
 * made of answers. In an ablation the question is whether conditions can be met at all, so there the published sizes of findings draw nowhere.
 */
export function penaltiesOf(
  { targets, stage }: CalibrationState,
  emulator: Emulator,
  heldOut?: HeldOutFinding,
): Penalty[] {
  const margins = marginsOf(emulator);
  return targets.flatMap((each, output): Penalty[] => {
    const { errorsOf, soft, asked } = each;
    if ((heldOut !== undefined && isHeldOut(each, heldOut)) || errorsOf !== undefined || (soft && !asked)) return [];
    const published = stage === 'ablation' && !soft ? [] : publishedPenalty(each, output);
    return soft
      ? published
      : [...published, conditionPenalty(each, output, margins[output]!, emulator.errors[output]!)];
  });
}

/** Beyond a sign there is room to keep clear of the whole error of the emulator; in a band only of the margin. */
function conditionPenalty({ goal }: FitTarget, output: number, margin: number, emulatorError: number): Penalty {
  const error = Math.sqrt(fitSpec.conditionError ** 2 + emulatorError ** 2);
  return 'sign' in goal
    ? { output, error, low: 1 + Math.max(margin, emulatorError), high: Infinity }
    : { output, error, low: margin - 1, high: 1 - margin };
}

function publishedPenalty(each: FitTarget, output: number): Penalty[] {
  const size = scaledPublished(each);
  const error = each.soft ? fitSpec.answerError : fitSpec.publishedError;
  return size === null ? [] : [{ output, low: size, high: size, error }];
}

/** What people said in the surveys that are held out. */
export function heldOutAnswers({ targets }: CalibrationState, heldOut: HeldOutFinding): Penalty[] {
  return targets.flatMap((each, output) => (isHeldOut(each, heldOut) ? publishedPenalty(each, output) : []));
}

/** Answers and mean errors belong to no finding: their ids name the survey. */
export function isHeldOut({ id, finding, errorsOf }: FitTarget, heldOut: HeldOutFinding): boolean {
  if (finding !== undefined) return finding === heldOut.finding;
  const [first, second] = id.split(' ');
  return heldOut.surveys.includes(errorsOf === undefined ? first! : second!);
}

/**
 * In leave-one-out a parameter without evidence goes back to its prior value; the wording of a survey that is held out stays fixed, whatever
 * seems to go with it, since it moves its own answers alone. In an ablation the rest stays near the model's own set, which fits.
 */
export function priorOf(state: CalibrationState, heldOut?: HeldOutFinding): Prior {
  const { stage, parameters } = state;
  if (stage === 'ablation')
    return {
      mean: Float64Array.from(centralMember(state)),
      errors: Float64Array.from(parameters, () => fitSpec.priorError),
    };
  const fixed = heldOut === undefined ? [] : wordingsOf(state, heldOut);
  const widths = Float64Array.from(parameters, parameter => {
    const [low, high] = priorRange(parameter);
    return toShare(high, parameter) - toShare(low, parameter);
  });
  return {
    mean: Float64Array.from(priorMember(state)),
    errors: widths.map((width, p) => (fixed.includes(p) ? fitSpec.fixedError : fitSpec.priorError * width)),
  };
}

/** All parameters but these are fixed at `mean`. */
export function onlyThese(movable: readonly number[], mean: Float64Array): Prior {
  return { mean, errors: mean.map((_, p) => (movable.includes(p) ? fitSpec.priorError : fitSpec.fixedError)) };
}

/** Prior values of all parameters, as shares. */
export function priorMember({ parameters }: CalibrationState): number[] {
  return parameters.map(parameter => toShare(priorMean(parameter.path), parameter));
}

/** The set that becomes the model's own, as shares. */
export function centralMember(state: CalibrationState): number[] {
  const { index, is } = centralOf(state);
  return is === 'start' ? startOf(state.parameters) : state.accepted.members[index]!;
}

/** Indices of the parameters that are wordings of its surveys. */
export function wordingsOf({ parameters }: CalibrationState, { surveys }: HeldOutFinding): number[] {
  return [...parameters.keys()].filter(p => surveys.some(survey => shiftPath(survey) === parameters[p]!.path));
}
