// How far the parameters are pinned, from the record that the calibration leaves.
import { uncalibrated } from './model-prose.ts';

/** What is told of the shipped ensemble. */
export interface EnsembleRecord {
  date: string;
  seed: number;
  method: string;
  acceptance: string;
  members: readonly unknown[];
}

export function describeCalibration(ensemble: EnsembleRecord | undefined): string[] {
  if (ensemble === undefined) return [uncalibrated.trim()];
  const { date, seed, method, acceptance, members } = ensemble;
  return [`Fitted on ${date}, seed ${seed}: ${method}. ${members.length} sets of parameters were accepted: ${acceptance}.`];
}
