import { ensembleFlag, replicationFlags, scenarioFlags } from '../flags/common.ts';
import { anchorExperiment } from '../host/anchor-experiment.ts';
import { prepareExperiment, type Limits } from '../host/prepare-experiment.ts';
import { populationOf, runExperiment, spellExperiment } from '../host/run-experiment.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand, type Context, type Outcome } from './command.ts';
import { scenarioSlot } from './slots.ts';

const sharedFlags = { ...scenarioFlags, ...replicationFlags } as const;

export const runCommand = defineCommand({
  name: 'run',
  says: 'Run a scenario and report what its strategies gain and lose',
  positionals: [scenarioSlot],
  flags: { ...sharedFlags, ...ensembleFlag },
  examples: [
    { line: 'creepline run target-pregnancy --replications 5', says: 'a quick first look' },
    {
      line: 'creepline run target-pregnancy --set strategies.predicted.visibility=.2 --consumers 2000 --reps 5',
      says: 'change a lever',
    },
  ],
  run: context => reportRun(context, context.positionals[0] ?? ''),
});

/** `most`: limits for what the user does not say. */
export async function reportRun(
  context: Context<typeof sharedFlags> & { flags: { ensemble?: number | undefined } },
  name: string,
  most?: Limits,
): Promise<Outcome> {
  const experiment = await anchorExperiment(await prepareExperiment(name, context.flags, most), context);
  const { units, worlds } = await runExperiment(experiment, context, context.flags.jobs);
  const { combineRun, knowRun } = await loadSimulator();
  const { viewRun } = await import('../format/view-run.ts');
  const { scenario, own } = experiment;
  const chance = combineRun(scenario, populationOf(experiment), units, own);
  const report = worlds === undefined ? chance : { ...chance, ensemble: knowRun(scenario, units, worlds) };
  return { view: await viewRun(report, scenario, spellExperiment('run', name, context, experiment)) };
}
