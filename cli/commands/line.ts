import { combineLine, invalid, knowLine, planLine } from '../../sim/index.ts';
import { anchorExperiment } from '../host/anchor-experiment.ts';
import { prepareExperiment } from '../host/prepare-experiment.ts';
import { populationOf, runLine, spellExperiment } from '../host/run-experiment.ts';
import { viewLine } from '../format/view-line.ts';
import { lineSpec } from '../specs/experiments.ts';
import { handle } from './command.ts';

export const handlers = [
  handle(lineSpec, async context => {
    const { positionals, flags } = context;
    const { lever, strategy, metric, from, to, steps } = flags;
    if (lever === undefined)
      throw invalid('is missing: a lever that is a number, e.g. --lever visibility', { path: '--lever' });
    const name = positionals[0] ?? '';
    const prepared = await prepareExperiment(name, { ...flags, strategy: strategy === undefined ? [] : [strategy] });
    const question = { lever, metric, from, to, steps };
    // wrong names are said before anything is run
    planLine(prepared.scenario, question);
    const experiment = await anchorExperiment(prepared, context);
    const { plan, units, worlds } = await runLine(question, experiment, context);
    const chance = combineLine(plan, populationOf(experiment), units, experiment.own);
    const report = worlds === undefined ? chance : { ...chance, ensemble: knowLine(plan, units, worlds) };
    return { view: viewLine(report, experiment.scenario, spellExperiment('line', name, context, experiment)) };
  }),
];
