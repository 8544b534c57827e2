// From rounds of trials to an emulator of all targets.
import { fitEmulator, recentred, type Emulator, type TrainingSet } from './emulator.ts';
import { toVectors, type Vectors } from './linear-algebra.ts';
import { emulatorSpec } from './spec.ts';
import type { Round } from './state.ts';
import type { Criterion, Value } from './targets.ts';

/** Outputs are scaled targets. */
export function emulatorOf(criteria: readonly Criterion[], rounds: readonly Round[], centre: Float64Array): Emulator {
  return fitEmulator(
    rounds.map((round, r) => trainingSetOf(round, criteria, r)),
    centre,
  );
}

/** The emulator at a set that was tried, right about what was measured there; what could not be measured is as predicted. */
export function emulatorAt(
  criteria: readonly Criterion[],
  rounds: readonly Round[],
  member: readonly number[],
  values: readonly Value[],
): Emulator {
  const at = Float64Array.from(member);
  const emulator = emulatorOf(criteria, rounds, at);
  return measuredAt(emulator, criteria, at, values);
}

/** The same slopes at another set, with what was measured there. */
export function measuredAt(
  emulator: Emulator,
  criteria: readonly Criterion[],
  at: Float64Array,
  values: readonly Value[],
): Emulator {
  const outputs = scaledValues(values, criteria);
  return recentred(
    emulator,
    at,
    outputs.map((output, k) => (Number.isNaN(output) ? emulator.level[k]! : output)),
  );
}

function trainingSetOf({ members, values, people }: Round, criteria: readonly Criterion[], r: number): TrainingSet {
  return {
    members: toVectors(members),
    outputs: values.map(each => scaledValues(each, criteria)) satisfies Vectors,
    weight: people * (1 + emulatorSpec.weightGrowth * r),
  };
}

/** NaN where nothing could be measured: few people did anything at all then, which says nothing of the parameters. */
function scaledValues(values: readonly Value[], criteria: readonly Criterion[]): Float64Array {
  return Float64Array.from(criteria, ({ scale }, k) => (values[k] === null ? NaN : scale(values[k]!)));
}
