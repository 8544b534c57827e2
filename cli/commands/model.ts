import { compareModels, figuresOf, parseModelReport, readJsonText, reportModel } from '../../sim/index.ts';
import { viewModelComparison, viewModelReport } from '../format/view-model.ts';
import { shippedScenarioIds } from '../host/node-files.ts';
import { nameOfInput, readInputText } from '../host/open-input.ts';
import { prepareExperiment } from '../host/prepare-experiment.ts';
import { runExperiment } from '../host/run-experiment.ts';
import { modelCompareSpec, modelReportSpec } from '../specs/model.ts';
import { handle } from './command.ts';

/** Enough to see what moves, in a few minutes for all scenarios. */
const usual = { people: 400, replications: 4 } as const;

export const handlers = [
  handle(modelReportSpec, async context => {
    const { consumers, replications = usual.replications, jobs } = context.flags;
    const names = context.positionals.length > 0 ? context.positionals : shippedScenarioIds();
    const figures = [];
    for (const name of names) {
      const experiment = await prepareExperiment(name, {
        strategy: [],
        set: [],
        consumers: consumers ?? usual.people,
        replications,
        population: undefined,
        days: undefined,
        seed: undefined,
      });
      const { units } = await runExperiment(experiment, context, jobs, {
        keep: unit => ({ ...unit, series: {}, segments: [], lost: [] }),
      });
      figures.push(figuresOf(experiment.scenario, units));
    }
    return { view: viewModelReport(reportModel(figures, consumers ?? usual.people, replications)) };
  }),
  handle(modelCompareSpec, async ({ positionals }) => {
    const [before, after] = await Promise.all(positionals.map(readReport));
    return { view: viewModelComparison(compareModels(before!, after!)) };
  }),
];

async function readReport(name: string) {
  const file = nameOfInput(name);
  return parseModelReport(readJsonText(await readInputText(name, 'record'), file), file);
}
