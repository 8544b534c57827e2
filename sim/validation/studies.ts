// After the ensemble: what still comes out when one finding is left out of the fit, and what is missed when one mechanism is switched
// off and the rest is fitted anew. Each such fit starts on the stand-in and is corrected by what real trials of it give.
import type { Aim, Value } from './aims.ts';
import { aimsOf, centralOf, startOf, type Ablated, type Batch, type CalibrationState, type LeftOut } from './calibration-state.ts';
import { placesOf, standInOf, vectors } from './candidates.ts';
import { points, type LeftOutFinding } from './directions.ts';
import { toShare } from './free-parameters.ts';
import { meets } from './judge-target.ts';
import { meanOf } from './linear.ts';
import { reasonedValue } from './reasoned.ts';
import { corrected, refit, seenAlong, type Prior, type Pull } from './refit.ts';
import { standFor, type StandIn } from './stand-in.ts';

/** Times the people of the steps. Who is left out is judged on itself alone, so on as many people as findings are judged on elsewhere. */
const peopleTimes = { leaveOneOut: [2, 2, 40], ablation: [1, 1, 1, 3] } as const;

type Study = keyof typeof peopleTimes;

export function isStudy(state: CalibrationState): state is CalibrationState & { stage: Study } {
  return state.stage in peopleTimes;
}

type StudyState = CalibrationState & { stage: Study };

function isLast({ stage, round }: StudyState): boolean {
  return round === peopleTimes[stage].length - 1;
}

/** On whom and what the sets of a study are tried. */
export function studyTrials(state: StudyState): Pick<Batch, 'people' | 'only' | 'without'> {
  const { stage, round, plan, size, members } = state;
  const people = size.people * peopleTimes[stage][round]!;
  if (stage === 'leaveOneOut') return { people, ...(isLast(state) && { only: plan.findings.map(({ finding }) => finding) }) };
  return { people, without: members.map((_, j) => plan.mechanisms[j] ?? null) };
}

/** Without a finding, from the stand-in; without a mechanism, from what the model has, since no stand-in knows the model without it. */
export function prepareStudy(state: StudyState): CalibrationState {
  const { stage, plan } = state;
  if (stage === 'ablation') return { ...state, members: plan.mechanisms.map(() => centralMember(state)) };
  const aims = aimsOf(state, studyTrials(state).people);
  const standIn = wideStandIn(state, aims);
  return { ...state, members: plan.findings.map(left => [...refit(standIn, pullsOf(state, aims, left), priorOf(state))]) };
}

export function afterStudy(state: CalibrationState, values: Value[][]): CalibrationState {
  if (!isStudy(state)) return state;
  if (!isLast(state)) return correctedOnce(state, values);
  if (state.stage === 'leaveOneOut') return { ...state, stage: 'ablation', round: 0, members: [], studies: { leaveOneOut: judgeLeftOut(state, values) } };
  const before = values.at(-1)!;
  return { ...state, stage: 'done', round: 0, members: [], studies: { leaveOneOut: state.studies.leaveOneOut ?? [], ablation: judgeAblation(state, values), before } };
}

function correctedOnce(state: StudyState, values: Value[][]): CalibrationState {
  const { plan, stage, members, round, studies } = state;
  const { last } = studies;
  const aims = aimsOf(state, studyTrials(state).people);
  const standIn = wideStandIn(state, aims);
  const moved = members.map((member, j) => {
    const before = last && seenAt(corrected, standIn, last.members[j]!, last.values[j]!, aims);
    const there = seenAt(before ? seenAlong : corrected, before ?? standIn, member, values[j]!, aims);
    return [...refit(there, pullsOf(state, aims, stage === 'leaveOneOut' ? plan.findings[j] : undefined), priorOf(state))];
  });
  const next = { ...state, round: round + 1, members: moved, studies: { ...studies, last: { members, values } } };
  // judged beside the whole model, and beside what one would have said before any fit
  return stage === 'ablation' && isLast(next) ? { ...next, members: [...moved, centralMember(state), reasonedMember(state)] } : next;
}

/** What could not be measured is what was expected. */
function seenAt(learn: typeof corrected, standIn: StandIn, member: readonly number[], values: Value[], aims: readonly Aim[]): StandIn {
  const at = Float64Array.from(member);
  const expected = standFor(standIn, at);
  return learn(standIn, at, placesOf([values], aims)[0]!.map((place, k) => (Number.isNaN(place) ? expected[k]! : place)));
}

/** From all trials, around those that fit. */
function wideStandIn({ wanted, rounds, accepted }: CalibrationState, aims: readonly Aim[]): StandIn {
  return standInOf(wanted, aims, rounds, meanOf(vectors(accepted.members)));
}

/** On the scale of aims: how far off a measure may be beside chance, and how safe a sign should be. */
const pullError = 0.5;
const safe = 1.5;

/** Means of errors pull by the answers that they are made of. */
function pullsOf({ wanted }: CalibrationState, aims: readonly Aim[], left?: LeftOutFinding): Pull[] {
  return wanted.flatMap(({ id, goal, finding, errorsOf }, output): Pull[] => {
    const isLeftOut = left !== undefined && (finding === left.finding || (finding === undefined && left.surveys.includes(id.split(' ', 1)[0]!)));
    if (isLeftOut || errorsOf !== undefined) return [];
    const orMore = 'sign' in goal;
    return [{ output, to: orMore ? safe : 0, orMore, error: Math.sqrt(pullError ** 2 + aims[output]!.chance ** 2) }];
  });
}

/** As shares of the ranges. */
const priorError = 0.25;

/** Without evidence a parameter is back where it was before any fit; without a mechanism the rest stays where it fits. */
function priorOf(state: StudyState): Prior {
  return { middle: Float64Array.from(state.stage === 'leaveOneOut' ? reasonedMember(state) : centralMember(state)), error: priorError };
}

function reasonedMember({ parameters }: CalibrationState): number[] {
  return parameters.map(parameter => toShare(reasonedValue(parameter.path), parameter));
}

function centralMember(state: CalibrationState): number[] {
  const { index, is } = centralOf(state);
  return is === 'start' ? startOf(state.parameters) : state.accepted.members[index]!;
}

function judgeLeftOut({ plan, wanted }: CalibrationState, values: readonly Value[][]): LeftOut[] {
  return plan.findings.map(({ finding, quantity, measures }, j) => {
    const judged = measures.map(measure => ({ ...measure, value: values[j]![wanted.findIndex(({ id }) => id === measure.id)]! }));
    const isMet = ({ goal, value }: (typeof judged)[number]) => value !== null && meets(goal, value);
    const missed = judged.filter(each => !isMet(each));
    const signs = judged.every(({ direction, value }) => direction === null || points(value, direction));
    const says = missed.length === 0 ? `all of ${judged.length} as found` : missed.map(sayMiss).join('; ');
    return { finding, held: missed.length === 0, signs, band: quantity ? judged.every(each => 'sign' in each.goal || isMet(each)) : null, says };
  });
}

function sayMiss({ id, goal, value }: LeftOutFinding['measures'][number] & { value: Value }): string {
  const asked = 'sign' in goal ? goal.sign : `${goal.low} to ${goal.high}`;
  return `${id.slice(id.indexOf(' ') + 1)} ${value === null ? 'without a value' : Number(value.toPrecision(3))} (${asked})`;
}

/** What the whole model hits on the same people, and the model without a mechanism misses by more than chance. */
function judgeAblation(state: StudyState, values: readonly Value[][]): Ablated[] {
  const { plan, wanted } = state;
  const aims = aimsOf({ ...state, wanted: wanted.map(({ id, goal, finding }) => ({ id, goal, ...(finding !== undefined && { finding }) })) }, studyTrials(state).people);
  const findings = [...new Set(wanted.flatMap(({ finding }) => finding ?? []))];
  const hits = (finding: string, each: readonly Value[]) => wanted.every((one, k) => one.finding !== finding || aims[k]!.holds(each[k]!));
  const whole = findings.filter(finding => hits(finding, values[plan.mechanisms.length]!));
  return plan.mechanisms.map((mechanism, j) => ({ mechanism, missed: whole.filter(finding => !hits(finding, values[j]!)) }));
}
