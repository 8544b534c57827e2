// From rounds of trials to an emulator of all targets.
import { fitEmulator, type Emulator, type TrainingSet } from './emulator.ts';
import { toVectors, type Vectors } from './linear-algebra.ts';
import { emulatorSpec } from './spec.ts';
import type { Round } from './state.ts';
import type { Criterion, FitTarget, Value } from './targets.ts';

/**
 * Outputs are scaled targets. Answers to surveys are fitted to all rounds, everything else to the simulated ones; before any was simulated
 * it is a constant 0.
 */
export function emulatorOf(
  targets: readonly FitTarget[],
  criteria: readonly Criterion[],
  rounds: readonly Round[],
  centre: Float64Array,
): Emulator {
  const trainingSets = rounds.map((round, r) => trainingSetOf(round, criteria, r));
  const asked = fitEmulator(trainingSets, centre);
  const simulatedSets = trainingSets.filter((_, r) => !rounds[r]!.onlyAsked);
  if (simulatedSets.length === trainingSets.length) return asked;
  const simulated = simulatedSets.length === 0 ? zeroLike(asked) : fitEmulator(simulatedSets, centre);
  const of = (k: number) => (targets[k]!.asked ? asked : simulated);
  return {
    centre,
    level: simulated.level.map((_, k) => of(k).level[k]!),
    slopes: simulated.slopes.map((_, k) => of(k).slopes[k]!),
    errors: simulated.errors.map((_, k) => of(k).errors[k]!),
  };
}

function zeroLike({ centre, level, slopes, errors }: Emulator): Emulator {
  return {
    centre,
    level: level.map(() => 0),
    slopes: slopes.map(slope => slope.map(() => 0)),
    errors: errors.map(() => 0),
  };
}

function trainingSetOf({ members, values, people }: Round, criteria: readonly Criterion[], r: number): TrainingSet {
  return {
    members: toVectors(members),
    outputs: scaledValues(values, criteria),
    weight: people * (1 + emulatorSpec.weightGrowth * r),
  };
}

/** NaN where nothing could be measured: few people did anything at all then, which says nothing of the parameters. */
export function scaledValues(values: readonly Value[][], criteria: readonly Criterion[]): Vectors {
  return values.map(each => Float64Array.from(criteria, ({ scale }, k) => (each[k] === null ? NaN : scale(each[k]!))));
}
