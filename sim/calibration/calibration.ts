// A calibration, step by step, without a clock, a file or a worker: what to try next, and what follows from the values. Every state can be
// stored and resumed; the same seed and the same values give the same result.
import { modelFingerprint } from '../engine/fingerprint/fingerprint.ts';
import { afterFitRound, fitSets, settleFits, startFits } from './fitting.ts';
import { assignFolds } from './folds.ts';
import { baselineOf, cohortSizes, noiseOf, subtractCohortEffect } from './noise.ts';
import type { FreeParameter } from './parameters.ts';
import { afterWorlds, drawWorlds, worldSets } from './plausible.ts';
import { chooseFree, influencesOf, onlyFree, screenSets } from './screen.ts';
import { askedPeople, folds, noiseSpec, seedSpacing, type CalibrationSize } from './spec.ts';
import {
  asSet,
  calibrationStages,
  startOf,
  type Batch,
  type CalibrationState,
  type CalibrationStage,
} from './state.ts';
import type { FitTarget, Value } from './targets.ts';

/** `seed`: a whole number ≥ 0. `crossValidated`: fits that may not see one fold are made beside that of everything. */
export function startCalibration(
  parameters: readonly FreeParameter[],
  targets: readonly FitTarget[],
  size: CalibrationSize,
  seed: number,
  crossValidated = false,
): CalibrationState {
  const studies = targets.flatMap(({ study, watched, sources }) => (watched || sources ? [] : [study]));
  const given = { parameters, targets, folds: crossValidated ? assignFolds(studies, folds, seed) : {} };
  return {
    fingerprint: modelFingerprint(),
    ...given,
    given,
    seed,
    size,
    stage: 'noise',
    round: 0,
    members: Array.from({ length: noiseSpec.cohorts }, () => startOf(parameters)),
    noise: [],
    baseline: [],
    cohortSizes: {},
    influences: [],
    priors: [],
    rounds: [],
    fits: [],
  };
}

/** What is tried next. No cohort is used twice: what fits one by chance does not fit the next. */
export function nextBatch(state: CalibrationState): Batch {
  const { seed, stage, round, members, parameters, fits, folds: foldOf } = state;
  const { perRound, roundsPerStage } = seedSpacing;
  const first = seed + perRound * (calibrationStages.indexOf(stage) * roundsPerStage + round);
  const people = peopleOf(state);
  return {
    sets: members.map(member => asSet(member, parameters)),
    seeds: members.map((_, j) => first + (stage === 'noise' ? j : 0)),
    people,
    askedPeople: Math.min(people * askedPeople.perSimulated, askedPeople.most),
    cohortSizes: state.cohortSizes,
    watched: stage === 'noise' || stage === 'screen',
    ...(stage === 'judge' && {
      only: fits.map(({ fold }) =>
        fold === null ? null : Object.keys(foldOf).filter(study => foldOf[study] === fold),
      ),
    }),
  };
}

function peopleOf({ stage, size }: CalibrationState): number {
  if (stage === 'spread') return size.people * size.recheck;
  return stage === 'judge' ? size.people * size.judge : size.people;
}

/** What follows from the values of the batch: by set, then by target. A state without `members` has nothing more to try. */
export function advanceCalibration(state: CalibrationState, values: Value[][]): CalibrationState {
  const { round, size } = state;
  switch (state.stage) {
    case 'noise':
      return begin(afterNoise(state, values), 'screen');
    case 'screen': {
      // the model's own set is the first one of the first round only: there it shows the effect of the cohort
      const screened = withRound(state, round === 0 ? subtractCohortEffect(values, state.baseline) : values);
      return round + 1 < size.bases ? again(screened) : begin(afterScreening(screened), 'fit');
    }
    case 'fit': {
      const fitted = afterFitRound(state, subtractCohortEffect(values, state.baseline));
      if (round + 1 < size.rounds) return again(fitted);
      const settled = { ...fitted, fits: settleFits(fitted) };
      return begin({ ...settled, fits: drawWorlds(settled) }, 'spread');
    }
    case 'spread': {
      const tried = afterWorlds(state, peopleOf(state), subtractCohortEffect(values, state.baseline));
      return round < size.corrections ? again(tried) : begin(tried, 'judge');
    }
    case 'judge':
      return begin({ ...state, fits: state.fits.map((fit, i) => ({ ...fit, judged: values[i]! })) }, 'done');
    case 'done':
      return state;
  }
}

function begin(state: CalibrationState, stage: CalibrationStage): CalibrationState {
  return withSets({ ...state, stage, round: 0 });
}

function again(state: CalibrationState): CalibrationState {
  return withSets({ ...state, round: state.round + 1 });
}

function withSets(state: CalibrationState): CalibrationState {
  const setsOf: Partial<Record<CalibrationStage, (of: CalibrationState) => number[][]>> = {
    screen: screenSets,
    fit: fitSets,
    spread: worldSets,
    judge: ({ fits }) => fits.map(({ centre }) => centre),
  };
  return { ...state, members: setsOf[state.stage]?.(state) ?? [] };
}

function withRound(state: CalibrationState, values: Value[][]): CalibrationState {
  return { ...state, rounds: [...state.rounds, { people: peopleOf(state), members: state.members, values }] };
}

function afterNoise(state: CalibrationState, values: Value[][]): CalibrationState {
  const noise = noiseOf(state.targets, values);
  return { ...state, noise, baseline: baselineOf(values), cohortSizes: cohortSizes(state.targets, noise) };
}

/** What is only watched has said what it can; what is not free stays as it is. */
function afterScreening(state: CalibrationState): CalibrationState {
  const influences = influencesOf(state);
  const free = chooseFree(state.parameters, influences);
  const count = state.targets.filter(({ watched }) => !watched).length;
  const fitted: CalibrationState = {
    ...state,
    influences,
    parameters: free.parameters,
    priors: free.priors,
    targets: state.targets.slice(0, count),
    noise: state.noise.slice(0, count),
    baseline: state.baseline.slice(0, count),
    rounds: state.rounds.map(round => {
      const { values, ...rest } = onlyFree(round, free);
      return { ...rest, values: values.map(each => each.slice(0, count)) };
    }),
  };
  return { ...fitted, fits: startFits(fitted) };
}
