// Every number that steers a calibration, with its unit and reason. Nothing here is a number of the model: these say how much work a
// calibration is, where it searches, what it accepts, and how far it trusts its emulator. All were chosen by trying, unless a source is named.

/** How much work a calibration is. Stored with each ensemble. */
export interface CalibrationSize {
  /** simulated people in each arm of a trial, before noisy findings get more */
  people: number;
  /** starting points of the screening; each needs a trial a parameter */
  bases: number;
  /** rounds of trials in which the fits move */
  rounds: number;
  /** sets that are drawn around the fits in each of these rounds */
  draws: number;
  /** sets of the ensemble */
  wanted: number;
  /** sets of each fold, which say how sure it is of its predictions */
  worlds: number;
  /** rounds in which these sets are tried again where they did not fit: corrected once, then drawn back */
  corrections: number;
  /** factor on `people` in these rounds */
  recheck: number;
  /** factor on `people` when the fits are judged at last */
  judge: number;
}

/** `full` is for an ensemble that ships, `quick` for a first look. */
export const calibrationSizes: Readonly<Record<'full' | 'quick', CalibrationSize>> = {
  full: {
    people: 200,
    bases: 1,
    rounds: 6,
    draws: 80,
    wanted: 180,
    worlds: 4,
    corrections: 3,
    recheck: 1,
    judge: 20,
  },
  quick: { people: 100, bases: 1, rounds: 3, draws: 40, wanted: 20, worlds: 6, corrections: 1, recheck: 1, judge: 10 },
};

/** Seeds of trials: each round of each stage has cohorts of its own. Unit: seeds. */
export const seedSpacing = { perRound: 1000, roundsPerStage: 100 } as const;

/** Scale of a target: 1 is half the width of its band, or the distance from 0 at which a sign is safe. */
export const scaleSpec = {
  /** Scaled values are clamped to ± this: farther away the emulator learns nothing from how far. */
  clamp: 40,
  /** A sign is safe at this many standard deviations of `judgedPeople` from 0: validation wants it in 95 % of replications. */
  safeSign: 2.5,
  judgedPeople: 10_000,
  /**
   * And no nearer to 0 than this share of the difference that the model shows with its own values: without noise a wrong sign would lie beyond
   * the clamp at once, where the emulator learns nothing of the way back.
   */
  shareOfUsual: 0.1,
  /** Least standard deviation of noise, so that a target without noise has a scale. */
  leastNoise: 1e-9,
} as const;

/** Half width of the band around each published answer, as a share of people: the model's own goal for the mean error. */
export const answerBand = 0.04;

/** How noise between cohorts is measured, and how many people it calls for. */
export const noiseSpec = {
  /** Cohorts on which the model's own set is tried at first: a standard deviation known to about a fifth. */
  cohorts: 12,
  /** Standard deviation of noise that a target may have, in halves of its band. */
  bearable: 0.5,
  /** Factor on the people of a finding at most, where noise asks for more. */
  mostTimes: 2,
} as const;

/** People who are asked surveys, per simulated person, and at most: asking costs a hundredth of simulating. */
export const askedPeople = { perSimulated: 5, most: 10_000 } as const;

/** Which parameters are free. Source: Morris 1991 (elementary effects). */
export const screenSpec = {
  /** By how much a parameter is moved, as a share of its range. */
  step: 0.25,
  /** A further starting point is drawn evenly within this reach of the model's own values: shares of the ranges. */
  reach: 0.2,
  /** Free are so many parameters with the most influence on findings and surveys, and on verdicts of the shipped scenarios. */
  mostForFindings: 60,
  mostForVerdicts: 20,
  /** Least influence that counts: this share of what moves one measure. */
  leastInfluence: 0.02,
} as const;

/** How the fits move from the prior to the evidence. Shares of the ranges. */
export const searchSpec = {
  /** Sets are drawn evenly from this reach around the fits, to learn the slopes there. */
  drawReach: 0.12,
  /** How far from its centre the emulator is trusted in one round. */
  trustedReach: 0.2,
  /** Share of the way to the new fit that a round goes: whole steps would go to and fro between conditions that are close to each other. */
  damping: 0.7,
} as const;

/** Linear regression on rounds of trials. */
export const emulatorSpec = {
  /** Added to the diagonal of the normal equations, in squared shares of a range: keeps slopes that no trial speaks of near 0. */
  ridge: 1e-4,
  /** Root mean square distance from the centre, as a share of the ranges, at which a training point has half its weight. */
  halfWeightDistance: 0.2,
  /** Slopes below this many standard errors are set to 0: many small ones that are all noise would together promise a fit anywhere. */
  clearSlope: 3,
  /** A later round weighs this much more for each round before it: it lies nearer to the evidence. */
  weightGrowth: 0.3,
} as const;

/** Penalized fit: standard deviations, on the scale of targets or as shares of a parameter's range. */
export const fitSpec = {
  /**
   * Of a condition, by how sure its study is: a value this far outside costs as much as a parameter that lies one `priorError` off. Unit: scale of
   * targets. The steps are ASSUMED.
   */
  conditionErrors: { high: 0.3, mediumHigh: 0.4, medium: 0.5 },
  /** How far inside its edge a fit aims, to have room for the error of the emulator: at least and at most. Unit: scale of targets. */
  margin: { least: 0.1, most: 0.5 },
  /** Beyond this distance from its edge a condition pulls less the farther it is: a hopeless one does not rule. Unit: scale of targets. */
  hopeless: 2,
  /** Of a parameter before any fit: nineteen of twenty within its range. Unit: share of its range. */
  priorError: 0.25,
  /** Coordinate descent ends after so many sweeps, or when one moves no parameter farther than this share of its range. */
  mostSweeps: 3000,
  converged: 1e-6,
} as const;

/** Which sets are plausible beside the default. */
export const plausibleSpec = {
  /**
   * Loss above that of the default that a set may have, for each free parameter: the loss is that of a normal error, so draws from the posterior of
   * a linear model lie about so far above its best set (a chi-squared number has as many as it has degrees of freedom on average).
   */
  slack: 1,
} as const;

/** Folds of the cross-validation, each with about as many studies. */
export const folds = 10;

/** What an ensemble file says. */
export const ensembleSpec = {
  /** significant digits of values */
  digits: 6,
  /** pairs of parameters with the strongest correlations that are listed */
  tradeOffs: 12,
} as const;

/** A range whose upper end is at least so many times its lower one is searched on a logarithmic scale. */
export const logScaleFrom = 20;
