// Parameter sets that all fit what is known: how much they differ is how much is not known.
import { schemaVersion } from '../engine/report.ts';
import { version } from '../engine/version.ts';
import type { Goal } from '../validation/finding-file.ts';
import { correlate, middleOf } from '../experiment/statistics.ts';
import { boxAround } from './box.ts';
import { ensembleSpec, farthestReach, scaleSpec, searchSpec, surveyBounds, type CalibrationSize } from './spec.ts';
import { asSet, centralOf, type Ablated, type CalibrationState, type LeftOut, type ParameterSet } from './state.ts';
import type { Value } from './targets.ts';

const [fewMoves, manyMoves] = searchSpec.moves.spread;

const calibrationMethod = [
  'Rounds of trials around the previous default, to which a linear emulator is fitted.',
  'Then candidates from a hit-and-run sampler that starts at the previous default and stays where the emulator says that all measures are right,',
  `within ${farthestReach * 100} % of each range on either side; every other candidate makes ${manyMoves / fewMoves} times as many moves.`,
  'Each candidate is tried on a fresh cohort. Trials add up the chances of events instead of drawing them.',
].join(' ');

const acceptanceRule = [
  'Each measure of each finding lies in its band, or has its sign, or cannot be distinguished from that',
  `(${scaleSpec.acceptedNoise} standard deviations of noise, after the effect of the cohort, measured on the model’s own set, is subtracted);`,
  `answers to surveys are off by at most ${surveyBounds.mean * 100} points on average and ${surveyBounds.ofOne * 100} for any instrument.`,
].join(' ');

/** What one measure of the evidence says of the fit. */
export interface EnsembleMeasure {
  id: string;
  goal: Goal;
  /** standard deviation between cohorts in the trials, in the unit of the measure */
  noise: number;
  /** share of sets drawn evenly from all ranges that meet it: near 1 it is no test; null where none were drawn */
  randomHits: number | null;
  /** with the prior values of all parameters, where that was tried */
  before?: Value;
  /** of the central set and the middle nine tenths of all */
  central: Value;
  low: Value;
  high: Value;
}

export interface EnsembleParameter {
  path: string;
  min: number;
  max: number;
  /** middle nine tenths of all sets */
  low: number;
  high: number;
  /** standard deviation as a share of that of an even draw from the box of the search: a narrow one is pinned by the evidence, on the linear emulator */
  spread: number;
}

export interface Ensemble {
  schemaVersion: string;
  version: string;
  /** of the model that was fitted; ensembles of before fingerprints have none */
  fingerprint?: string;
  date: string;
  seed: number;
  size: CalibrationSize;
  method: string;
  acceptance: string;
  parameters: EnsembleParameter[];
  /** the set that the model uses by default */
  central: ParameterSet;
  /** the model's previous default where it fits, else the accepted set nearest to the mean of all */
  centralIs: 'start' | 'medoid';
  /** values in the order of the parameters */
  members: number[][];
  measures: EnsembleMeasure[];
  /** pairs of parameters that the evidence only knows together, strongest first */
  tradeOffs: { a: string; b: string; r: number }[];
  /** what still comes out of a fit without one finding, and what is missed without one mechanism; where that was tried */
  leaveOneOut?: readonly LeftOut[];
  ablation?: readonly Ablated[];
}

/** Standard deviation of an even draw from 0 to 1. */
const evenSpread = Math.sqrt(1 / 12);

/** undefined where no set was accepted. `date`: YYYY-MM-DD. */
export function createEnsemble(state: CalibrationState, date: string): Ensemble | undefined {
  const {
    accepted,
    parameters,
    studies: { leaveOneOut, ablation },
  } = state;
  if (accepted.members.length === 0) return undefined;
  const { index: middle, is: centralIs } = centralOf(state);
  const sets = accepted.members.map(member => asSet(member, parameters));
  const columns = parameters.map(({ path }) => sets.map(set => set[path]!));
  const { low, high } = boxAround(parameters, farthestReach);
  const spread = (p: number) =>
    spreadOf(accepted.members.map(member => member[p]!)) / ((high[p]! - low[p]!) * evenSpread);
  return {
    schemaVersion,
    version,
    ...(state.fingerprint !== undefined && { fingerprint: state.fingerprint }),
    date,
    seed: state.seed,
    size: state.size,
    method: calibrationMethod,
    acceptance: acceptanceRule,
    parameters: parameters.map(({ path, min, max }, p) => ({
      path,
      min,
      max,
      ...roundedMiddle(columns[p]!),
      spread: rounded(spread(p)),
    })),
    central: Object.fromEntries(
      parameters.map(({ path, start }) => [path, centralIs === 'start' ? start : rounded(sets[middle]![path]!)]),
    ),
    centralIs,
    members: sets.map(set => parameters.map(({ path }) => rounded(set[path]!))),
    measures: measuresOf(state, middle),
    tradeOffs: tradeOffs(
      parameters.map(({ path }) => path),
      columns,
    ),
    ...(leaveOneOut && { leaveOneOut }),
    ...(ablation && { ablation }),
  };
}

function measuresOf(
  { targets, noise, randomHits, accepted, studies }: CalibrationState,
  middle: number,
): EnsembleMeasure[] {
  return targets.map(({ id, goal }, k) => {
    const values = accepted.values.flatMap(each => each[k] ?? []);
    return {
      id,
      goal,
      noise: rounded(noise[k]!),
      randomHits: randomHits[k] ?? null,
      ...(studies.before && { before: studies.before[k]! }),
      central: accepted.values[middle]![k]!,
      ...(values.length > 0 ? roundedMiddle(values) : { low: null, high: null }),
    };
  });
}

function roundedMiddle(values: readonly number[]): { low: number; high: number } {
  const { low, high } = middleOf(values);
  return { low: rounded(low), high: rounded(high) };
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function tradeOffs(paths: readonly string[], columns: readonly number[][]): Ensemble['tradeOffs'] {
  if (columns[0]!.length < 3) return [];
  const pairs = paths.flatMap((a, i) =>
    paths
      .slice(i + 1)
      .map((b, j) => ({ a, b, r: rounded(correlate(columns[i]!, columns[i + 1 + j]!).correlation ?? 0) })),
  );
  return pairs.toSorted((x, y) => Math.abs(y.r) - Math.abs(x.r)).slice(0, ensembleSpec.tradeOffs);
}

function rounded(value: number): number {
  return Number(value.toPrecision(ensembleSpec.digits));
}
