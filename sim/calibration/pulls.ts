// What a fit of a study is drawn to: conditions, what was published, and what was thought of each parameter before.
import { publishedPlace, type Wanted } from './aims.ts';
import { centralOf, startOf, type CalibrationState } from './calibration-state.ts';
import { marginsOf } from './candidates.ts';
import type { LeftOutFinding } from './directions.ts';
import { toShare } from './free-parameters.ts';
import { reasonedRange, reasonedValue } from './reasoned.ts';
import type { Prior, Pull } from './refit.ts';
import type { StandIn } from './stand-in.ts';
import { shiftPath } from '../survey/forms.ts';

/** On the scale of aims: how far off a condition may be beside what the stand-in errs; how far from what was published; and a single answer. */
const conditionError = 0.1;
const publishedError = 1;
const answerError = 0.5;

/**
 * Conditions pull from outside their bounds, what was published from anywhere; known misses do not, and means of errors are made of answers.
 * Without a mechanism it is asked whether conditions can be met at all, so what a finding published draws nowhere.
 */
export function pullsOf({ wanted, stage }: CalibrationState, standIn: StandIn, left?: LeftOutFinding): Pull[] {
  const margins = marginsOf(standIn);
  return wanted.flatMap((each, output): Pull[] => {
    const { goal, errorsOf, soft, asked } = each;
    if ((left !== undefined && isLeftOut(each, left)) || errorsOf !== undefined || (soft && !asked)) return [];
    const towards = stage === 'ablation' && !soft ? [] : publishedPulls(each, output);
    if (soft) return towards;
    const [margin, doubt] = [margins[output]!, standIn.errors[output]!];
    const error = Math.sqrt(conditionError ** 2 + doubt ** 2);
    // beyond a sign there is room to keep clear of what the stand-in errs
    return [
      ...towards,
      {
        output,
        error,
        ...('sign' in goal
          ? { low: 1 + Math.max(margin, doubt), high: Infinity }
          : { low: margin - 1, high: 1 - margin }),
      },
    ];
  });
}

function publishedPulls(each: Wanted, output: number): Pull[] {
  const place = publishedPlace(each);
  return place === null ? [] : [{ output, low: place, high: place, error: each.soft ? answerError : publishedError }];
}

/** A share of its range is how far off a parameter may be. */
const priorError = 0.25;
/** How far off it is where nothing at all can tell. */
const held = 1e-6;

/**
 * Without evidence a parameter is back where it was before any fit; without a mechanism the rest stays where it fits. The wording of a
 * survey moves its own answers alone: without them it stays, whatever seems to go with it.
 */
export function priorOf(state: CalibrationState, left?: LeftOutFinding): Prior {
  const { stage, parameters } = state;
  const stays = left === undefined ? [] : wordingsOf(state, left);
  if (stage === 'ablation')
    return { middle: Float64Array.from(centralMember(state)), errors: Float64Array.from(parameters, () => priorError) };
  const widths = Float64Array.from(parameters, parameter => {
    const [low, high] = reasonedRange(parameter);
    return toShare(high, parameter) - toShare(low, parameter);
  });
  return {
    middle: Float64Array.from(reasonedMember(state)),
    errors: widths.map((width, p) => (stays.includes(p) ? held : priorError * width)),
  };
}

export function reasonedMember({ parameters }: CalibrationState): number[] {
  return parameters.map(parameter => toShare(reasonedValue(parameter.path), parameter));
}

export function centralMember(state: CalibrationState): number[] {
  const { index, is } = centralOf(state);
  return is === 'start' ? startOf(state.parameters) : state.accepted.members[index]!;
}

/** What people said in the surveys that are left out. */
export function answersLeftOut({ wanted }: CalibrationState, left: LeftOutFinding): Pull[] {
  return wanted.flatMap((each, output) => (isLeftOut(each, left) ? publishedPulls(each, output) : []));
}

/** Nothing but these parameters may move. */
export function onlyThese(movable: readonly number[], middle: Float64Array): Prior {
  return { middle, errors: middle.map((_, p) => (movable.includes(p) ? priorError : held)) };
}

/** Which parameters are wordings of its surveys. */
export function wordingsOf({ parameters }: CalibrationState, { surveys }: LeftOutFinding): number[] {
  return [...parameters.keys()].filter(p => surveys.some(survey => shiftPath(survey) === parameters[p]!.path));
}

/** Surveys are told by the first word of what belongs to no finding: of single answers, and of their mean error. */
export function isLeftOut({ id, finding, errorsOf }: Wanted, left: LeftOutFinding): boolean {
  if (finding !== undefined) return finding === left.finding;
  const [first, second] = id.split(' ');
  return left.surveys.includes(errorsOf === undefined ? first! : second!);
}
