// The fit, step by step, without a clock, a file or a worker: what to try next, and what follows from how it came out.
// Every state can be written down and gone on from; the same seed and the same values give the same ensemble.
import type { Value, Wanted } from './aims.ts';
import {
  aimsOf,
  asSet,
  calibrationStages,
  startOf,
  type Batch,
  type CalibrationSize,
  type CalibrationState,
  type StudyPlan,
} from './calibration-state.ts';
import { boxAround, candidatesOf, evenly, farthestReach, vectors } from './candidates.ts';
import { drawsOf } from './draws.ts';
import type { FreeParameter } from './free-parameters.ts';
import { meanOf } from './linear.ts';
import { usualOf, withoutLuck } from './luck.ts';
import { afterStudy, isStudy, prepareStudy, studyTrials } from './studies.ts';

const noiseGroups = 12;

export function startCalibration(
  parameters: readonly FreeParameter[],
  wanted: readonly Wanted[],
  size: CalibrationSize,
  seed: number,
  plan: StudyPlan = { findings: [], mechanisms: [] },
): CalibrationState {
  return {
    seed,
    size,
    parameters,
    wanted,
    stage: 'noise',
    round: 0,
    asks: 0,
    members: Array.from({ length: noiseGroups }, () => startOf(parameters)),
    noise: [],
    usual: [],
    crowds: {},
    randomHits: [],
    rounds: [],
    reach: farthestReach,
    accepted: { members: [], values: [] },
    plan,
    studies: {},
  };
}

/** Groups of people are never used twice: what fits one by luck does not fit the next. */
export function batchOf(state: CalibrationState): Batch {
  const { seed, stage, round, asks, members, parameters, size, crowds } = state;
  const first = seed + 1000 * (calibrationStages.indexOf(stage) * 100 + round) + 100 * asks;
  return {
    sets: members.map(member => asSet(member, parameters)),
    seeds: members.map((_, j) => first + (stage === 'noise' ? j : 0)),
    people: peopleOf({ stage, size }),
    crowds,
    onlyAsked: asks > 0,
    ...(isStudy(state) && studyTrials(state)),
  };
}

function peopleOf({ stage, size }: Pick<CalibrationState, 'stage' | 'size'>): number {
  return stage === 'spread' ? size.people * size.recheck : size.people;
}

/** What follows from the values of the batch. */
export function goOn(state: CalibrationState, values: Value[][]): CalibrationState {
  return prepared(after(state, values));
}

/** With the sets that are tried next, where a study begins. */
export function prepared(state: CalibrationState): CalibrationState {
  return isStudy(state) && state.members.length === 0 ? prepareStudy(state) : state;
}

function after(state: CalibrationState, values: Value[][]): CalibrationState {
  switch (state.stage) {
    case 'noise':
      return state.size.random > 0 ? startRandom(afterNoise(state, values)) : startSearch(afterNoise(state, values));
    case 'random':
      return startSearch({ ...state, randomHits: hitShares(state, values) });
    case 'find':
      return state.asks > 0
        ? afterAsking(state, values)
        : afterStep(learnFrom(state, withoutLuck(values, state.usual)));
    case 'spread':
      return state.asks > 0 ? afterAsking(state, values) : afterRound(state, withoutLuck(values, state.usual));
    case 'leaveOneOut':
    case 'ablation':
      return afterStudy(state, values);
    case 'done':
      return state;
  }
}

function afterNoise(state: CalibrationState, values: Value[][]): CalibrationState {
  const noise = state.wanted.map((_, k) => deviation(values.flatMap(each => each[k] ?? [])));
  return { ...state, noise, usual: usualOf(values), crowds: crowdsFor(state.wanted, noise) };
}

const bearableNoise = 0.5;
const mostTimes = 2;
const fewTimes = 0.5;

/** So many people that a measure wavers by half of the half of its band, within reason; few where nothing depends on it. */
function crowdsFor(wanted: readonly Wanted[], noise: readonly number[]): Record<string, number> {
  const crowds: Record<string, number> = {};
  wanted.forEach(({ finding, goal, soft }, k) => {
    if (finding === undefined) return;
    const times = 'sign' in goal ? 1 : (noise[k]! / (bearableNoise * ((goal.high - goal.low) / 2))) ** 2;
    crowds[finding] = Math.max(crowds[finding] ?? fewTimes, soft ? fewTimes : Math.min(Math.max(times, 1), mostTimes));
  });
  return crowds;
}

function startRandom(state: CalibrationState): CalibrationState {
  return {
    ...state,
    stage: 'random',
    round: 0,
    members: evenly(boxAround(state.parameters, 1), state.size.random, drawsOf(state.seed, 'random')),
  };
}

function hitShares(state: CalibrationState, values: Value[][]): number[] {
  return aimsOf(state).map(
    ({ holds }, k) => values.filter(each => holds(each[k]!)).length / Math.max(1, values.length),
  );
}

/** Surveys cost next to nothing: where they are met is found out first, so that no simulation is lost on sets that they forbid. */
const firstAsks = 5;
const furtherAsks = 2;
const askedSets = { find: 250, spread: 600 } as const;

/** Shares of the range on either side of the start: where sets may lie. Each round goes farther from what was learned before. */
const firstReach = 0.1;
const reaches = [0.2, 0.35];
/** Where hardly any set fits the stand-in is trusted too far away. */
const [fewFit, nearer] = [0.1, 0.6];

function reachOf({ stage, round, reach }: Pick<CalibrationState, 'stage' | 'round' | 'reach'>): number {
  return stage === 'find' ? (reaches[round] ?? farthestReach) : reach;
}

function startSearch(state: CalibrationState): CalibrationState {
  const asks = asksFor(state, firstAsks);
  const count = asks > 0 ? askedSets.find : state.size.sets;
  const members = evenly(boxAround(state.parameters, firstReach), count, drawsOf(state.seed, 'start'));
  return {
    ...state,
    stage: 'find',
    round: 0,
    asks,
    members: asks > 0 ? members : [startOf(state.parameters), ...members.slice(1)],
  };
}

function asksFor({ wanted }: CalibrationState, times: number): number {
  return wanted.some(({ asked }) => asked) ? times : 0;
}

function learnFrom(state: CalibrationState, values: Value[][]): CalibrationState {
  const { people, onlyAsked } = batchOf(state);
  return { ...state, rounds: [...state.rounds, { people, onlyAsked, members: state.members, values }] };
}

function afterAsking(state: CalibrationState, values: Value[][]): CalibrationState {
  const next = { ...learnFrom(state, values), asks: state.asks - 1 };
  return next.asks > 0 ? withCandidates(next) : simulate(next, answeredRight(next));
}

/** Those of the last asking whose answers fit, the latest first: they need no stand-in any more in what they are asked. */
function answeredRight(state: CalibrationState): number[][] {
  const { rounds, wanted } = state;
  const last = rounds.slice(rounds.findLastIndex(({ onlyAsked }) => !onlyAsked) + 1).toReversed();
  return last.flatMap(({ people, members, values }) => {
    const aims = aimsOf(state, people);
    return members.filter((_, j) =>
      aims.every(({ holds }, k) => wanted[k]!.asked === undefined || holds(values[j]![k]!)),
    );
  });
}

function afterStep(state: CalibrationState): CalibrationState {
  const round = state.round + 1;
  const next =
    round < state.size.steps ? ({ stage: 'find', round } as const) : ({ stage: 'spread', round: 0 } as const);
  return withCandidates({ ...state, ...next, asks: asksFor(state, furtherAsks) });
}

function afterRound(state: CalibrationState, values: Value[][]): CalibrationState {
  const aims = aimsOf(state, peopleOf(state));
  // the model's own set comes first each time, and is one
  const fits = values.map((each, j) => (j > 0 || state.round === 0) && aims.every(({ holds }, k) => holds(each[k]!)));
  const accepted = {
    members: [...state.accepted.members, ...state.members.filter((_, j) => fits[j])],
    values: [...state.accepted.values, ...values.filter((_, j) => fits[j])],
  };
  const reach = fits.filter(Boolean).length < fewFit * fits.length ? nearer * state.reach : state.reach;
  const next = { ...learnFrom(state, values), accepted, reach, round: state.round + 1 };
  const enough = accepted.members.length >= state.size.wanted || next.round >= state.size.rounds;
  if (!enough) return withCandidates({ ...next, asks: asksFor(state, furtherAsks) });
  return {
    ...next,
    stage: state.size.studies && accepted.members.length > 0 ? 'leaveOneOut' : 'done',
    round: 0,
    members: [],
  };
}

function withCandidates(state: CalibrationState): CalibrationState {
  return state.asks > 0
    ? { ...state, members: candidates(state, askedSets[state.stage === 'find' ? 'find' : 'spread']) }
    : simulate(state, []);
}

/**
 * What the model has comes first: it shows the luck of the people, and where it fits nothing needs to change. Where the ensemble is
 * looked for, the middle of all candidates is one itself, since it is farthest from all edges. Too few that are known to be good are
 * filled up.
 */
function simulate(state: CalibrationState, good: number[][]): CalibrationState {
  const { stage, parameters, size } = state;
  const found = [...good, ...(good.length < size.sets ? candidates(state, size.sets - good.length) : [])].slice(
    0,
    size.sets,
  );
  const special = [startOf(parameters), ...(stage === 'find' ? [] : [[...meanOf(vectors(found))]])];
  return { ...state, members: [...special, ...found].slice(0, size.sets) };
}

/**
 * After many moves sets are spread evenly over all that may fit. In so many directions nearly all of that lies far from what is best
 * known, the model's own set, which would stand at its edge: for the ensemble every other walk from there is a short one.
 */
const moves = { find: [300], spread: [30, 300] } as const;

function candidates(state: CalibrationState, count: number): number[][] {
  const { rounds, members, parameters, seed, stage, round, asks } = state;
  const known = stage === 'find' ? members : [startOf(parameters)];
  const simulated = rounds.some(({ onlyAsked }) => !onlyAsked);
  return candidatesOf({
    wanted: simulated
      ? state.wanted
      : state.wanted.map((each): Wanted => (each.asked ? each : { ...each, soft: true })),
    aims: aimsOf(state),
    rounds,
    members: Array.from({ length: count }, (_, j) => known[j % known.length]!),
    moves: stage === 'find' ? moves.find : moves.spread,
    centre: meanOf(vectors(known)),
    box: boxAround(parameters, reachOf(state)),
    draw: drawsOf(seed, `${stage} ${round} ${asks}`),
  });
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length < 2
    ? 0
    : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
