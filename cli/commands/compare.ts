import { ensembleFlag, replicationFlags, scenarioFlags } from '../flags/common.ts';
import { anchorExperiment } from '../host/anchor-experiment.ts';
import { prepareExperiment } from '../host/prepare-experiment.ts';
import { populationOf, runExperiment, spellExperiment } from '../host/run-experiment.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand } from './command.ts';
import { scenarioSlot } from './slots.ts';

export const compareCommand = defineCommand({
  name: 'compare',
  says: 'Compare strategies on the same people with the same luck',
  positionals: [scenarioSlot],
  flags: {
    ...scenarioFlags,
    baseline: {
      type: 'text',
      value: 'ID',
      doc: 'strategy the others are compared with; default: the first',
      names: 'strategy',
    },
    ...replicationFlags,
    ...ensembleFlag,
  },
  examples: [
    {
      line: 'creepline compare target-pregnancy --strategy plain --strategy predicted --reps 5',
      says: 'two strategies',
    },
    {
      line: 'creepline compare target-pregnancy --baseline plain --reps 5 --consumers 2000 --format csv',
      says: 'all of them, for a spreadsheet',
    },
  ],
  run: async context => {
    const { baseline, jobs } = context.flags;
    const name = context.positionals[0] ?? '';
    const prepared = await prepareExperiment(name, context.flags);
    await checkStrategies(Object.keys(prepared.scenario.strategies), baseline);
    const experiment = await anchorExperiment(prepared, context);
    const { units, worlds } = await runExperiment(experiment, context, jobs);
    const { combineCompare, knowCompare } = await loadSimulator();
    const { viewCompare } = await import('../format/view-compare.ts');
    const { scenario, own } = experiment;
    const chance = combineCompare(scenario, populationOf(experiment), units, baseline, own);
    const report =
      worlds === undefined ? chance : { ...chance, ensemble: knowCompare(scenario, units, worlds, baseline) };
    return { view: await viewCompare(report, scenario, spellExperiment('compare', name, context, experiment)) };
  },
});

async function checkStrategies(ids: readonly string[], baseline: string | undefined): Promise<void> {
  const { invalid, unknownName } = await loadSimulator();
  if (ids.length < 2)
    throw invalid(`compare needs two strategies or more, but has ${ids.length}: ${ids.join(', ')}`, {
      path: '--strategy',
    });
  if (baseline !== undefined && !ids.includes(baseline))
    throw invalid(unknownName('strategy', baseline, ids), { path: '--baseline' });
}
