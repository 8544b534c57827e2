// Search and sampling: rounds of trials from which an emulator is fitted, first to find where sets fit (stage `find`), then to try sets that are
// spread over all that may fit, and to keep those that do (stage `spread`). Before each round surveys alone are asked in a few passes.
import { boxAround, drawEvenly, uniformStream } from './box.ts';
import { candidatesOf } from './candidates.ts';
import { meanOf, toVectors } from './linear-algebra.ts';
import { farthestReach, searchSpec } from './spec.ts';
import { criteriaOf, startOf, type CalibrationState } from './state.ts';
import type { FitTarget, Value } from './targets.ts';

/** People in each arm when sets are tried for acceptance. */
export function samplingPeople({ size }: Pick<CalibrationState, 'size'>): number {
  return size.people * size.recheck;
}

function peopleOf(state: CalibrationState): number {
  return state.stage === 'spread' ? samplingPeople(state) : state.size.people;
}

/** The first round draws evenly around the model's own set. */
export function startSearch(state: CalibrationState): CalibrationState {
  const surveyPasses = passesOf(state, searchSpec.surveyPasses.first);
  const count = surveyPasses > 0 ? searchSpec.askedSets.find : state.size.sets;
  const members = drawEvenly(
    boxAround(state.parameters, searchSpec.firstReach),
    count,
    uniformStream(state.seed, 'start'),
  );
  return {
    ...state,
    stage: 'find',
    round: 0,
    surveyPasses,
    members: surveyPasses > 0 ? members : [startOf(state.parameters), ...members.slice(1)],
  };
}

function passesOf({ targets }: CalibrationState, passes: number): number {
  return targets.some(({ asked }) => asked) ? passes : 0;
}

function withRound(state: CalibrationState, values: Value[][]): CalibrationState {
  const round = { people: peopleOf(state), onlyAsked: state.surveyPasses > 0, members: state.members, values };
  return { ...state, rounds: [...state.rounds, round] };
}

/** After a pass of surveys: the next pass, or the sets that are simulated. */
export function afterSurveys(state: CalibrationState, values: Value[][]): CalibrationState {
  const next = { ...withRound(state, values), surveyPasses: state.surveyPasses - 1 };
  return next.surveyPasses > 0 ? withCandidates(next) : withSimulated(next, answeredRight(next));
}

/** Sets of the last passes whose answers fit, the latest first: for their answers no emulator is needed any more. */
function answeredRight(state: CalibrationState): number[][] {
  const { rounds, targets } = state;
  const last = rounds.slice(rounds.findLastIndex(({ onlyAsked }) => !onlyAsked) + 1).toReversed();
  return last.flatMap(({ people, members, values }) => {
    const criteria = criteriaOf(state, people);
    return members.filter((_, j) =>
      criteria.every(({ accepts }, k) => targets[k]!.asked === undefined || accepts(values[j]![k]!)),
    );
  });
}

/** After a simulated round of search. `values` without the effect of the cohort. */
export function afterSearch(before: CalibrationState, values: Value[][]): CalibrationState {
  const state = withRound(before, values);
  const round = state.round + 1;
  const next =
    round < state.size.steps ? ({ stage: 'find', round } as const) : ({ stage: 'spread', round: 0 } as const);
  return withCandidates({ ...state, ...next, surveyPasses: passesOf(state, searchSpec.surveyPasses.further) });
}

/** After a simulated round of sampling: sets that fit are accepted, until there are enough. `values` without the effect of the cohort. */
export function afterSampling(state: CalibrationState, values: Value[][]): CalibrationState {
  const criteria = criteriaOf(state, samplingPeople(state));
  // the model's own set comes first in each round, and is accepted once
  const fits = values.map(
    (each, j) => (j > 0 || state.round === 0) && criteria.every(({ accepts }, k) => accepts(each[k]!)),
  );
  const accepted = {
    members: [...state.accepted.members, ...state.members.filter((_, j) => fits[j])],
    values: [...state.accepted.values, ...values.filter((_, j) => fits[j])],
  };
  const few = fits.filter(Boolean).length < searchSpec.fewAccepted * fits.length;
  const next = {
    ...withRound(state, values),
    accepted,
    reach: few ? searchSpec.shrink * state.reach : state.reach,
    round: state.round + 1,
  };
  const ends = accepted.members.length >= state.size.wanted || next.round >= state.size.rounds;
  if (!ends) return withCandidates({ ...next, surveyPasses: passesOf(state, searchSpec.surveyPasses.further) });
  const studied = state.size.studies && accepted.members.length > 0;
  return { ...next, stage: studied ? 'leaveOneOut' : 'done', round: 0, members: [] };
}

function withCandidates(state: CalibrationState): CalibrationState {
  return state.surveyPasses > 0
    ? { ...state, members: findCandidates(state, searchSpec.askedSets[state.stage === 'find' ? 'find' : 'spread']) }
    : withSimulated(state, []);
}

/**
 * The model's own set comes first: it shows the effect of the cohort, and where it fits nothing needs to change. In sampling the mean of all
 * candidates is tried too, since it is farthest from all edges. `good` sets are preferred; where they are too few, candidates are added.
 */
function withSimulated(state: CalibrationState, good: number[][]): CalibrationState {
  const { stage, parameters, size } = state;
  const more = good.length < size.sets ? findCandidates(state, size.sets - good.length) : [];
  const found = [...good, ...more].slice(0, size.sets);
  const special = [startOf(parameters), ...(stage === 'find' ? [] : [[...meanOf(toVectors(found))]])];
  return { ...state, members: [...special, ...found].slice(0, size.sets) };
}

/** Search goes on from the sets that were tried last, sampling starts from the model's own set. */
function findCandidates(state: CalibrationState, count: number): number[][] {
  const { rounds, members, parameters, seed, stage, round, surveyPasses } = state;
  const starts = stage === 'find' ? members : [startOf(parameters)];
  const simulated = rounds.some(({ onlyAsked }) => !onlyAsked);
  return candidatesOf({
    targets: simulated ? state.targets : state.targets.map(onlySurveys),
    criteria: criteriaOf(state),
    rounds,
    members: Array.from({ length: count }, (_, j) => starts[j % starts.length]!),
    moves: stage === 'find' ? searchSpec.moves.find : searchSpec.moves.spread,
    centre: meanOf(toVectors(starts)),
    box: boxAround(parameters, reachOf(state)),
    draw: uniformStream(seed, `${stage} ${round} ${surveyPasses}`),
  });
}

/** Before anything was simulated only surveys are conditions. */
function onlySurveys(target: FitTarget): FitTarget {
  return target.asked ? target : { ...target, soft: true };
}

function reachOf({ stage, round, reach }: CalibrationState): number {
  return stage === 'find' ? (searchSpec.reaches[round] ?? farthestReach) : reach;
}
