import {
  combineCompare,
  combineLine,
  combineRun,
  fingerprintOf,
  sayOtherModel,
  version,
  type LineReport,
} from '../../sim/index.ts';
import { replicationFlags } from '../flags/common.ts';
import { sayFigure, viewReplay, type Replayed } from '../format/view-replay.ts';
import { compareFigures } from '../host/compare-figures.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { replayLog } from '../host/live-run.ts';
import { folderOf } from '../host/node-files.ts';
import { peopleOf, type Experiment } from '../host/choose-people.ts';
import { readRecord, type SavedLine, type SavedRecord, type SavedReport } from '../host/read-record.ts';
import { populationOf, runExperiment, runLine } from '../host/run-experiment.ts';
import { replaySpec } from '../specs/experiments.ts';
import { handle, type Context } from './command.ts';

export const handlers = [
  handle(replaySpec, async context => {
    const name = context.positionals[0] ?? '';
    const record = await readRecord(name);
    const experiment = await peopleOf(record.scenario, {
      folder: folderOf(name),
      allowOutside: context.flags['allow-outside'],
    });
    const now = await replayRecord(record, experiment, context);
    const { figures, notCompared } = figuresOf(record);
    const { compared, differences } = compareFigures(figures, now);
    const replayed: Replayed = {
      scenario: experiment.scenario.id,
      expected: record.digest,
      found: now.digest,
      same: differences.length === 0,
      compared,
      differing: differences.length,
      differences: differences.slice(0, mostTold),
      notCompared,
      model: sayOtherModel(record.fingerprint, fingerprintOf(record.scenario)) ?? null,
    };
    const exit = replayed.same ? undefined : new Exit(exitCodes.failed, differs(replayed, record.version));
    return { view: viewReplay(replayed), ...(exit && { exit }) };
  }),
];

/** Differences that are handed on one by one. */
const mostTold = 100;

/** Parts of a file that are not computed anew. */
const takenAsGiven: Readonly<Record<string, string>> = {
  anchored: 'how the model was brought to the brand’s own figures',
  ensemble: 'plausible worlds',
};

/** What a file claims, and what of it a replay cannot vouch for. What it was made from is what is run, so that it is no claim. */
function figuresOf(record: SavedRecord): { figures: unknown; notCompared: string[] } {
  if (record.kind === 'log') return { figures: { digest: record.digest }, notCompared: [] };
  const { inputs: _inputs, engine: _engine, schemaVersion: _schema, ...figures } = record.report;
  const given = Object.keys(takenAsGiven).filter(key => key in figures);
  return {
    figures: Object.fromEntries(Object.entries(figures).filter(([key]) => !given.includes(key))),
    notCompared: given.map(key => takenAsGiven[key]!),
  };
}

type ReplayContext = Context<{ jobs: typeof replicationFlags.jobs }>;

/** The same figures, computed anew. */
async function replayRecord(
  record: SavedRecord,
  experiment: Experiment,
  context: ReplayContext,
): Promise<{ digest: string }> {
  if (record.kind === 'log') return { digest: await replayLog(record.log, experiment, context.stop.signal) };
  const report =
    record.kind === 'line'
      ? await replayLine(record.report, experiment, context)
      : await replayReport(record.report, experiment, context);
  const { engine: _engine, schemaVersion: _schema, anchored: _anchored, ...figures } = report as SavedReport;
  return figures;
}

async function replayLine(report: SavedLine, experiment: Experiment, context: ReplayContext): Promise<LineReport> {
  const { strategy, lever, metric, values } = report;
  const question = {
    strategy: strategy.id,
    lever: lever.key,
    metric: metric.key,
    from: lever.min,
    to: lever.max,
    steps: values.length - 1,
  };
  const { plan, units } = await runLine(question, experiment, context);
  return combineLine(plan, populationOf(experiment), units, ownOf(report));
}

async function replayReport(report: SavedReport, experiment: Experiment, context: ReplayContext) {
  const { units } = await runExperiment(experiment, context, context.flags.jobs);
  const people = populationOf(experiment);
  if (!('pairs' in report)) return combineRun(experiment.scenario, people, units, ownOf(report));
  return combineCompare(experiment.scenario, people, units, report.pairs[0]?.b, ownOf(report));
}

/** Of the brand's own figures the size of the list is used again; how the model was anchored is only told. */
function ownOf(report: SavedReport | SavedLine) {
  const { anchored, list } = report as Partial<SavedReport>;
  return { ...(anchored && { anchored }), ...(list && { listSize: list.size }) };
}

function differs({ differing, compared, differences, model }: Replayed, made: string): string {
  const why = [...(made === version ? [] : [`made by version ${made}, this is ${version}`]), ...(model ? [model] : [])];
  const because = why.length > 0 ? ` (${why.join('; ')})` : '';
  const all = compared.toLocaleString('en-US');
  return `${differing.toLocaleString('en-US')} of ${all} figures differ, first ${sayFigure(differences[0]!)}${because}`;
}
