// How far a calibration has come: all that is needed to go on.
import { aimAt, type Aim, type Value, type Wanted } from './aims.ts';
import { vectors, type Round, type Tried } from './candidates.ts';
import type { LeftOutFinding } from './directions.ts';
import { fromShare, toShare, type FreeParameter } from './free-parameters.ts';
import { meanOf } from './linear.ts';

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

/** What is left out of fits after the ensemble was found. */
export interface StudyPlan {
  findings: readonly LeftOutFinding[];
  mechanisms: readonly string[];
}

/** What came out when one finding was left out of the fit. */
export interface LeftOut {
  finding: string;
  /** all its measures */
  held: boolean;
  /** whether all that it says of directions came out */
  signs: boolean;
  /** whether all its measures are in their bands; null where no size was found */
  band: boolean | null;
  /** by how much the wording of its survey was shifted to its own answers: then its bands are no full prediction */
  wording?: number;
  /** conditions of other findings and of surveys that this fit missed when all were tried for the last time; of how many */
  missedOthers: number;
  others: number;
  says: string;
}

/** Findings that are clearly missed when a mechanism is switched off. */
export interface Ablated {
  mechanism: string;
  missed: readonly string[];
}

export interface Studies {
  leaveOneOut?: readonly LeftOut[];
  ablation?: readonly Ablated[];
  /** of all measures with the values of before any fit */
  before?: readonly Value[];
  /** trials of the study that goes on */
  tried?: Round[];
}

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
  /** what is left out afterwards, and what came of it */
  plan: StudyPlan;
  studies: Studies;
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
  /** the one finding that a set is tried on, else all; and the mechanism that is switched off for it: one each, if any */
  only?: readonly string[];
  without?: readonly (string | null)[];
}

/** The set that the model has by default. */
export function startOf(parameters: readonly FreeParameter[]): number[] {
  return parameters.map(parameter => toShare(parameter.start, parameter));
}

export function asSet(member: readonly number[], parameters: readonly FreeParameter[]): ParameterSet {
  return Object.fromEntries(parameters.map((parameter, p) => [parameter.path, fromShare(member[p]!, parameter)]));
}

const noNoise = 1e-9;

/** On groups of so many people. */
export function aimsOf({ wanted, noise, crowds, size }: CalibrationState, people = size.people): Aim[] {
  return wanted.map((each, k) => {
    const times = crowds[each.finding ?? ''] ?? 1;
    return aimAt(each, Math.max(noise[k]!, noNoise) / Math.sqrt((times * people) / size.people), people * times);
  });
}

/** The set that becomes the model's own: what it has already where that fits, else the one in the middle. */
export function centralOf({ accepted, parameters }: CalibrationState): { index: number; is: 'start' | 'medoid' } {
  const start = startOf(parameters);
  const index = accepted.members.findIndex(member => member.every((share, p) => share === start[p]));
  return index < 0 ? { index: medoid(accepted.members), is: 'medoid' } : { index, is: 'start' };
}

/** The member in the middle of all: nearest to their mean, so that it is one that fits. */
function medoid(members: readonly (readonly number[])[]): number {
  const middle = meanOf(vectors(members));
  const apart = members.map(member => member.reduce((sum, value, p) => sum + (value - middle[p]!) ** 2, 0));
  return apart.indexOf(Math.min(...apart));
}
