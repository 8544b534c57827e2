// Leave-one-out: each finding is left out of a fit that starts from the prior, and then judged by that fit.
// First sets are tried all around the prior, to learn the slopes there, then all around the fit that these lead to, and so on. From there each
// finding has a set of its own, which is tried, corrected and fitted again without that finding.
import { boxAt, drawEvenly, uniformStream } from './box.ts';
import type { Emulator } from './emulator.ts';
import { pointsTo, type HeldOutFinding } from './held-out.ts';
import { meanOf, toVectors } from './linear-algebra.ts';
import { fromShare } from './parameters.ts';
import { fitPenalized } from './penalized-fit.ts';
import { heldOutAnswers, isHeldOut, onlyThese, penaltiesOf, priorMember, priorOf, wordingsOf } from './penalties.ts';
import { studySpec } from './spec.ts';
import { criteriaOf, type Batch, type CalibrationState, type LeftOut, type Round } from './state.ts';
import {
  correctedEmulator,
  emulatorAt,
  isLastStep,
  studyPeople,
  withOwnSet,
  withoutOwnSet,
  type StudyState,
} from './study.ts';
import type { Value } from './targets.ts';
import { meets } from '../validation/judge-target.ts';

/** The first sets, around the prior. */
export function startLeaveOneOut(state: StudyState): CalibrationState {
  return withOwnSet(state, drawAround(state, Float64Array.from(priorMember(state))));
}

/** In the last step each set is tried on its own finding alone. */
export function leaveOneOutTrials(state: StudyState): Pick<Batch, 'people' | 'only'> {
  const only = isLastStep(state) ? { only: state.plan.findings.map(({ finding }) => finding) } : {};
  return { people: studyPeople(state), ...only };
}

/** What follows from the values of a step: the sets of the next one, or the verdicts. */
export function afterLeaveOneOut(state: StudyState, measured: Value[][]): CalibrationState {
  if (isLastStep(state))
    return {
      ...state,
      stage: 'ablation',
      round: 0,
      members: [],
      studies: { leaveOneOut: judgeHeldOut(state, measured) },
    };
  const { plan, round, studies } = state;
  const { members, values } = withoutOwnSet(state, measured);
  const tried: Round[] = [...(studies.tried ?? []), { people: studyPeople(state), onlyAsked: false, members, values }];
  // trials of search and sampling lie where all of the evidence, also what is held out, has placed them
  const learned = { ...state, rounds: tried };
  const next = { ...state, round: round + 1, studies: { ...studies, tried } };
  if (next.round <= studySpec.learningSteps) {
    const emulator = emulatorAt(learned, meanOf(toVectors(members)));
    if (next.round === studySpec.learningSteps)
      return withOwnSet(
        next,
        plan.findings.map(heldOut => [...fitWithout(heldOut, state, emulator)]),
      );
    const fitted = fitPenalized(emulator, penaltiesOf(state, emulator), priorOf(state), studySpec.trustedReach);
    return withOwnSet(next, drawAround(next, fitted));
  }
  // what was tried on all findings last is what is judged
  if (isLastStep(next)) return { ...next, members };
  return withOwnSet(
    next,
    plan.findings.map((heldOut, j) => {
      const emulator = correctedEmulator(learned, members[j]!, values[j]!);
      return dampedStep(members[j]!, fitWithout(heldOut, state, emulator));
    }),
  );
}

function drawAround({ size, seed, stage, round }: StudyState, centre: Float64Array): number[][] {
  return drawEvenly(boxAt(centre, studySpec.learningReach), size.sets - 1, uniformStream(seed, `${stage} ${round}`));
}

function dampedStep(from: readonly number[], to: Float64Array): number[] {
  const { damping } = studySpec;
  return from.map((share, p) => (1 - damping) * share + damping * to[p]!);
}

/** The wording of a survey is no part of people: even that of a survey that is held out is fitted to its answers, after all else. */
function fitWithout(heldOut: HeldOutFinding, state: StudyState, emulator: Emulator): Float64Array {
  const { trustedReach } = studySpec;
  const penalties = penaltiesOf(state, emulator, heldOut);
  const fitted = fitPenalized(emulator, penalties, priorOf(state, heldOut), trustedReach);
  const wordings = wordingsOf(state, heldOut);
  return wordings.length === 0
    ? fitted
    : fitPenalized(emulator, heldOutAnswers(state, heldOut), onlyThese(wordings, fitted), trustedReach);
}

function judgeHeldOut(state: StudyState, values: readonly Value[][]): LeftOut[] {
  const { plan, targets } = state;
  return plan.findings.map((heldOut, j) => {
    const { finding, quantity, measures } = heldOut;
    const judged = measures.map(measure => ({
      ...measure,
      value: values[j]![targets.findIndex(({ id }) => id === measure.id)]!,
    }));
    const isMet = ({ goal, value }: (typeof judged)[number]) => value !== null && meets(goal, value);
    const missed = judged.filter(each => !isMet(each));
    const signs = judged.every(({ direction, value }) => direction === null || pointsTo(value, direction));
    const [wording] = wordingsOf(state, heldOut).map(p =>
      rounded(fromShare(state.members[j]![p]!, state.parameters[p]!)),
    );
    return {
      finding,
      held: missed.length === 0,
      signs,
      band: quantity ? judged.every(each => 'sign' in each.goal || isMet(each)) : null,
      ...fitOfOthers(state, heldOut, j),
      says: missed.length === 0 ? `all of ${judged.length} as found` : missed.map(sayMiss).join('; '),
      ...(wording !== undefined && { wording }),
    };
  });
}

/** A prediction from a fit that does not fit the rest says nothing, so the fit of the rest is reported too. */
function fitOfOthers(
  state: CalibrationState,
  heldOut: HeldOutFinding,
  j: number,
): Pick<LeftOut, 'missedOthers' | 'others'> {
  const { people, values } = state.studies.tried!.at(-1)!;
  const criteria = criteriaOf(state, people);
  const others = [...state.targets.keys()].filter(
    k => state.targets[k]!.soft === undefined && !isHeldOut(state.targets[k]!, heldOut),
  );
  return { missedOthers: others.filter(k => !criteria[k]!.accepts(values[j]![k]!)).length, others: others.length };
}

function sayMiss({ id, goal, value }: HeldOutFinding['measures'][number] & { value: Value }): string {
  const asked = 'sign' in goal ? goal.sign : `${goal.low} to ${goal.high}`;
  return `${id.slice(id.indexOf(' ') + 1)} ${value === null ? 'without a value' : rounded(value)} (${asked})`;
}

/** To three significant digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
