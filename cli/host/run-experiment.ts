import {
  keepForLine,
  planLine,
  type ExtraMeasure,
  type LinePlan,
  type LineQuestion,
  type Scenario,
  type UnitResult,
  type Worlds,
} from '../../sim/index.ts';
import { scenarioFlags } from '../flags/common.ts';
import { spellCommand } from '../flags/spell-command.ts';
import { defaultJobs } from './count-threads.ts';
import { runUnits, type Unit } from './pool.ts';
import type { Experiment } from './choose-people.ts';
import type { Host, Notes, Progress } from './notes.ts';

/** What is wanted of each unit, where that is not just the usual report. */
export interface Wanted {
  /** the part that is kept */
  keep?: (result: UnitResult) => UnitResult;
  /** what is measured besides */
  extra?: readonly ExtraMeasure[];
  /** the metrics that are needed; default all */
  only?: readonly string[];
}

export interface Results {
  units: UnitResult[];
  /** in plausible worlds, where they were asked for */
  worlds?: Worlds;
}

/** All replications of all strategies, spread over worker threads, then those of plausible worlds, with one bar on stderr for those who watch. */
export async function runExperiment(
  experiment: Experiment,
  context: Host,
  jobs = defaultJobs,
  { keep, extra, only }: Wanted = {},
): Promise<Results> {
  const { scenario, worlds } = experiment;
  const own = unitsOf(scenario, scenario.replications).map(unit => ({
    ...unit,
    ...(extra && { extra }),
    ...(only && { only }),
  }));
  const replications = Math.min(scenario.replications, replicationsOfWorlds);
  const people = Math.min(worlds?.mostPeople ?? Infinity, scenario.population.size);
  const isFew = people < scenario.population.size;
  const inWorld = (world: Scenario) =>
    unitsOf({ ...world, population: { ...world.population, size: people } }, replications);
  const perWorld = worlds === undefined ? [] : [...(isFew ? [scenario] : []), ...worlds.scenarios].map(inWorld);
  const progress = await context.notes.progress(scenario.id, own.length + perWorld.flat().length);
  const run = (units: readonly Unit[], part: typeof keep) =>
    runUnits(units, {
      jobs,
      population: experiment.population,
      signal: context.stop.signal,
      say: context.notes.say,
      finished: unit => tick(progress, context.notes, unit),
      keep: part,
    });
  try {
    const units = await run(own, keep);
    if (worlds === undefined) return { units };
    const results = await run(perWorld.flat(), keep ?? numbersOnly);
    const size = perWorld[0]?.length ?? 0;
    const byWorld = perWorld.map((_, world) => results.slice(world * size, (world + 1) * size));
    return {
      units,
      worlds: isFew
        ? { ...worlds.origin, units: byWorld.slice(1), few: { people, usual: byWorld[0]! } }
        : { ...worlds.origin, units: byWorld },
    };
  } finally {
    progress.end();
  }
}

/** They share their luck with the usual model, so few are enough; two show how much is not shared. */
const replicationsOfWorlds = 2;

function unitsOf(scenario: Scenario, replications: number): Unit[] {
  return Object.keys(scenario.strategies).flatMap(strategy =>
    Array.from({ length: replications }, (_, replication) => ({ scenario, strategy, replication })),
  );
}

function tick(progress: Progress, notes: Notes, { strategy, replication, digest }: UnitResult): void {
  progress.advance();
  notes.detail(`${strategy}, replication ${replication}: digest ${digest}`);
}

/** Many worlds: the rest would fill the memory. */
const numbersOnly = (unit: UnitResult): UnitResult => ({ ...unit, series: {}, lost: [] });

/** A strategy once for every value of a lever, likewise. */
export async function runLine(
  question: LineQuestion,
  experiment: Experiment,
  context: Host & { flags: { jobs: number | undefined } },
): Promise<Results & { plan: LinePlan }> {
  const plan = planLine(experiment.scenario, question);
  const worlds = experiment.worlds && {
    ...experiment.worlds,
    scenarios: experiment.worlds.scenarios.map(world => planLine(world, question).scenario),
  };
  const lined = { ...experiment, scenario: plan.scenario, ...(worlds && { worlds }) };
  return {
    plan,
    ...(await runExperiment(lined, context, context.flags.jobs, { keep: unit => keepForLine(plan, unit) })),
  };
}

/** How the people are named in a report. */
export function populationOf({ scenario, population }: Experiment): { name: string; people: number } {
  return { name: population?.name ?? scenario.population.base, people: population?.size ?? scenario.population.size };
}

/** The command that repeats an experiment, its size and seed always said. */
export function spellExperiment(
  command: string,
  name: string,
  { flags }: { flags: Readonly<Record<string, unknown>> },
  { scenario, population }: Experiment,
): string {
  const { seed, replications } = scenario;
  const built = population === undefined ? { consumers: scenario.population.size } : {};
  return spellCommand(
    command,
    [name],
    [...Object.keys(scenarioFlags), 'baseline', 'lever', 'metric', 'from', 'to', 'steps', 'replications', 'ensemble'],
    { ...flags, ...built, seed, replications },
  );
}
