// The fit, step by step, without a clock, a file or a worker: what to try next, and what follows from how it came out.
// Every state can be written down and gone on from; the same seed and the same values give the same ensemble.
import { dayKey, nameKey, uniform } from '../core/chance.ts';
import { probit } from '../core/exact-math.ts';
import { aimAt, type Aim, type Value, type Wanted } from './aims.ts';
import { fitEmulator, wander } from './emulator.ts';
import { fromFree, toFree, type FreeParameter } from './free-parameters.ts';
import { assimilate, meanOf, type Vectors } from './kalman.ts';

/** How much work a calibration is. */
export interface CalibrationSize {
  /** in each group of a trial, before noisy findings get more */
  people: number;
  /** parameter sets that are moved together */
  sets: number;
  /** of moving all of them towards the evidence */
  steps: number;
  /** random sets that show which findings are no test */
  random: number;
  /** how many sets that fit are wanted */
  wanted: number;
  /** most rounds of looking for them */
  rounds: number;
  /** times the people of the steps, on whom each set must fit again */
  recheck: number;
}

export const calibrationSizes: Readonly<Record<'full' | 'quick', CalibrationSize>> = {
  full: { people: 600, sets: 120, steps: 5, random: 60, wanted: 100, rounds: 4, recheck: 4 },
  quick: { people: 200, sets: 40, steps: 3, random: 0, wanted: 20, rounds: 2, recheck: 2 },
};

export const calibrationStages = ['noise', 'random', 'find', 'spread', 'done'] as const;
export type CalibrationStage = (typeof calibrationStages)[number];

/** Parameter values by path. */
export type ParameterSet = Readonly<Record<string, number>>;

/** Sets that were tried, on the free scale, with what came out. */
interface Tried {
  members: number[][];
  values: Value[][];
}

export interface CalibrationState {
  seed: number;
  size: CalibrationSize;
  parameters: readonly FreeParameter[];
  wanted: readonly Wanted[];
  stage: CalibrationStage;
  /** of the stage */
  round: number;
  /** to be tried now, on the free scale */
  members: number[][];
  /** standard deviation of each measure from one group of people to the next */
  noise: number[];
  /** times the people, by finding: where chance would drown what is measured */
  crowds: Readonly<Record<string, number>>;
  /** share of random sets that meet each measure */
  randomHits: number[];
  /** steps of finding and rounds of spreading so far */
  tried: Tried[];
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
}

const noiseGroups = 6;
const startSpread = 0.7;
const noNoise = 1e-9;

export function startCalibration(parameters: readonly FreeParameter[], wanted: readonly Wanted[], size: CalibrationSize, seed: number): CalibrationState {
  const start = parameters.map(parameter => toFree(parameter.start, parameter));
  return {
    seed, size, parameters, wanted,
    stage: 'noise',
    round: 0,
    members: Array.from({ length: noiseGroups }, () => start),
    noise: [],
    crowds: {},
    randomHits: [],
    tried: [],
    accepted: { members: [], values: [] },
  };
}

/** Groups of people are never used twice: what fits one by luck does not fit the next. */
export function batchOf({ seed, stage, round, members, parameters, size, crowds }: CalibrationState): Batch {
  const first = seed + 1000 * (calibrationStages.indexOf(stage) * 100 + round);
  return {
    sets: members.map(member => asSet(member, parameters)),
    seeds: members.map((_, j) => first + (stage === 'noise' ? j : 0)),
    people: stage === 'spread' ? size.people * size.recheck : size.people,
    crowds,
  };
}

export function asSet(member: readonly number[], parameters: readonly FreeParameter[]): ParameterSet {
  return Object.fromEntries(parameters.map((parameter, p) => [parameter.path, fromFree(member[p]!, parameter)]));
}

/** What follows from the values of the batch. */
export function goOn(state: CalibrationState, values: Value[][]): CalibrationState {
  switch (state.stage) {
    case 'noise':
      return state.size.random > 0 ? afterNoise(state, values) : startFinding(afterNoise(state, values));
    case 'random':
      return startFinding({ ...state, randomHits: hitShares(state, values) });
    case 'find':
      return afterStep(state, values);
    case 'spread':
      return afterRound(state, values);
    case 'done':
      return state;
  }
}

function afterNoise(state: CalibrationState, values: Value[][]): CalibrationState {
  const noise = state.wanted.map((_, k) => deviation(values.flatMap(each => each[k] ?? [])));
  const crowds = crowdsFor(state.wanted, noise);
  const chance = draws(state, 'random');
  const members = Array.from({ length: state.size.random }, () => state.parameters.map(() => logitOf(chance.uniform())));
  return { ...state, noise, crowds, stage: 'random', round: 0, members };
}

const bearableNoise = 0.35;
const fewest = 0.5;
const most = 6;

/** So many people that a measure wavers by about a third of the half of its band, within reason. */
function crowdsFor(wanted: readonly Wanted[], noise: readonly number[]): Record<string, number> {
  const crowds: Record<string, number> = {};
  wanted.forEach(({ id, goal }, k) => {
    const times = 'sign' in goal ? 1 : (noise[k]! / (bearableNoise * ((goal.high - goal.low) / 2))) ** 2;
    const finding = findingOf(id);
    crowds[finding] = Math.min(most, Math.max(crowds[finding] ?? fewest, times));
  });
  return crowds;
}

/** Measures are called FINDING MEASURE. */
function findingOf(id: string): string {
  return id.slice(0, id.indexOf(' '));
}

/** Evenly over a range is the logistic distribution on the free scale. */
const logitOf = (share: number) => toFree(share, { min: 0, max: 1, byFactors: false });

function hitShares(state: CalibrationState, values: Value[][]): number[] {
  return aimsOf(state).map(({ holds }, k) => values.filter(each => holds(each[k]!)).length / Math.max(1, values.length));
}

function startFinding(state: CalibrationState): CalibrationState {
  const chance = draws(state, 'start');
  const start = state.parameters.map(parameter => toFree(parameter.start, parameter));
  const members = Array.from({ length: state.size.sets }, () => start.map(value => value + startSpread * chance.normal()));
  return { ...state, stage: 'find', round: 0, members };
}

function afterStep(state: CalibrationState, values: Value[][]): CalibrationState {
  const tried = [...state.tried, { members: state.members, values }];
  const aims = aimsOf(state);
  const chance = draws(state, `step ${state.round}`);
  const moved = assimilate(vectors(state.members), placed(values, aims), Float64Array.from(aims, ({ aim }) => aim), Float64Array.from(aims, ({ error }) => error), 1 / state.size.steps, chance.normal);
  const round = state.round + 1;
  const next = { ...state, tried, round, members: moved.map(member => [...member]) };
  return round < state.size.steps ? next : spreadOut({ ...next, stage: 'spread', round: 0 });
}

function afterRound(state: CalibrationState, values: Value[][]): CalibrationState {
  const aims = aimsOf(state, state.size.recheck);
  const fits = values.map(each => aims.every(({ holds }, k) => holds(each[k]!)));
  const accepted = {
    members: [...state.accepted.members, ...state.members.filter((_, j) => fits[j])],
    values: [...state.accepted.values, ...values.filter((_, j) => fits[j])],
  };
  const next = { ...state, accepted, tried: [...state.tried, { members: state.members, values }], round: state.round + 1 };
  const enough = accepted.members.length >= state.size.wanted || next.round >= state.size.rounds;
  return enough ? { ...next, stage: 'done', members: [] } : spreadOut(next);
}

const lastSteps = 2;
const wanderRounds = 200;
/** On the scale of aims: a candidate has to keep this far from the edge of a band, since the stand-in errs. */
const keepInside = 0.75;
const keepSafe = 1;

/** Candidates from the stand-in: they wander wherever it says that all measures stay right, and only where it was taught. */
function spreadOut(state: CalibrationState): CalibrationState {
  const near = state.tried.slice(-lastSteps);
  const taught = vectors(near.flatMap(({ members }) => members));
  const aims = aimsOf(state);
  const emulate = fitEmulator(taught, placed(near.flatMap(({ values }) => values), aims));
  const outside = outsideOf(taught);
  const cost = (member: Float64Array): number => {
    const where = emulate(member);
    const wrong = aims.reduce((sum, { aim }, k) => sum + (state.wanted[k]!.soft ? 0 : Math.max(0, aim === 0 ? Math.abs(where[k]!) - keepInside : keepSafe - where[k]!)), 0);
    return wrong + outside(member);
  };
  const chance = draws(state, `spread ${state.round}`);
  const moved = wander(vectors(state.members), cost, wanderRounds, chance.uniform, chance.normal);
  return { ...state, members: moved.map(member => [...member]) };
}

/** How far a member lies outside the box of those that were tried. */
function outsideOf(taught: Vectors): (member: Float64Array) => number {
  const low = taught.reduce((least, member) => least.map((value, p) => Math.min(value, member[p]!)));
  const high = taught.reduce((most, member) => most.map((value, p) => Math.max(value, member[p]!)));
  return member => member.reduce((sum, value, p) => sum + Math.max(0, low[p]! - value, value - high[p]!), 0);
}

function aimsOf({ wanted, noise, crowds, size }: CalibrationState, morePeople = 1): Aim[] {
  return wanted.map((each, k) => {
    const times = morePeople * (crowds[findingOf(each.id)] ?? 1);
    return aimAt(each, Math.max(noise[k]!, noNoise) / Math.sqrt(times), size.people * times);
  });
}

/** The member in the middle of all: nearest to their mean, so that it is one that fits. */
export function medoid(members: readonly (readonly number[])[]): number {
  const middle = meanOf(vectors(members));
  const apart = members.map(member => member.reduce((sum, value, p) => sum + (value - middle[p]!) ** 2, 0));
  return apart.indexOf(Math.min(...apart));
}

const vectors = (members: readonly (readonly number[])[]): Vectors => members.map(member => Float64Array.from(member));
const placed = (values: readonly Value[][], aims: readonly Aim[]): Vectors => values.map(each => Float64Array.from(aims, ({ place }, k) => place(each[k]!)));

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length < 2 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Numbers of a name's own, the same for the same seed. */
function draws({ seed }: Pick<CalibrationState, 'seed'>, name: string): { uniform: () => number; normal: () => number } {
  const key = dayKey(seed, 0, 0);
  const code = nameKey(name);
  let step = 0;
  const next = () => uniform(key, 0, code, step++);
  return { uniform: next, normal: () => probit(Math.max(next(), 2 ** -25)) };
}
