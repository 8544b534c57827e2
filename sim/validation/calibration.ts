// The fit, step by step, without a clock, a file or a worker: what to try next, and what follows from how it came out.
// Every state can be written down and gone on from; the same seed and the same values give the same ensemble.
import { aimAt, type Aim, type Value, type Wanted } from './aims.ts';
import { boxAround, candidatesOf, evenly, vectors, type Round, type Tried } from './candidates.ts';
import { drawsOf } from './draws.ts';
import { fromShare, toShare, type FreeParameter } from './free-parameters.ts';
import { meanOf } from './linear.ts';
import { usualOf, withoutLuck } from './luck.ts';

/** How much work a calibration is. */
export interface CalibrationSize {
  /** in each group of a trial, before noisy findings get more */
  people: number;
  /** parameter sets that are tried at once */
  sets: number;
  /** rounds of learning where sets fit */
  steps: number;
  /** random sets that show which findings are no test */
  random: number;
  /** how many sets that fit are wanted */
  wanted: number;
  /** most rounds of trying whether sets fit */
  rounds: number;
  /** times the people of the steps, on whom each set must fit again */
  recheck: number;
  /** whether single findings and mechanisms are left out afterwards */
  studies: boolean;
}

export const calibrationSizes: Readonly<Record<'full' | 'quick', CalibrationSize>> = {
  full: { people: 250, sets: 100, steps: 2, random: 40, wanted: 100, rounds: 10, recheck: 3, studies: true },
  quick: { people: 150, sets: 40, steps: 2, random: 0, wanted: 20, rounds: 2, recheck: 3, studies: false },
};

export const calibrationStages = ['noise', 'random', 'find', 'spread', 'leaveOneOut', 'ablation', 'done'] as const;
export type CalibrationStage = (typeof calibrationStages)[number];

/** Parameter values by path. */
export type ParameterSet = Readonly<Record<string, number>>;

export interface CalibrationState {
  seed: number;
  size: CalibrationSize;
  parameters: readonly FreeParameter[];
  wanted: readonly Wanted[];
  stage: CalibrationStage;
  /** of the stage */
  round: number;
  /** so many times surveys are asked before this round is simulated */
  asks: number;
  /** to be tried now, as shares of their ranges */
  members: number[][];
  /** standard deviation of each measure from one group of people to the next */
  noise: number[];
  /** mean of each measure over these groups */
  usual: Value[];
  /** times the people, by finding: where chance would drown what is measured */
  crowds: Readonly<Record<string, number>>;
  /** share of random sets that meet each measure */
  randomHits: number[];
  /** rounds of finding and spreading so far */
  rounds: Round[];
  /** shares of the range on either side of the start where sets that fit are looked for */
  reach: number;
  /** sets that fit on fresh people */
  accepted: Tried;
}

/** What is tried next: all sets on the same people, or one set on several groups of people. */
export interface Batch {
  sets: ParameterSet[];
  /** one for all sets, or one each */
  seeds: number[];
  /** for each finding times its `crowds` */
  people: number;
  crowds: Readonly<Record<string, number>>;
  /** nothing is simulated */
  onlyAsked: boolean;
}

const noiseGroups = 12;
const noNoise = 1e-9;

export function startCalibration(parameters: readonly FreeParameter[], wanted: readonly Wanted[], size: CalibrationSize, seed: number): CalibrationState {
  return {
    seed, size, parameters, wanted,
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
  };
}

/** The set that the model has by default. */
export function startOf(parameters: readonly FreeParameter[]): number[] {
  return parameters.map(parameter => toShare(parameter.start, parameter));
}

/** Groups of people are never used twice: what fits one by luck does not fit the next. */
export function batchOf({ seed, stage, round, asks, members, parameters, size, crowds }: CalibrationState): Batch {
  const first = seed + 1000 * (calibrationStages.indexOf(stage) * 100 + round) + 100 * asks;
  return {
    sets: members.map(member => asSet(member, parameters)),
    seeds: members.map((_, j) => first + (stage === 'noise' ? j : 0)),
    people: peopleOf({ stage, size }),
    crowds,
    onlyAsked: asks > 0,
  };
}

function peopleOf({ stage, size }: Pick<CalibrationState, 'stage' | 'size'>): number {
  return stage === 'spread' ? size.people * size.recheck : size.people;
}

export function asSet(member: readonly number[], parameters: readonly FreeParameter[]): ParameterSet {
  return Object.fromEntries(parameters.map((parameter, p) => [parameter.path, fromShare(member[p]!, parameter)]));
}

/** What follows from the values of the batch. */
export function goOn(state: CalibrationState, values: Value[][]): CalibrationState {
  switch (state.stage) {
    case 'noise':
      return state.size.random > 0 ? startRandom(afterNoise(state, values)) : startSearch(afterNoise(state, values));
    case 'random':
      return startSearch({ ...state, randomHits: hitShares(state, values) });
    case 'find':
      return state.asks > 0 ? afterAsking(state, values) : afterStep(learnFrom(state, withoutLuck(values, state.usual)));
    case 'spread':
      return state.asks > 0 ? afterAsking(state, values) : afterRound(state, withoutLuck(values, state.usual));
    case 'leaveOneOut':
    case 'ablation':
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
  return { ...state, stage: 'random', round: 0, members: evenly(boxAround(state.parameters, 1), state.size.random, drawsOf(state.seed, 'random')) };
}

function hitShares(state: CalibrationState, values: Value[][]): number[] {
  return aimsOf(state).map(({ holds }, k) => values.filter(each => holds(each[k]!)).length / Math.max(1, values.length));
}

/** Surveys cost next to nothing: where they are met is found out first, so that no simulation is lost on sets that they forbid. */
const firstAsks = 5;
const furtherAsks = 2;
const askedSets = 250;

/** Shares of the range on either side of the start: where sets may lie. Each round goes farther from what was learned before. */
const firstReach = 0.1;
const reaches = [0.2, 0.35];
const farthestReach = 0.4;
/** Where hardly any set fits the stand-in is trusted too far away. */
const [fewFit, nearer] = [0.1, 0.6];

function reachOf({ stage, round, reach }: Pick<CalibrationState, 'stage' | 'round' | 'reach'>): number {
  return stage === 'find' ? (reaches[round] ?? farthestReach) : reach;
}

function startSearch(state: CalibrationState): CalibrationState {
  const asks = asksFor(state, firstAsks);
  const count = asks > 0 ? askedSets : state.size.sets;
  const members = evenly(boxAround(state.parameters, firstReach), count, drawsOf(state.seed, 'start'));
  return { ...state, stage: 'find', round: 0, asks, members: asks > 0 ? members : [startOf(state.parameters), ...members.slice(1)] };
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
  return next.asks > 0 ? withCandidates(next) : simulate(next, answeredRight(state, values));
}

/** Those whose answers fit need no stand-in any more in what they are asked. */
function answeredRight(state: CalibrationState, values: Value[][]): number[][] {
  const aims = aimsOf(state, batchOf(state).people);
  return state.members.filter((_, j) => aims.every(({ holds }, k) => state.wanted[k]!.asked === undefined || holds(values[j]![k]!)));
}

function afterStep(state: CalibrationState): CalibrationState {
  const round = state.round + 1;
  const next = round < state.size.steps ? ({ stage: 'find', round } as const) : ({ stage: 'spread', round: 0 } as const);
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
  return { ...next, stage: state.size.studies && accepted.members.length > 0 ? 'leaveOneOut' : 'done', round: 0, members: [] };
}

function withCandidates(state: CalibrationState): CalibrationState {
  return state.asks > 0 ? { ...state, members: candidates(state, askedSets) } : simulate(state, []);
}

/**
 * What the model has comes first: it shows the luck of the people, and where it fits nothing needs to change. Where the ensemble is
 * looked for, the middle of all candidates is one itself, since it is farthest from all edges. Too few that are known to be good are
 * filled up.
 */
function simulate(state: CalibrationState, good: number[][]): CalibrationState {
  const { stage, parameters, size } = state;
  const found = [...good, ...(good.length < size.sets ? candidates(state, size.sets - good.length) : [])].slice(0, size.sets);
  const special = [startOf(parameters), ...(stage === 'find' ? [] : [[...meanOf(vectors(found))]])];
  return { ...state, members: [...special, ...found].slice(0, size.sets) };
}

const fewForMean = 10;

function candidates(state: CalibrationState, count: number): number[][] {
  const { rounds, members, accepted, parameters, seed, stage, round, asks } = state;
  const known = accepted.members.length < fewForMean ? members : accepted.members;
  const centre = meanOf(vectors(known));
  const simulated = rounds.some(({ onlyAsked }) => !onlyAsked);
  const wanted = simulated ? state.wanted : state.wanted.map((each): Wanted => (each.asked ? each : { ...each, soft: true }));
  const from = Array.from({ length: count }, (_, j) => known[j % known.length]!);
  const draw = drawsOf(seed, `${stage} ${round} ${asks}`);
  return candidatesOf({ wanted, aims: aimsOf(state), rounds, members: from, centre, box: boxAround(parameters, reachOf(state)), draw });
}

function aimsOf({ wanted, noise, crowds, size }: CalibrationState, people = size.people): Aim[] {
  return wanted.map((each, k) => {
    const times = crowds[each.finding ?? ''] ?? 1;
    return aimAt(each, Math.max(noise[k]!, noNoise) / Math.sqrt((times * people) / size.people), people * times);
  });
}

/** The member in the middle of all: nearest to their mean, so that it is one that fits. */
export function medoid(members: readonly (readonly number[])[]): number {
  const middle = meanOf(vectors(members));
  const apart = members.map(member => member.reduce((sum, value, p) => sum + (value - middle[p]!) ** 2, 0));
  return apart.indexOf(Math.min(...apart));
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length < 2 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
