// After the ensemble: what still comes out when one finding is left out of the fit, and what is missed when one mechanism is switched
// off and the rest is fitted anew. Each such fit starts on the stand-in and is corrected by what real trials of it give.
import type { Value } from './aims.ts';
import { aimsOf, startOf, type Ablated, type Batch, type CalibrationState, type LeftOut } from './calibration-state.ts';
import { evenly, placesOf, standInOf, vectors } from './candidates.ts';
import { points, type LeftOutFinding } from './directions.ts';
import { drawsOf } from './draws.ts';
import { boxAt, fromShare } from './free-parameters.ts';
import { meets } from '../validation/judge-target.ts';
import { meanOf } from './linear.ts';
import { withoutLuck } from './luck.ts';
import {
  answersLeftOut,
  centralMember,
  isLeftOut,
  onlyThese,
  priorOf,
  pullsOf,
  reasonedMember,
  wordingsOf,
} from './pulls.ts';
import { corrected, refit } from './refit.ts';
import type { StandIn } from './stand-in.ts';

/** Times the people of the steps. Who is left out is judged on itself alone, so on so many people that chance has no say. */
const peopleTimes = { leaveOneOut: [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 200], ablation: [1, 1, 1, 3] } as const;
/** First sets are tried all around what was thought before any fit, to learn the slopes there; then all around where these lead, and so on. */
const learningRounds = 4;

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
  if (stage === 'leaveOneOut')
    return { people, ...(isLast(state) && { only: plan.findings.map(({ finding }) => finding) }) };
  return { people, without: members.map((_, j) => plan.mechanisms[j - 1] ?? null) };
}

/** As shares of the ranges: how far around slopes are learned, and how far they are trusted. */
const around = 0.1;
const trusted = 0.2;

/** Without a finding, from what was thought before; without a mechanism, from what the model has, which no stand-in knows without it. */
export function prepareStudy(state: StudyState): CalibrationState {
  if (state.stage === 'ablation')
    return withOwn(
      state,
      state.plan.mechanisms.map(() => centralMember(state)),
    );
  return withOwn(state, allAround(state, Float64Array.from(reasonedMember(state))));
}

function allAround({ size, seed, stage, round }: StudyState, middle: Float64Array): number[][] {
  return evenly(boxAt(middle, around), size.sets - 1, drawsOf(seed, `${stage} ${round}`));
}

export function afterStudy(state: CalibrationState, values: Value[][]): CalibrationState {
  if (!isStudy(state)) return state;
  if (!isLast(state))
    return state.stage === 'leaveOneOut' ? fittedWithoutOne(state, values) : fittedWithoutMechanism(state, values);
  if (state.stage === 'leaveOneOut')
    return {
      ...state,
      stage: 'ablation',
      round: 0,
      members: [],
      studies: { leaveOneOut: judgeLeftOut(state, values) },
    };
  const before = values.at(-1)!;
  return {
    ...state,
    stage: 'done',
    round: 0,
    members: [],
    studies: { leaveOneOut: state.studies.leaveOneOut ?? [], ablation: judgeAblation(state, values), before },
  };
}

/** What the model has comes first, whole: it shows the luck of the people. */
function withOwn(state: StudyState, members: number[][]): CalibrationState {
  return { ...state, members: [startOf(state.parameters), ...members] };
}

function fittedWithoutOne(state: StudyState, measured: Value[][]): CalibrationState {
  const { plan, round, studies } = state;
  const people = studyTrials(state).people;
  const [members, values] = withoutOwn(state, measured);
  const tried = [...(studies.tried ?? []), { people, onlyAsked: false, members, values }];
  // trials that all of the evidence has placed know of what is left out
  const known = { ...state, rounds: tried };
  const next = { ...state, round: round + 1, studies: { ...studies, tried } };
  const learned = standInAt(known, meanOf(vectors(members)));
  if (next.round < learningRounds)
    return withOwn(next, allAround(next, refit(learned, pullsOf(state, learned), priorOf(state), trusted)));
  if (next.round === learningRounds)
    return withOwn(
      next,
      plan.findings.map(left => [...fitWithout(left, state, learned)]),
    );
  // judged is what was tried on everything
  if (isLast(next)) return { ...next, members };
  return withOwn(
    next,
    plan.findings.map((left, j) =>
      halfWay(members[j]!, fitWithout(left, state, seenAt(known, members[j]!, values[j]!))),
    ),
  );
}

/** Whole steps would go to and fro between conditions that are close to each other. */
function halfWay(from: readonly number[], to: Float64Array): number[] {
  return from.map((share, p) => (share + to[p]!) / 2);
}

/** The wording of a survey is no part of people: even of one that is left out it is fitted to its answers, when all else stands. */
function fitWithout(left: LeftOutFinding, state: StudyState, standIn: StandIn): Float64Array {
  const fitted = refit(standIn, pullsOf(state, standIn, left), priorOf(state, left), trusted);
  const wordings = wordingsOf(state, left);
  return wordings.length === 0
    ? fitted
    : refit(standIn, answersLeftOut(state, left), onlyThese(wordings, fitted), trusted);
}

/** It is another model, of which earlier trials say nothing but the slopes. What fits without the mechanism stays as it is. */
function fittedWithoutMechanism(state: StudyState, measured: Value[][]): CalibrationState {
  const [members, values] = withoutOwn(state, measured);
  const aims = aimsOf(state, studyTrials(state).people);
  const fitted = members.map((member, j) => {
    if (aims.every(({ holds }, k) => holds(values[j]![k]!))) return member;
    const standIn = seenAt(state, member, values[j]!);
    return [...refit(standIn, pullsOf(state, standIn), priorOf(state))];
  });
  const next = { ...state, round: state.round + 1 };
  // judged beside what one would have said before any fit
  return withOwn(next, isLast(next) ? [...fitted, reasonedMember(state)] : fitted);
}

function withoutOwn({ members, usual }: StudyState, measured: Value[][]): [number[][], Value[][]] {
  return [members.slice(1), withoutLuck(measured, usual).slice(1)];
}

/** Right about what was measured there; what could not be measured is what was expected. */
function seenAt(state: StudyState, member: readonly number[], values: Value[]): StandIn {
  const at = Float64Array.from(member);
  const standIn = standInAt(state, at);
  const places = placesOf([values], aimsOf(state, studyTrials(state).people))[0]!;
  return corrected(
    standIn,
    at,
    places.map((place, k) => (Number.isNaN(place) ? standIn.level[k]! : place)),
  );
}

function standInAt(state: StudyState, centre: Float64Array): StandIn {
  return standInOf(state.wanted, aimsOf(state, studyTrials(state).people), state.rounds, centre);
}

function judgeLeftOut(state: StudyState, values: readonly Value[][]): LeftOut[] {
  const { plan, wanted } = state;
  return plan.findings.map((left, j) => {
    const { finding, quantity, measures } = left;
    const judged = measures.map(measure => ({
      ...measure,
      value: values[j]![wanted.findIndex(({ id }) => id === measure.id)]!,
    }));
    const isMet = ({ goal, value }: (typeof judged)[number]) => value !== null && meets(goal, value);
    const missed = judged.filter(each => !isMet(each));
    const signs = judged.every(({ direction, value }) => direction === null || points(value, direction));
    const [wording] = wordingsOf(state, left).map(p => round(fromShare(state.members[j]![p]!, state.parameters[p]!)));
    const says = missed.length === 0 ? `all of ${judged.length} as found` : missed.map(sayMiss).join('; ');
    return {
      finding,
      held: missed.length === 0,
      signs,
      band: quantity ? judged.every(each => 'sign' in each.goal || isMet(each)) : null,
      ...fitOfOthers(state, left, j),
      says,
      ...(wording !== undefined && { wording }),
    };
  });
}

/** A prediction from a fit that does not fit the rest says nothing. */
function fitOfOthers(
  state: CalibrationState,
  left: LeftOutFinding,
  j: number,
): Pick<LeftOut, 'missedOthers' | 'others'> {
  const { people, values } = state.studies.tried!.at(-1)!;
  const aims = aimsOf(state, people);
  const others = [...state.wanted.keys()].filter(
    k => state.wanted[k]!.soft === undefined && !isLeftOut(state.wanted[k]!, left),
  );
  return { missedOthers: others.filter(k => !aims[k]!.holds(values[j]![k]!)).length, others: others.length };
}

function sayMiss({ id, goal, value }: LeftOutFinding['measures'][number] & { value: Value }): string {
  const asked = 'sign' in goal ? goal.sign : `${goal.low} to ${goal.high}`;
  return `${id.slice(id.indexOf(' ') + 1)} ${value === null ? 'without a value' : round(value)} (${asked})`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** What the whole model hits on the same people, and the model without a mechanism misses by more than chance. */
function judgeAblation(state: StudyState, values: readonly Value[][]): Ablated[] {
  const { plan, wanted } = state;
  const aims = aimsOf(
    {
      ...state,
      wanted: wanted.map(({ id, goal, finding }) => ({ id, goal, ...(finding !== undefined && { finding }) })),
    },
    studyTrials(state).people,
  );
  const findings = [...new Set(wanted.flatMap(({ finding }) => finding ?? []))];
  const hits = (finding: string, each: readonly Value[]) =>
    wanted.every((one, k) => one.finding !== finding || aims[k]!.holds(each[k]!));
  const whole = findings.filter(finding => hits(finding, values[0]!));
  return plan.mechanisms.map((mechanism, j) => ({
    mechanism,
    missed: whole.filter(finding => !hits(finding, values[j + 1]!)),
  }));
}
