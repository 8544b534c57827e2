import type { ExtraMeasure, LinePlan, UnitResult } from '../../sim/index.ts';
import type { Context } from '../commands/command.ts';
import { scenarioFlags } from '../flags/common.ts';
import { spellCommand } from '../flags/spell-command.ts';
import { defaultJobs, runUnits } from './pool.ts';
import type { Experiment } from './choose-people.ts';
import { loadSimulator } from './simulator.ts';

/** What is wanted of each unit, where that is not just the usual report. */
export interface Wanted {
  /** the part that is kept */
  keep?: (result: UnitResult) => UnitResult;
  /** what is measured besides */
  extra?: readonly ExtraMeasure[];
}

/** All replications of all strategies, spread over worker threads, with a bar on stderr for those who watch. */
export async function runExperiment(
  { scenario, population }: Experiment,
  { notes, stop }: Pick<Context, 'notes' | 'stop'>,
  jobs = defaultJobs,
  { keep, extra }: Wanted = {},
): Promise<UnitResult[]> {
  const units = Object.keys(scenario.strategies).flatMap(strategy =>
    Array.from({ length: scenario.replications }, (_, replication) => ({ scenario, strategy, replication, ...(extra && { extra }) })),
  );
  const progress = await notes.progress(scenario.id, units.length);
  const finished = (unit: UnitResult) => {
    progress.advance();
    notes.detail(`${unit.strategy}, replication ${unit.replication}: digest ${unit.digest}`);
  };
  try {
    return await runUnits(units, { jobs, population, signal: stop.signal, finished, keep });
  } finally {
    progress.end();
  }
}

/** A strategy once for every value of a lever, likewise. */
export async function runLine(plan: LinePlan, experiment: Experiment, context: Pick<Context, 'notes' | 'stop'> & { flags: { jobs: number | undefined } }): Promise<UnitResult[]> {
  const { keepForLine } = await loadSimulator();
  return runExperiment({ ...experiment, scenario: plan.scenario }, context, context.flags.jobs, { keep: unit => keepForLine(plan, unit) });
}

/** How the people are named in a report. */
export function populationOf({ scenario, population }: Experiment): { name: string; people: number } {
  return { name: population?.name ?? scenario.population.base, people: population?.size ?? scenario.population.size };
}

/** The command that repeats an experiment, its size and seed always said. */
export function spellExperiment(command: string, name: string, { flags }: Pick<Context, 'flags'>, { scenario, population }: Experiment): string {
  const { seed, replications } = scenario;
  const built = population === undefined ? { consumers: scenario.population.size } : {};
  return spellCommand(command, [name], [...Object.keys(scenarioFlags), 'baseline', 'lever', 'metric', 'from', 'to', 'steps', 'replications'], { ...flags, ...built, seed, replications });
}
