// What a calibration finds: the default, and parameter sets that are as plausible. How much they differ is how much is not known.
import { schemaVersion } from '../engine/report.ts';
import { version } from '../engine/version.ts';
import type { Goal } from '../validation/finding-file.ts';
import type { CrossValidation } from '../validation/predictions.ts';
import type { Target } from '../validation/targets.ts';
import { correlate, middleOf } from '../experiment/statistics.ts';
import { crossValidationOf } from './cross-validation.ts';
import type { FreeParameter } from './parameters.ts';
import { ensembleSpec, fitSpec, plausibleSpec, screenSpec, searchSpec, type CalibrationSize } from './spec.ts';
import { asSet, type CalibrationState, type Influence, type ParameterSet } from './state.ts';
import type { Value } from './targets.ts';

const calibrationMethod = [
  `Screening: each parameter with a range is moved by ${screenSpec.step * 100} % of it, alone; free are the ${screenSpec.mostForFindings} that move the evidence most, the ${screenSpec.mostForVerdicts} that move verdicts of the shipped scenarios most, and the wording of surveys.`,
  'Default: a penalized fit on a linear emulator to findings, surveys and figures that any believable model shows, from the prior (the value written with each parameter; of the wording of surveys the middle of the range).',
  `In each round sets around the fit are tried, and it goes ${searchSpec.damping * 100} % of the way to what the emulator says is best; it ends at the best set that was tried, the model's own among them.`,
  `A condition draws from outside its band or sign, in units of ${fitSpec.conditionErrors.high} half bands where the study is sure, of ${fitSpec.conditionErrors.medium} where it is least sure; beyond ${fitSpec.hopeless} half bands it draws less, so that one hopeless finding does not rule.`,
  'Other sets: fits to a prior and to edges that are drawn within their errors, each tried and corrected; one that still does not fit goes back half the way to the fit, up to twice. Trials add up the chances of events instead of drawing them.',
].join(' ');

const acceptanceRule = `The loss, summed over all conditions of findings and surveys and measured by simulation on the same people, is at most ${plausibleSpec.slack} for each free parameter above that of the default.`;

/** What one target of the evidence says of the fit. */
export interface EnsembleMeasure {
  id: string;
  goal: Goal;
  /** standard deviation between cohorts in the trials, in the unit of the measure */
  noise: number;
  /** share of sets drawn evenly from all ranges that meet it: near 1 it is no test; null where that was not measured */
  randomHits: number | null;
  /** with the prior values of all free parameters */
  before?: Value;
  /** of the default and the middle nine tenths of all */
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
  /** standard deviation as a share of that of the prior: a narrow one is pinned by the evidence */
  spread: number;
}

export interface Ensemble {
  schemaVersion: string;
  version: string;
  /** of the model that was fitted; ensembles of before fingerprints have none */
  fingerprint?: string;
  date: string;
  seed: number;
  /** how much work it was, in the words of the version that made it */
  size: Readonly<Record<string, number | boolean>>;
  method: string;
  acceptance: string;
  parameters: EnsembleParameter[];
  /** the set that the model uses by default once it is adopted */
  default: ParameterSet;
  /** the default first; values in the order of the parameters */
  members: number[][];
  measures: EnsembleMeasure[];
  /** of all parameters with a range, free or not: what moves neither findings nor verdicts is not needed */
  influences?: readonly Influence[];
  /** pairs of parameters that the evidence only knows together, strongest first */
  tradeOffs: { a: string; b: string; r: number }[];
  /** what fits say of studies that they have not seen; where that was tried */
  crossValidation?: CrossValidation;
}

/** `date`: YYYY-MM-DD. `findings`: those behind the targets. */
export function createEnsemble(state: CalibrationState, date: string, findings: readonly Target[] = []): Ensemble {
  const { parameters, fits } = state;
  const { centre, worlds } = fits[0]!;
  const sets = worlds.map(({ member }) => asSet(member, parameters));
  const columns = parameters.map(({ path }) => sets.map(set => set[path]!));
  const crossValidation = crossValidationOf(state, findings);
  return {
    schemaVersion,
    version,
    fingerprint: state.fingerprint,
    date,
    seed: state.seed,
    size: { ...state.size } satisfies CalibrationSize,
    method: calibrationMethod,
    acceptance: acceptanceRule,
    parameters: parameters.map(({ path, min, max }, p) => ({
      path,
      min,
      max,
      ...roundedMiddle(columns[p]!),
      spread: rounded(spreadOf(worlds.map(({ member }) => member[p]!)) / fitSpec.priorError),
    })),
    default: Object.fromEntries(
      Object.entries(asSet(centre, parameters)).map(([path, value]) => [path, rounded(value)]),
    ),
    members: sets.map(set => parameters.map(({ path }) => rounded(set[path]!))),
    measures: measuresOf(state),
    influences: state.influences.map(({ path, findings: moved, verdicts }) => ({
      path,
      findings: rounded(moved),
      verdicts: rounded(verdicts),
    })),
    tradeOffs: tradeOffs(parameters, columns),
    ...(crossValidation && { crossValidation }),
  };
}

function measuresOf({ targets, noise, fits, rounds, size }: CalibrationState): EnsembleMeasure[] {
  const { worlds, judged } = fits[0]!;
  // every fit begins at the prior, which is tried after the model's own set
  const before = rounds[size.bases]!.values[1]!;
  return targets.map(({ id, goal }, k) => {
    const values = worlds.flatMap(world => world.values[k] ?? []);
    return {
      id,
      goal,
      noise: rounded(noise[k]!),
      randomHits: null,
      before: before[k]!,
      central: judged[k]!,
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

function tradeOffs(parameters: readonly FreeParameter[], columns: readonly number[][]): Ensemble['tradeOffs'] {
  if ((columns[0]?.length ?? 0) < 3) return [];
  const pairs = parameters.flatMap(({ path: a }, i) =>
    parameters
      .slice(i + 1)
      .map(({ path: b }, j) => ({ a, b, r: rounded(correlate(columns[i]!, columns[i + 1 + j]!).correlation ?? 0) })),
  );
  return pairs.toSorted((x, y) => Math.abs(y.r) - Math.abs(x.r)).slice(0, ensembleSpec.tradeOffs);
}

function rounded(value: number): number {
  return Number(value.toPrecision(ensembleSpec.digits));
}
