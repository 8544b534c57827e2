import { combineCompare, invalid, knowCompare, unknownName } from '../../sim/index.ts';
import { anchorExperiment } from '../host/anchor-experiment.ts';
import { prepareExperiment } from '../host/prepare-experiment.ts';
import { populationOf, runExperiment, spellExperiment } from '../host/run-experiment.ts';
import { viewCompare } from '../format/view-compare.ts';
import { compareSpec } from '../specs/experiments.ts';
import { handle } from './command.ts';

export const handlers = [
  handle(compareSpec, async context => {
    const { baseline, jobs } = context.flags;
    const name = context.positionals[0] ?? '';
    const prepared = await prepareExperiment(name, { ...context.flags, ensemble: context.flags.ensemble ?? 'usual' });
    checkStrategies(Object.keys(prepared.scenario.strategies), baseline);
    const experiment = await anchorExperiment(prepared, context);
    const { units, worlds } = await runExperiment(experiment, context, jobs);
    const { scenario, own } = experiment;
    const chance = combineCompare(scenario, populationOf(experiment), units, baseline, own);
    const report =
      worlds === undefined ? chance : { ...chance, ensemble: knowCompare(scenario, units, worlds, baseline) };
    return { view: viewCompare(report, scenario, spellExperiment('compare', name, context, experiment)) };
  }),
];

function checkStrategies(ids: readonly string[], baseline: string | undefined): void {
  if (ids.length < 2)
    throw invalid(`compare needs two strategies or more, but has ${ids.length}: ${ids.join(', ')}`, {
      path: '--strategy',
    });
  if (baseline !== undefined && !ids.includes(baseline))
    throw invalid(unknownName('strategy', baseline, ids), { path: '--baseline' });
}
