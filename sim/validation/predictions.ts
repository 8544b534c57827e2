// What a model says of each measure of the findings, fitted to everything and fitted without the study: made by a calibration with
// cross-validation, stored in its file, and scored by the scoreboard.
import type { Direction } from './direction.ts';
import type { Band } from './finding-file.ts';

/** What one fit says of a measure. */
export interface Prediction {
  /** of its default set, on many people; null where nothing could be measured */
  value: number | null;
  /** share of plausible sets that are on the side of the default; null where there is no direction or no value */
  agreeing: number | null;
}

export interface PredictedMeasure {
  /** FINDING MEASURE */
  id: string;
  finding: string;
  /** key of the study: all that comes from it was left out together */
  study: string;
  fold: number;
  /** which way the study found it; null where it says nothing of a direction */
  direction: Direction | null;
  /** the study's own word is a sign, not only a band on one side */
  signed: boolean;
  /** what counts as the published size */
  band: Band | null;
  published: number | null;
  unit: string;
  /** one metric between two arms */
  twoArms: boolean;
  inSample: Prediction;
  outOfSample: Prediction;
}

/** The cross-validation of a calibration. */
export interface CrossValidation {
  folds: number;
  /** in each arm, before noisy findings got more */
  people: number;
  measures: PredictedMeasure[];
}
