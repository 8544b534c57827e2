// Where a calibration stands: all that is needed to resume it. Stored beside the ensemble while it is unfinished.
import { toVectors, meanOf } from './linear-algebra.ts';
import type { HeldOutFinding } from './held-out.ts';
import { fromShare, toShare, type FreeParameter } from './parameters.ts';
import { scaleSpec, type CalibrationSize } from './spec.ts';
import { criterionOf, type Criterion, type FitTarget, type Value } from './targets.ts';

/** In this order: noise between cohorts, random sets, search, sampling of the ensemble, then the studies. */
export const calibrationStages = ['noise', 'random', 'find', 'spread', 'leaveOneOut', 'ablation', 'done'] as const;
export type CalibrationStage = (typeof calibrationStages)[number];

/** Parameter values by path, in the unit of each parameter. */
export type ParameterSet = Readonly<Record<string, number>>;

/** Sets that were tried, as shares of their ranges, with the value of each target. */
export interface TriedSets {
  members: number[][];
  values: Value[][];
}

/** A round of trials, all on the same cohort. */
export interface Round extends TriedSets {
  people: number;
  /** nothing was simulated, only surveys were asked */
  onlyAsked: boolean;
}

/** What is left out of fits after the ensemble was found. */
export interface StudyPlan {
  findings: readonly HeldOutFinding[];
  mechanisms: readonly string[];
}

/** What came out when one finding was left out of the fit. */
export interface LeftOut {
  finding: string;
  /** all its measures came out as found */
  held: boolean;
  /** all directions that it claims came out */
  signs: boolean;
  /** all its measures are in their bands; null where no size was published */
  band: boolean | null;
  /** by how much the wording of its survey was shifted to its own answers: then its bands are no full prediction */
  wording?: number;
  /** conditions of other findings and of surveys that this fit missed when all were last tried; of how many */
  missedOthers: number;
  others: number;
  says: string;
}

/** Findings that are missed beyond noise when a mechanism is switched off and the rest is fitted anew. */
export interface Ablated {
  mechanism: string;
  missed: readonly string[];
}

export interface Studies {
  leaveOneOut?: readonly LeftOut[];
  ablation?: readonly Ablated[];
  /** of each target with the prior values of all parameters */
  before?: readonly Value[];
  /** rounds of the current study */
  tried?: Round[];
}

export interface CalibrationState {
  /** of the model that all trials are made with; states of before fingerprints have none */
  fingerprint?: string;
  seed: number;
  size: CalibrationSize;
  parameters: readonly FreeParameter[];
  targets: readonly FitTarget[];
  stage: CalibrationStage;
  /** of the stage, from 0 */
  round: number;
  /** passes of asking surveys that are left before this round is simulated */
  surveyPasses: number;
  /** sets that are tried next, as shares of their ranges */
  members: number[][];
  /** standard deviation of each target between cohorts of `size.people`, in the unit of its measure */
  noise: number[];
  /** mean of each target over these cohorts, with the model's own set */
  baseline: Value[];
  /** factor on the people, by finding */
  cohortSizes: Readonly<Record<string, number>>;
  /** share of random sets that meet each target */
  randomHits: number[];
  /** rounds of search and sampling so far */
  rounds: Round[];
  /** share of each range on either side of the model's own values where sets are sampled */
  reach: number;
  /** sets that fit on a fresh cohort */
  accepted: TriedSets;
  plan: StudyPlan;
  studies: Studies;
}

/** What is tried next: all sets on one cohort, or one set on several cohorts. */
export interface Batch {
  sets: ParameterSet[];
  /** one for each set; the same seed gives the same people and random numbers */
  seeds: number[];
  /** simulated people in each arm, before `cohortSizes` */
  people: number;
  /** people who are asked surveys */
  askedPeople: number;
  /** factor on the people, by finding */
  cohortSizes: Readonly<Record<string, number>>;
  /** nothing is simulated, only surveys are asked */
  onlyAsked: boolean;
  /** by set: the one finding that it is tried on, where not on all */
  only?: readonly string[];
  /** by set: the mechanism that is switched off */
  without?: readonly (string | null)[];
}

/** The model's own set, as shares. */
export function startOf(parameters: readonly FreeParameter[]): number[] {
  return parameters.map(parameter => toShare(parameter.start, parameter));
}

/** From shares of ranges to values by path. */
export function asSet(member: readonly number[], parameters: readonly FreeParameter[]): ParameterSet {
  return Object.fromEntries(parameters.map((parameter, p) => [parameter.path, fromShare(member[p]!, parameter)]));
}

/** Criteria of all targets for trials on cohorts of `people`: noise falls with the square root of people. */
export function criteriaOf(
  { targets, noise, cohortSizes, size }: Pick<CalibrationState, 'targets' | 'noise' | 'cohortSizes' | 'size'>,
  people = size.people,
): Criterion[] {
  return targets.map((each, k) => {
    const times = cohortSizes[each.finding ?? ''] ?? 1;
    const own = Math.max(noise[k]!, scaleSpec.leastNoise) / Math.sqrt((times * people) / size.people);
    return criterionOf(each, own, people * times);
  });
}

/** The accepted set that becomes the model's own: what it has already where that fits, else the medoid. */
export function centralOf({ accepted, parameters }: CalibrationState): { index: number; is: 'start' | 'medoid' } {
  const start = startOf(parameters);
  const index = accepted.members.findIndex(member => member.every((share, p) => share === start[p]));
  return index < 0 ? { index: medoid(accepted.members), is: 'medoid' } : { index, is: 'start' };
}

/** The member nearest to the mean of all: unlike the mean, it is one that fits. */
function medoid(members: readonly (readonly number[])[]): number {
  const middle = meanOf(toVectors(members));
  const distances = members.map(member => member.reduce((sum, value, p) => sum + (value - middle[p]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}
