import { ensembleFlag, replicationFlags, scenarioFlags } from '../flags/common.ts';
import { anchorExperiment } from '../host/anchor-experiment.ts';
import { prepareExperiment } from '../host/prepare-experiment.ts';
import { populationOf, runLine, spellExperiment } from '../host/run-experiment.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand } from './command.ts';
import { scenarioSlot } from './slots.ts';

const { strategy: _several, ...sharedFlags } = scenarioFlags;

export const lineCommand = defineCommand({
  name: 'line',
  says: 'Find how far is too far: the value of a lever beyond which more loses',
  positionals: [scenarioSlot],
  flags: {
    lever: {
      type: 'text',
      value: 'KEY',
      doc: 'a lever that is a number, e.g. visibility or frequency.capPerWeek',
      names: 'lever',
    },
    strategy: {
      type: 'text',
      value: 'ID|FILE',
      doc: 'strategy that the lever belongs to; default: the first',
      names: 'strategy',
    },
    metric: {
      type: 'text',
      value: 'KEY',
      doc: 'what shall be best (creepline metrics); default: valueAfterBacklash',
      names: 'metric',
    },
    from: { type: 'number', value: 'X', doc: 'where the range of the lever begins; default: where it can begin' },
    to: { type: 'number', value: 'X', doc: 'where it ends; default: where it can end' },
    steps: { type: 'whole', value: 'N', min: 2, max: 100, doc: 'into how many steps this range is cut; default: 10' },
    ...sharedFlags,
    ...replicationFlags,
    ...ensembleFlag,
  },
  examples: [
    {
      line: 'creepline line target-pregnancy --lever visibility --strategy predicted --consumers 2000 --reps 5',
      says: 'how much to show',
    },
    {
      line: 'creepline line target-pregnancy --lever frequency.capPerWeek --to 7 --steps 7 --consumers 2000 --reps 5 --format csv',
      says: 'how often, for a spreadsheet',
    },
  ],
  run: async context => {
    const { positionals, flags } = context;
    const { combineLine, invalid, knowLine, planLine } = await loadSimulator();
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
    const { viewLine } = await import('../format/view-line.ts');
    const chance = combineLine(plan, populationOf(experiment), units, experiment.own);
    const report = worlds === undefined ? chance : { ...chance, ensemble: knowLine(plan, units, worlds) };
    return { view: await viewLine(report, experiment.scenario, spellExperiment('line', name, context, experiment)) };
  },
});
