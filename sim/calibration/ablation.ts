// Ablation: each mechanism is switched off, the rest fitted anew, and what is missed then is listed.
import { fitPenalized } from './penalized-fit.ts';
import { centralMember, penaltiesOf, priorMember, priorOf } from './penalties.ts';
import { criteriaOf, type Ablated, type Batch, type CalibrationState } from './state.ts';
import { correctedEmulator, isLastStep, studyPeople, withOwnSet, withoutOwnSet, type StudyState } from './study.ts';
import type { FitTarget, Value } from './targets.ts';

/** Each mechanism starts from the model's own set, since no emulator knows the model without it. */
export function startAblation(state: StudyState): CalibrationState {
  return withOwnSet(
    state,
    state.plan.mechanisms.map(() => centralMember(state)),
  );
}

/** Each set is tried without its mechanism; the model's own set, and that of the prior, with all of them. */
export function ablationTrials(state: StudyState): Pick<Batch, 'people' | 'without'> {
  const { plan, members } = state;
  return { people: studyPeople(state), without: members.map((_, j) => plan.mechanisms[j - 1] ?? null) };
}

/** What follows from the values of a step: the sets of the next one, or the verdicts. */
export function afterAblation(state: StudyState, measured: Value[][]): CalibrationState {
  if (isLastStep(state)) {
    const { leaveOneOut = [] } = state.studies;
    const studies = { leaveOneOut, ablation: judgeAblation(state, measured), before: measured.at(-1)! };
    return { ...state, stage: 'done', round: 0, members: [], studies };
  }
  const fitted = refitEach(state, measured);
  const next = { ...state, round: state.round + 1 };
  // the prior is tried beside the last sets: it shows what one would have said before any fit
  return withOwnSet(next, isLastStep(next) ? [...fitted, priorMember(state)] : fitted);
}

/** Without a mechanism it is another model, of which earlier trials say nothing but the slopes. A set that fits stays as it is. */
function refitEach(state: StudyState, measured: Value[][]): number[][] {
  const { members, values } = withoutOwnSet(state, measured);
  const criteria = criteriaOf(state, studyPeople(state));
  return members.map((member, j) => {
    if (criteria.every(({ accepts }, k) => accepts(values[j]![k]!))) return member;
    const emulator = correctedEmulator(state, member, values[j]!);
    return [...fitPenalized(emulator, penaltiesOf(state, emulator), priorOf(state))];
  });
}

/** Findings that the whole model hits on these people, and that it misses beyond noise without the mechanism. Known misses count as others do. */
function judgeAblation(state: StudyState, values: readonly Value[][]): Ablated[] {
  const { plan } = state;
  const targets = state.targets.map(({ id, goal, finding }): FitTarget => ({
    id,
    goal,
    ...(finding !== undefined && { finding }),
  }));
  const criteria = criteriaOf({ ...state, targets }, studyPeople(state));
  const findings = [...new Set(targets.flatMap(({ finding }) => finding ?? []))];
  const hits = (finding: string, each: readonly Value[]) =>
    targets.every((target, k) => target.finding !== finding || criteria[k]!.accepts(each[k]!));
  const hitByWhole = findings.filter(finding => hits(finding, values[0]!));
  return plan.mechanisms.map((mechanism, j) => ({
    mechanism,
    missed: hitByWhole.filter(finding => !hits(finding, values[j + 1]!)),
  }));
}
