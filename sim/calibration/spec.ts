// Every number that steers a calibration, with its unit and reason. Nothing here is a number of the model: these say how much work a
// calibration is, where it searches, what it accepts, and how far it trusts its emulator. All were chosen by trying, unless a source is named.

/** How much work a calibration is. Stored with each ensemble. */
export interface CalibrationSize {
  /** simulated people in each arm of a trial, before noisy findings get more */
  people: number;
  /** parameter sets that are tried in one round */
  sets: number;
  /** rounds of search before sets are tried for acceptance */
  steps: number;
  /** sets drawn evenly from all ranges, which show which targets are no test; 0: none */
  random: number;
  /** accepted sets at which sampling ends */
  wanted: number;
  /** most rounds of trying sets for acceptance */
  rounds: number;
  /** factor on `people` in these rounds: each set has to fit again on more people, whom it was not fitted to */
  recheck: number;
  /** whether leave-one-out and ablation follow */
  studies: boolean;
}

/** `full` takes hours and makes the shipped ensemble; `quick` takes minutes and is a first look. */
export const calibrationSizes: Readonly<Record<'full' | 'quick', CalibrationSize>> = {
  full: { people: 250, sets: 100, steps: 2, random: 40, wanted: 100, rounds: 10, recheck: 3, studies: true },
  quick: { people: 150, sets: 40, steps: 2, random: 0, wanted: 20, rounds: 2, recheck: 3, studies: false },
};

/** Seeds of trials: each round of each stage, and each pass of surveys within it, has cohorts of its own. Unit: seeds. */
export const seedSpacing = { perRound: 1000, perSurveyPass: 100, roundsPerStage: 100 } as const;

/** Scale of a target: 1 is half the width of its band, or the distance from 0 at which a sign is safe. */
export const scaleSpec = {
  /** Scaled values are clamped to ± this: farther away the emulator learns nothing from how far. */
  clamp: 40,
  /** A sign is safe at this many standard deviations of `judgedPeople` from 0: validation wants it in 95 % of replications. */
  safeSign: 2.5,
  judgedPeople: 10_000,
  /** A value within this many standard deviations of noise of its band or sign is accepted: it cannot be distinguished from right. */
  acceptedNoise: 2,
  /** Least standard deviation of noise, so that a target without noise has a scale. */
  leastNoise: 1e-9,
} as const;

/** Bounds on surveys, as shares of people. */
export const surveyBounds = {
  /** Half width of the band around each published answer: soft, since single answers depend on wording. */
  answer: 0.08,
  /**
   * Mean absolute error over all answers. One point more than the model's own goal of 4: that no better set was found nearby is no
   * reason to hold others to the best one.
   */
  mean: 0.05,
  /** Mean absolute error of any one survey; the model's own goal. */
  ofOne: 0.08,
} as const;

/** How noise between cohorts is measured, and how many people it calls for. */
export const noiseSpec = {
  /** Cohorts on which the model's own set is tried at first: a standard deviation known to about a fifth. */
  cohorts: 12,
  /** Standard deviation of noise that a target may have, in halves of its band. */
  bearable: 0.5,
  /** Factors on the people of a finding: at most, where noise asks for more; and at least, where only soft targets depend on it. */
  mostTimes: 2,
  softTimes: 0.5,
} as const;

/** People who are asked surveys, per simulated person, and at most: asking costs a hundredth of simulating. */
export const askedPeople = { perSimulated: 5, most: 10_000 } as const;

/** How candidates are searched for and sampled. Reaches are shares of a parameter's range on either side of the model's own value. */
export const searchSpec = {
  /** Passes of asking surveys alone before the first simulation, and before each further one: so no simulation is lost on sets that answers rule out. */
  surveyPasses: { first: 5, further: 2 },
  /** Sets that are asked in one such pass. */
  askedSets: { find: 250, spread: 600 },
  /** The first round draws evenly from this reach: near enough for straight lines. */
  firstReach: 0.1,
  /** Reach after the first, second … round of search; then `farthestReach`. Each goes farther from what was learned before. */
  reaches: [0.2, 0.35],
  /** Sets are never looked for farther away: beyond it straight lines say little. */
  farthestReach: 0.4,
  /** Where a smaller share of a round is accepted, the emulator is trusted too far away: the reach shrinks by this factor. */
  fewAccepted: 0.1,
  shrink: 0.6,
  /**
   * Moves of the sampler by stage; members take these in turn. After many moves sets are spread evenly over all that may fit, and in so
   * many directions nearly all of that lies far from the model's own set. For the ensemble every other member moves a tenth as often, so
   * that the model's own set does not stand at the edge of its ensemble.
   */
  moves: { find: [300], spread: [30, 300] },
  /** Share of candidates that must reach a loss of 0; otherwise `slack` is allowed. */
  enough: 0.8,
  /** Loss above the least one found that candidates may have then (unit: scale of targets, summed), so that they do not crowd in one place. */
  slack: 0.5,
  /** Candidates keep from the edges by the emulator's error, within these bounds. Unit: scale of targets. */
  margin: { least: 0.1, most: 0.5 },
} as const;

export const { farthestReach } = searchSpec;

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

/** Hit-and-run sampler. */
export const samplerSpec = {
  /** Draws on a line before a member stays where it is. Each rejected draw shortens the line; after 12 about a thousandth is left. */
  mostDraws: 12,
} as const;

/** Penalized fit: standard deviations, on the scale of targets or as shares of a parameter's range. */
export const fitSpec = {
  /** Of a condition, beside the error of the emulator. Unit: scale of targets. */
  conditionError: 0.1,
  /** Of a published size: it may lie anywhere in its band. Unit: scale of targets. */
  publishedError: 1,
  /** Of a single answer to a survey. Unit: scale of targets. */
  answerError: 0.5,
  /** Of a parameter before any fit. Unit: share of its prior range. */
  priorError: 0.25,
  /** Of a parameter that is held fixed. Unit: share of its range; above 0 only so that it can be divided by. */
  fixedError: 1e-6,
  /** Coordinate descent ends after so many sweeps, or when one moves no parameter farther than this share of its range. */
  mostSweeps: 10_000,
  converged: 1e-7,
} as const;

/** Leave-one-out and ablation. */
export const studySpec = {
  /**
   * Factor on `people` in each step. Ablation compares whole and reduced model on the same people, so few suffice. A finding that was left
   * out is judged on itself alone at last, on so many people that noise has no say.
   */
  peopleTimes: { leaveOneOut: [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 200], ablation: [1, 1, 1, 3] },
  /** Steps of leave-one-out in which sets are tried all around the fit so far, to learn slopes where they lead. */
  learningSteps: 4,
  /** How far around: share of the ranges on either side. */
  learningReach: 0.1,
  /** How far from its centre the emulator is trusted in one step: share of the ranges. */
  trustedReach: 0.2,
  /** Share of the way to the new fit that a step goes: whole steps would go to and fro between conditions that are close to each other. */
  damping: 0.5,
} as const;

/** What an ensemble file says. */
export const ensembleSpec = {
  /** significant digits of values */
  digits: 6,
  /** pairs of parameters with the strongest correlations that are listed */
  tradeOffs: 12,
} as const;

/** A range whose upper end is at least so many times its lower one is searched on a logarithmic scale. */
export const logScaleFrom = 20;
