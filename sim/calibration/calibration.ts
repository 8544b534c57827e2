// A calibration, step by step, without a clock, a file or a worker: what to try next, and what follows from the values. Every state can be
// stored and resumed; the same seed and the same values give the same ensemble.
import { modelFingerprint } from '../engine/fingerprint/fingerprint.ts';
import { ablationTrials, afterAblation, startAblation } from './ablation.ts';
import { boxAround, drawEvenly, uniformStream } from './box.ts';
import { afterLeaveOneOut, leaveOneOutTrials, startLeaveOneOut } from './leave-one-out.ts';
import { baselineOf, cohortSizes, noiseOf, subtractCohortEffect } from './noise.ts';
import type { FreeParameter } from './parameters.ts';
import { afterSampling, afterSearch, afterSurveys, samplingPeople, startSearch } from './search.ts';
import { askedPeople, farthestReach, noiseSpec, seedSpacing, type CalibrationSize } from './spec.ts';
import {
  asSet,
  calibrationStages,
  criteriaOf,
  startOf,
  type Batch,
  type CalibrationState,
  type StudyPlan,
} from './state.ts';
import { isStudy } from './study.ts';
import type { FitTarget, Value } from './targets.ts';

/** `seed`: a whole number ≥ 0. `plan`: what is left out afterwards, where `size` asks for studies. */
export function startCalibration(
  parameters: readonly FreeParameter[],
  targets: readonly FitTarget[],
  size: CalibrationSize,
  seed: number,
  plan: StudyPlan = { findings: [], mechanisms: [] },
): CalibrationState {
  return {
    fingerprint: modelFingerprint(),
    seed,
    size,
    parameters,
    targets,
    stage: 'noise',
    round: 0,
    surveyPasses: 0,
    members: Array.from({ length: noiseSpec.cohorts }, () => startOf(parameters)),
    noise: [],
    baseline: [],
    cohortSizes: {},
    randomHits: [],
    rounds: [],
    reach: farthestReach,
    accepted: { members: [], values: [] },
    plan,
    studies: {},
  };
}

/** What is tried next. No cohort is used twice: what fits one by chance does not fit the next. */
export function nextBatch(state: CalibrationState): Batch {
  const { seed, stage, round, surveyPasses, members, parameters } = state;
  const { perRound, perSurveyPass, roundsPerStage } = seedSpacing;
  const rounds = calibrationStages.indexOf(stage) * roundsPerStage + round;
  const first = seed + perRound * rounds + perSurveyPass * surveyPasses;
  const trials = trialsOf(state);
  return {
    sets: members.map(member => asSet(member, parameters)),
    seeds: members.map((_, j) => first + (stage === 'noise' ? j : 0)),
    askedPeople: Math.min(trials.people * askedPeople.perSimulated, askedPeople.most),
    cohortSizes: state.cohortSizes,
    onlyAsked: surveyPasses > 0,
    ...trials,
  };
}

function trialsOf(state: CalibrationState): Pick<Batch, 'people' | 'only' | 'without'> {
  if (isStudy(state)) return state.stage === 'ablation' ? ablationTrials(state) : leaveOneOutTrials(state);
  return { people: state.stage === 'spread' ? samplingPeople(state) : state.size.people };
}

/** What follows from the values of the batch: by set, then by target. A state without `members` has nothing more to try. */
export function advanceCalibration(state: CalibrationState, values: Value[][]): CalibrationState {
  return resumeCalibration(after(state, values));
}

/** Where a study is about to begin, its first sets are made; any other state stays as it is. */
export function resumeCalibration(state: CalibrationState): CalibrationState {
  if (!isStudy(state) || state.members.length > 0) return state;
  return state.stage === 'ablation' ? startAblation(state) : startLeaveOneOut(state);
}

function after(state: CalibrationState, values: Value[][]): CalibrationState {
  if (isStudy(state))
    return state.stage === 'ablation' ? afterAblation(state, values) : afterLeaveOneOut(state, values);
  if (state.surveyPasses > 0) return afterSurveys(state, values);
  switch (state.stage) {
    case 'noise':
      return state.size.random > 0 ? startRandom(afterNoise(state, values)) : startSearch(afterNoise(state, values));
    case 'random':
      return startSearch({ ...state, randomHits: hitShares(state, values) });
    case 'find':
      return afterSearch(state, subtractCohortEffect(values, state.baseline));
    case 'spread':
      return afterSampling(state, subtractCohortEffect(values, state.baseline));
    default:
      return state;
  }
}

function afterNoise(state: CalibrationState, values: Value[][]): CalibrationState {
  const noise = noiseOf(state.targets, values);
  return { ...state, noise, baseline: baselineOf(values), cohortSizes: cohortSizes(state.targets, noise) };
}

/** Sets from all ranges show which targets are no test. */
function startRandom(state: CalibrationState): CalibrationState {
  const everywhere = boxAround(state.parameters, 1);
  const members = drawEvenly(everywhere, state.size.random, uniformStream(state.seed, 'random'));
  return { ...state, stage: 'random', round: 0, members };
}

function hitShares(state: CalibrationState, values: Value[][]): number[] {
  return criteriaOf(state).map(
    ({ accepts }, k) => values.filter(each => accepts(each[k]!)).length / Math.max(1, values.length),
  );
}
