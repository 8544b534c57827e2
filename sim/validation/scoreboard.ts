// The scoreboard: how many findings a model predicts that was fitted without their study, and, beside it, how many it meets where it was fitted to
// them too.
import { schemaVersion } from '../engine/report.ts';
import { rankCorrelationOf } from '../experiment/statistics.ts';
import { pointsTo } from './direction.ts';
import type { Tally } from './record-report.ts';
import type { CrossValidation, PredictedMeasure, Prediction } from './predictions.ts';

/** How many plausible sets agree about which of two arms is ahead. */
export const confidenceClasses = [
  { class: 'sure', least: 0.9, says: 'at least 90 % of plausible sets agree' },
  { class: 'likely', least: 0.67, says: '67 to 90 % agree' },
  { class: 'open', least: 0, says: 'fewer agree' },
] as const;
export type ConfidenceClass = (typeof confidenceClasses)[number]['class'];

/** Of how many it is right, and which are missed. */
export interface Score extends Tally {
  missed: readonly string[];
}

/** In one class of confidence. */
export interface ClassScore extends Tally {
  class: ConfidenceClass;
  /** mean share of plausible sets that agree: a calibrated model is right as often; null where there is none */
  agreeing: number | null;
}

/** Spearman's rank correlation of simulated and published sizes; null for fewer than three. */
export interface RankScore {
  of: number;
  correlation: number | null;
}

export interface SampleScores {
  /** directions of all measures that have one */
  signs: Score;
  /** sizes of the demanding measures */
  bands: Score;
  /** sizes of all others */
  easyBands: Score;
  /** which of two arms is ahead */
  rightArm: Score & { byConfidence: readonly ClassScore[] };
  /** sizes of comparisons of two arms: relative ones, and differences by unit */
  sizes: Readonly<Record<string, RankScore>>;
}

export interface Scoreboard {
  schemaVersion: string;
  /** of the calibration */
  date: string;
  seed: number;
  folds: number;
  people: number;
  studies: number;
  findings: number;
  measures: number;
  /** how many sizes are demanding: met by at most half of random sets; null where that was not measured and all count */
  demanding: number | null;
  outOfSample: SampleScores;
  inSample: SampleScores;
}

/** Sizes that more random sets meet than this are no test. */
const demandingUpTo = 0.5;

/** `priorHits`: share of random sets that meet the size of a measure, by its id; where nothing is known all sizes count as demanding. */
export function scoreboardOf(
  { folds, people, measures }: CrossValidation,
  { date, seed }: { date: string; seed: number },
  priorHits: Readonly<Record<string, number>> | null,
): Scoreboard {
  const sized = measures.filter(({ band }) => band !== null);
  const isDemanding = ({ id }: PredictedMeasure) => (priorHits?.[id] ?? 0) <= demandingUpTo;
  const scores = (of: (measure: PredictedMeasure) => Prediction) => scoreSample(measures, of, isDemanding);
  return {
    schemaVersion,
    date,
    seed,
    folds,
    people,
    studies: new Set(measures.map(({ study }) => study)).size,
    findings: new Set(measures.map(({ finding }) => finding)).size,
    measures: measures.length,
    demanding: priorHits === null ? null : sized.filter(isDemanding).length,
    outOfSample: scores(({ outOfSample }) => outOfSample),
    inSample: scores(({ inSample }) => inSample),
  };
}

type PredictionOf = (measure: PredictedMeasure) => Prediction;

function scoreSample(
  measures: readonly PredictedMeasure[],
  of: PredictionOf,
  isDemanding: (measure: PredictedMeasure) => boolean,
): SampleScores {
  const isRight = (measure: PredictedMeasure) => pointsTo(of(measure).value, measure.direction!);
  const isInBand = (measure: PredictedMeasure) => {
    const { value } = of(measure);
    const [low, high] = measure.band!;
    return value !== null && value >= low && value <= high;
  };
  const sized = measures.filter(({ band }) => band !== null);
  const compared = measures.filter(({ twoArms, direction }) => twoArms && direction !== null);
  return {
    signs: score(
      measures.filter(({ direction }) => direction !== null),
      isRight,
    ),
    bands: score(sized.filter(isDemanding), isInBand),
    easyBands: score(
      sized.filter(each => !isDemanding(each)),
      isInBand,
    ),
    rightArm: { ...score(compared, isRight), byConfidence: byConfidence(compared, of, isRight) },
    sizes: rankSizes(compared, of),
  };
}

/** What has no value is missed. */
function score(measures: readonly PredictedMeasure[], isRight: (measure: PredictedMeasure) => boolean): Score {
  const missed = measures.filter(each => !isRight(each)).map(({ id }) => id);
  return { of: measures.length, right: measures.length - missed.length, missed };
}

function byConfidence(
  compared: readonly PredictedMeasure[],
  of: PredictionOf,
  isRight: (measure: PredictedMeasure) => boolean,
): ClassScore[] {
  return confidenceClasses.map(({ class: name }) => {
    const own = compared.filter(each => confidenceOf(of(each)) === name);
    const shares = own.flatMap(each => of(each).agreeing ?? []);
    return {
      class: name,
      of: own.length,
      right: own.filter(isRight).length,
      agreeing: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    };
  });
}

/** Without a value it is sure of nothing. */
function confidenceOf({ agreeing }: Prediction): ConfidenceClass {
  return confidenceClasses.find(({ least }) => (agreeing ?? 0) >= least)!.class;
}

/** Ranks of sizes in different units cannot be compared: relative changes are ranked together, differences with their own unit. */
function rankSizes(compared: readonly PredictedMeasure[], of: PredictionOf): Record<string, RankScore> {
  const published = compared.filter(({ published: size }) => size !== null);
  const units = [...new Set(published.map(({ unit }) => unit))].toSorted((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(
    units.map(unit => {
      const pairs = published.flatMap(each => {
        const { value } = of(each);
        const { alike } = each.direction!;
        return each.unit !== unit || value === null ? [] : [{ found: each.published! - alike, said: value - alike }];
      });
      const correlation = rankCorrelationOf(
        pairs.map(({ found }) => found),
        pairs.map(({ said }) => said),
      );
      return [unit === '' ? 'relative' : unit, { of: pairs.length, correlation }];
    }),
  );
}
