// After the ensemble: what still comes out when one finding is left out of the fit, and what is missed when one mechanism is switched
// off and the rest is fitted anew. Each such fit starts on the stand-in and is corrected by what real trials of it give.
import { publishedPlace, type Value, type Wanted } from './aims.ts';
import { aimsOf, centralOf, startOf, type Ablated, type Batch, type CalibrationState, type LeftOut } from './calibration-state.ts';
import { evenly, marginsOf, placesOf, standInOf, vectors } from './candidates.ts';
import { points, type LeftOutFinding } from './directions.ts';
import { drawsOf } from './draws.ts';
import { toShare } from './free-parameters.ts';
import { meets } from './judge-target.ts';
import { meanOf } from './linear.ts';
import { reasonedRange, reasonedValue } from './reasoned.ts';
import { withoutLuck } from './luck.ts';
import { corrected, refit, type Prior, type Pull } from './refit.ts';
import type { StandIn } from './stand-in.ts';
import { shiftPath } from './survey-forms.ts';

/**
 * Times the people of the steps. First sets are tried all around where the studied fits begin, to learn the slopes there. Who is left out
 * is judged on itself alone, so on so many people that chance has no say.
 */
const peopleTimes = { leaveOneOut: [1, 2, 2, 2, 2, 2, 2, 200], ablation: [1, 1, 1, 3] } as const;

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
  return { people, without: members.map((_, j) => plan.mechanisms[j - 1] ?? null) };
}

/** Share of the range on either side of where fits that start from nothing lead. */
const around = 0.1;

/** Without a finding, from what was thought before; without a mechanism, from what the model has, which no stand-in knows without it. */
export function prepareStudy(state: StudyState): CalibrationState {
  const { stage, plan, size, seed } = state;
  if (stage === 'ablation') return withOwn(state, plan.mechanisms.map(() => centralMember(state)));
  const standIn = standInAt(state, meanOf(vectors(state.accepted.members)));
  const middle = refit(standIn, pullsOf(state, standIn), priorOf(state));
  const box = { low: middle.map(share => Math.max(0, share - around)), high: middle.map(share => Math.min(1, share + around)) };
  return withOwn(state, evenly(box, size.sets - 1, drawsOf(seed, 'leaveOneOut')));
}

export function afterStudy(state: CalibrationState, values: Value[][]): CalibrationState {
  if (!isStudy(state)) return state;
  if (!isLast(state)) return state.stage === 'leaveOneOut' ? fittedWithoutOne(state, values) : fittedWithoutMechanism(state, values);
  if (state.stage === 'leaveOneOut') return { ...state, stage: 'ablation', round: 0, members: [], studies: { leaveOneOut: judgeLeftOut(state, values) } };
  const before = values.at(-1)!;
  return { ...state, stage: 'done', round: 0, members: [], studies: { leaveOneOut: state.studies.leaveOneOut ?? [], ablation: judgeAblation(state, values), before } };
}

/** What the model has comes first, whole: it shows the luck of the people. */
function withOwn(state: StudyState, members: number[][]): CalibrationState {
  return { ...state, members: [startOf(state.parameters), ...members] };
}

/** What chance does to single fits is halved in their mean. Source: Polyak & Juditsky 1992 (averaging of iterates). */
const averaged = 3;

function fittedWithoutOne(state: StudyState, measured: Value[][]): CalibrationState {
  const { plan, round, rounds, studies } = state;
  const people = studyTrials(state).people;
  const [members, values] = withoutOwn(state, measured);
  const tried = [...(studies.tried ?? []), { people, onlyAsked: false, members, values }];
  const known = { ...state, rounds: [...rounds, ...tried] };
  const fitted = plan.findings.map((left, j) => {
    const standIn = round === 0 ? standInAt(known, meanOf(vectors(members))) : seenAt(known, members[j]!, values[j]!);
    return [...refit(standIn, pullsOf(state, standIn, left), priorOf(state, left))];
  });
  const next = { ...state, round: round + 1, studies: { ...studies, tried } };
  if (!isLast(next)) return withOwn(next, fitted);
  const last = [fitted, ...tried.slice(1).slice(1 - averaged).map(each => each.members)];
  return { ...next, members: plan.findings.map((_, j) => [...meanOf(vectors(last.map(each => each[j]!)))]) };
}

/** It is another model, of which earlier trials say nothing but the slopes. */
function fittedWithoutMechanism(state: StudyState, measured: Value[][]): CalibrationState {
  const [members, values] = withoutOwn(state, measured);
  const fitted = members.map((member, j) => {
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
  return corrected(standIn, at, places.map((place, k) => (Number.isNaN(place) ? standIn.level[k]! : place)));
}

function standInAt(state: StudyState, centre: Float64Array): StandIn {
  return standInOf(state.wanted, aimsOf(state, studyTrials(state).people), state.rounds, centre);
}

/** On the scale of aims: how far off a condition may be beside what the stand-in errs, and how far from what was published. */
const conditionError = 0.1;
const publishedError = 0.5;

/** Conditions pull from outside their bounds, what was published from anywhere; known misses do not, and means of errors are made of answers. */
function pullsOf({ wanted }: CalibrationState, standIn: StandIn, left?: LeftOutFinding): Pull[] {
  const margins = marginsOf(standIn);
  return wanted.flatMap((each, output): Pull[] => {
    const { goal, errorsOf, soft, asked } = each;
    if ((left !== undefined && isLeftOut(each, left)) || errorsOf !== undefined || (soft && !asked)) return [];
    const published = publishedPlace(each);
    const towards = published === null ? [] : [{ output, low: published, high: published, error: publishedError }];
    if (soft) return towards;
    const margin = margins[output]!;
    const error = Math.sqrt(conditionError ** 2 + standIn.errors[output]! ** 2);
    return [...towards, { output, error, ...('sign' in goal ? { low: 1 + margin, high: Infinity } : { low: margin - 1, high: 1 - margin }) }];
  });
}

/** A share of its range is how far off a parameter may be. */
const priorError = 0.25;
/** How far off it is where nothing at all can tell. */
const held = 1e-6;

/**
 * Without evidence a parameter is back where it was before any fit; without a mechanism the rest stays where it fits. The wording of a
 * survey moves its own answers alone: without them it stays, whatever seems to go with it.
 */
function priorOf(state: StudyState, left?: LeftOutFinding): Prior {
  const { stage, parameters } = state;
  if (stage === 'ablation') return { middle: Float64Array.from(centralMember(state)), errors: Float64Array.from(parameters, () => priorError) };
  const stays = new Set(left?.surveys.map(survey => shiftPath(survey)));
  const widths = Float64Array.from(parameters, parameter => {
    const [low, high] = reasonedRange(parameter);
    return toShare(high, parameter) - toShare(low, parameter);
  });
  return { middle: Float64Array.from(reasonedMember(state)), errors: widths.map((width, p) => (stays.has(parameters[p]!.path) ? held : priorError * width)) };
}

function reasonedMember({ parameters }: CalibrationState): number[] {
  return parameters.map(parameter => toShare(reasonedValue(parameter.path), parameter));
}

function centralMember(state: CalibrationState): number[] {
  const { index, is } = centralOf(state);
  return is === 'start' ? startOf(state.parameters) : state.accepted.members[index]!;
}

function judgeLeftOut(state: CalibrationState, values: readonly Value[][]): LeftOut[] {
  const { plan, wanted } = state;
  return plan.findings.map((left, j) => {
    const { finding, quantity, measures } = left;
    const judged = measures.map(measure => ({ ...measure, value: values[j]![wanted.findIndex(({ id }) => id === measure.id)]! }));
    const isMet = ({ goal, value }: (typeof judged)[number]) => value !== null && meets(goal, value);
    const missed = judged.filter(each => !isMet(each));
    const signs = judged.every(({ direction, value }) => direction === null || points(value, direction));
    const says = missed.length === 0 ? `all of ${judged.length} as found` : missed.map(sayMiss).join('; ');
    return { finding, held: missed.length === 0, signs, band: quantity ? judged.every(each => 'sign' in each.goal || isMet(each)) : null, ...fitOfOthers(state, left, j), says };
  });
}

/** A prediction from a fit that does not fit the rest says nothing. */
function fitOfOthers(state: CalibrationState, left: LeftOutFinding, j: number): Pick<LeftOut, 'missedOthers' | 'others'> {
  const { people, values } = state.studies.tried!.at(-1)!;
  const aims = aimsOf(state, people);
  const others = [...state.wanted.keys()].filter(k => state.wanted[k]!.soft === undefined && !isLeftOut(state.wanted[k]!, left));
  return { missedOthers: others.filter(k => !aims[k]!.holds(values[j]![k]!)).length, others: others.length };
}

/** Surveys are told by the first word of what belongs to no finding: of single answers, and of their mean error. */
function isLeftOut({ id, finding, errorsOf }: Wanted, left: LeftOutFinding): boolean {
  if (finding !== undefined) return finding === left.finding;
  const [first, second] = id.split(' ');
  return left.surveys.includes(errorsOf === undefined ? first! : second!);
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
  const whole = findings.filter(finding => hits(finding, values[0]!));
  return plan.mechanisms.map((mechanism, j) => ({ mechanism, missed: whole.filter(finding => !hits(finding, values[j + 1]!)) }));
}
