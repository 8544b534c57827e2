import { applySettings, invalid, levers, type ExplainReport, type Scenario, type Setting } from '../../sim/index.ts';
import { anchorExperiment } from '../host/anchor-experiment.ts';
import { explainPerson } from '../host/live-run.ts';
import { prepareExperiment, readSettings } from '../host/prepare-experiment.ts';
import { viewExplain } from '../format/view-explain.ts';
import { explainSpec } from '../specs/experiments.ts';
import { handle } from './command.ts';

export const handlers = [
  handle(explainSpec, async context => {
    const { positionals, flags, stop } = context;
    const { consumer, day } = flags;
    if (consumer === undefined)
      throw invalid('is missing: the id of a person, e.g. --consumer 17', { path: '--consumer' });
    const strategies = flags.strategy === undefined ? [] : [flags.strategy];
    const experiment = await anchorExperiment(
      await prepareExperiment(positionals[0] ?? '', { ...flags, strategy: strategies }),
      context,
    );
    const strategy = Object.keys(experiment.scenario.strategies)[0] ?? '';
    // one arm is enough: arms share people and luck, but do not touch each other
    const scenario = only(experiment.scenario, strategy);
    const days = Math.min(day ?? scenario.days, scenario.days);
    if (day !== undefined && day > scenario.days)
      throw invalid(`${day} is after the last day, ${scenario.days}`, { path: '--day' });
    const ask = async (asked: Scenario) => {
      const question = { strategy, consumer, replication: flags.replication ?? 0, days };
      return keepDay(await explainPerson({ ...experiment, scenario: asked }, question, stop.signal), day);
    };
    const settings = whatIfSettings(flags['what-if'], strategy);
    const before = await ask(scenario);
    const after = settings.length === 0 ? undefined : await ask(applySettings(scenario, settings));
    return { view: viewExplain(before, after && { settings, report: after }) };
  }),
];

function only(scenario: Scenario, id: string): Scenario {
  const strategy = scenario.strategies[id];
  return { ...scenario, strategies: strategy === undefined ? {} : { [id]: strategy } };
}

/** Day 1 is tick 0. */
function keepDay(report: ExplainReport, day: number | undefined): ExplainReport {
  return day === undefined ? report : { ...report, days: report.days.filter(({ tick }) => tick === day - 1) };
}

/** A lever alone means the lever of the strategy asked about. */
function whatIfSettings(texts: readonly string[], strategy: string): Setting[] {
  const keys = levers.map(({ spec }) => spec.key);
  const settings = readSettings(texts, '--what-if');
  return settings.map(({ path, value }) => ({
    path: keys.includes(path.split('.')[0] ?? '') ? `strategies.${strategy}.${path}` : path,
    value,
  }));
}
