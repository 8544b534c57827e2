import type { RunSnapshot } from '../run/run-session.ts';

/** The command that shows this scenario again; the lever changes are listed apart, with their days. */
export function replayCommand({ scenario }: Pick<RunSnapshot, 'scenario'>): string {
  return `creepline tui ${scenario.id} --seed ${scenario.seed} --days ${scenario.days} --consumers ${scenario.population.size}`;
}
