// Where a calibration stands: all that is needed to resume it. Stored beside the ensemble while it is unfinished.
import { fromShare, toShare, type FreeParameter } from './parameters.ts';
import { scaleSpec, type CalibrationSize } from './spec.ts';
import { criterionOf, type Criterion, type FitTarget, type Value } from './targets.ts';

/** In this order: noise between cohorts, screening, the fits, plausible sets around them, and what the fits say of the findings on many people. */
export const calibrationStages = ['noise', 'screen', 'fit', 'spread', 'judge', 'done'] as const;
export type CalibrationStage = (typeof calibrationStages)[number];

/** Parameter values by path, in the unit of each parameter. */
export type ParameterSet = Readonly<Record<string, number>>;

/** A round of trials, all on the same cohort: sets as shares of their ranges, with the value of each target. */
export interface Round {
  people: number;
  members: number[][];
  values: Value[][];
}

/** A set beside that of a fit. */
export interface World {
  member: number[];
  /** when it was last tried */
  values: Value[];
  /** whether its loss is hardly above that of the fit */
  plausible: boolean;
}

/** Of how many targets a parameter makes the changes: a share of each, summed up. Changes within noise count little. */
export interface Influence {
  path: string;
  /** targets of findings and surveys */
  findings: number;
  verdicts: number;
}

/** One fit: of all that is known, or of all but one fold. */
export interface Fit {
  /** which fold it may not see; null: it sees everything */
  fold: number | null;
  /** its set, as shares */
  centre: number[];
  /** the best of its sets that were tried, and its loss */
  best?: { centre: number[]; loss: number };
  worlds: World[];
  /** what its set says at last: of everything, or of the fold that it did not see */
  judged: Value[];
}

/** What a calibration is made of. */
export interface Given {
  /** all that may become free */
  parameters: readonly FreeParameter[];
  targets: readonly FitTarget[];
  /** by study, from 0; empty without cross-validation */
  folds: Readonly<Record<string, number>>;
}

export interface CalibrationState extends Given {
  /** of the model that all trials are made with */
  fingerprint: string;
  /** as it began; `parameters` and `targets` are fewer after the screening */
  given: Given;
  seed: number;
  size: CalibrationSize;
  stage: CalibrationStage;
  /** of the stage, from 0 */
  round: number;
  /** sets that are tried next, as shares of their ranges */
  members: number[][];
  /** standard deviation of each target between cohorts of `size.people`, in the unit of its measure */
  noise: number[];
  /** mean of each target over these cohorts, with the model's own set */
  baseline: Value[];
  /** factor on the people, by finding */
  cohortSizes: Readonly<Record<string, number>>;
  /** of all parameters that were screened */
  influences: Influence[];
  /** prior values as shares, by parameter, after the screening */
  priors: number[];
  /** rounds so far that the emulator learns from */
  rounds: Round[];
  /** that of everything first */
  fits: Fit[];
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
  /** verdicts are tried as well */
  watched: boolean;
  /** by set: the studies that it is tried on; null: all */
  only?: readonly (readonly string[] | null)[];
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
  {
    targets,
    noise,
    baseline,
    cohortSizes,
    size,
  }: Pick<CalibrationState, 'targets' | 'noise' | 'baseline' | 'cohortSizes' | 'size'>,
  people = size.people,
): Criterion[] {
  return targets.map((each, k) => {
    const times = cohortSizes[each.finding ?? ''] ?? 1;
    const own = Math.max(noise[k]!, scaleSpec.leastNoise) / Math.sqrt((times * people) / size.people);
    return criterionOf(each, { value: baseline[k]!, noise: own, people: people * times });
  });
}

/** Which targets a fit may not see. */
export function leftOutOf(
  { targets, folds }: Pick<CalibrationState, 'targets' | 'folds'>,
  { fold }: Pick<Fit, 'fold'>,
) {
  return (target: number): boolean => {
    const { study, sources = [] } = targets[target]!;
    return fold !== null && [study, ...sources].some(each => folds[each] === fold);
  };
}
