// What leave-one-out and ablation share: the steps of a study, on whom sets are tried, and the emulator corrected by real trials. Each study
// fits on the emulator first, tries that set on the simulation, corrects the emulator by what came out, and fits again.
import { recentred, type Emulator } from './emulator.ts';
import { subtractCohortEffect } from './noise.ts';
import { studySpec } from './spec.ts';
import { criteriaOf, startOf, type CalibrationState } from './state.ts';
import type { Value } from './targets.ts';
import { emulatorOf, scaledValues } from './training.ts';

const { peopleTimes } = studySpec;
type Study = keyof typeof peopleTimes;

export type StudyState = CalibrationState & { stage: Study };

export function isStudy(state: CalibrationState): state is StudyState {
  return state.stage in peopleTimes;
}

export function isLastStep({ stage, round }: StudyState): boolean {
  return round === peopleTimes[stage].length - 1;
}

/** People in each arm of a trial in this step. */
export function studyPeople({ stage, round, size }: StudyState): number {
  return size.people * peopleTimes[stage][round]!;
}

/** The model's own set comes first, with all mechanisms: it shows the effect of the cohort. */
export function withOwnSet(state: StudyState, members: number[][]): StudyState {
  return { ...state, members: [startOf(state.parameters), ...members] };
}

/** Sets and values of a step without the model's own set, and without the effect of the cohort. */
export function withoutOwnSet(
  { members, baseline }: StudyState,
  measured: Value[][],
): { members: number[][]; values: Value[][] } {
  return { members: members.slice(1), values: subtractCohortEffect(measured, baseline).slice(1) };
}

/** `centre`: where the emulator is fitted, as shares. */
export function emulatorAt(state: StudyState, centre: Float64Array): Emulator {
  return emulatorOf(state.targets, criteriaOf(state, studyPeople(state)), state.rounds, centre);
}

/** The emulator at a set, right about what was measured there; what could not be measured is as predicted. */
export function correctedEmulator(state: StudyState, member: readonly number[], values: Value[]): Emulator {
  const at = Float64Array.from(member);
  const emulator = emulatorAt(state, at);
  const outputs = scaledValues([values], criteriaOf(state, studyPeople(state)))[0]!;
  return recentred(
    emulator,
    at,
    outputs.map((output, k) => (Number.isNaN(output) ? emulator.level[k]! : output)),
  );
}
