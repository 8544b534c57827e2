import {
  combineCompare,
  combineLine,
  combineRun,
  version,
  type CompareReport,
  type LineReport,
  type RunReport,
} from '../../sim/index.ts';
import { replicationFlags } from '../flags/common.ts';
import { viewReplay, type Replayed } from '../format/view-replay.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { replayLog } from '../host/live-run.ts';
import { folderOf } from '../host/node-files.ts';
import { peopleOf, type Experiment } from '../host/choose-people.ts';
import { readRecord, type SavedRecord } from '../host/read-record.ts';
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
    const digest = await replayRecord(record, experiment, context);
    const replayed: Replayed = {
      scenario: experiment.scenario.id,
      expected: record.digest,
      found: digest,
      same: digest === record.digest,
    };
    const exit = replayed.same ? undefined : new Exit(exitCodes.failed, differs(replayed, record.version, version));
    return { view: viewReplay(replayed), ...(exit && { exit }) };
  }),
];

type ReplayContext = Context<{ jobs: typeof replicationFlags.jobs }>;

async function replayRecord(record: SavedRecord, experiment: Experiment, context: ReplayContext): Promise<string> {
  if (record.kind === 'log') return replayLog(record.log, experiment, context.stop.signal);
  return record.kind === 'line'
    ? replayLine(record.report, experiment, context)
    : replayReport(record.report, experiment, context);
}

async function replayLine(
  { strategy, lever, metric, values }: LineReport,
  experiment: Experiment,
  context: ReplayContext,
): Promise<string> {
  const question = {
    strategy: strategy.id,
    lever: lever.key,
    metric: metric.key,
    from: lever.min,
    to: lever.max,
    steps: values.length - 1,
  };
  const { plan, units } = await runLine(question, experiment, context);
  return combineLine(plan, populationOf(experiment), units).digest;
}

async function replayReport(
  report: RunReport | CompareReport,
  experiment: Experiment,
  context: ReplayContext,
): Promise<string> {
  const { units } = await runExperiment(experiment, context, context.flags.jobs);
  const people = populationOf(experiment);
  if (!('pairs' in report)) return combineRun(experiment.scenario, people, units).digest;
  return combineCompare(experiment.scenario, people, units, report.pairs[0]?.b).digest;
}

function differs({ expected, found }: Replayed, made: string, here: string): string {
  const versions = made === here ? '' : ` (made by version ${made}, this is ${here})`;
  return `the digest differs: ${expected} in the file, ${found} now${versions}`;
}
