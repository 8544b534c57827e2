import { combineRun, knowRun } from '../../sim/index.ts';
import type { replicationFlags, scenarioFlags } from '../flags/common.ts';
import { anchorExperiment } from '../host/anchor-experiment.ts';
import { prepareExperiment, type Limits } from '../host/prepare-experiment.ts';
import { populationOf, runExperiment, spellExperiment } from '../host/run-experiment.ts';
import { viewRun } from '../format/view-run.ts';
import { runSpec } from '../specs/experiments.ts';
import { handle, type Context, type Outcome } from './command.ts';

export const handlers = [handle(runSpec, context => reportRun(context, context.positionals[0] ?? ''))];

/** `most`: limits for what the user does not say. */
export async function reportRun(
  context: Context<typeof scenarioFlags & typeof replicationFlags> & { flags: { ensemble?: number | undefined } },
  name: string,
  most?: Limits,
): Promise<Outcome> {
  const prepared = await prepareExperiment(
    name,
    { ...context.flags, ensemble: context.flags.ensemble ?? 'usual' },
    most,
  );
  const experiment = await anchorExperiment(prepared, context);
  const { units, worlds } = await runExperiment(experiment, context, context.flags.jobs);
  const { scenario, own } = experiment;
  const chance = combineRun(scenario, populationOf(experiment), units, own);
  const report = worlds === undefined ? chance : { ...chance, ensemble: knowRun(scenario, units, worlds) };
  return { view: viewRun(report, scenario, spellExperiment('run', name, context, experiment)) };
}
