import type { ExplainReport, Scenario, Setting } from '../../sim/index.ts';
import { scenarioFlags } from '../flags/common.ts';
import { anchorExperiment } from '../host/anchor-experiment.ts';
import { explainPerson } from '../host/live-run.ts';
import { prepareExperiment, readSettings } from '../host/prepare-experiment.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand } from './command.ts';
import { scenarioSlot } from './slots.ts';

const { strategy: _several, ...sharedFlags } = scenarioFlags;

export const explainCommand = defineCommand({
  name: 'explain',
  says: 'Ask one simulated person why: the sum of reasons behind each decision',
  positionals: [scenarioSlot],
  flags: {
    consumer: { type: 'whole', value: 'ID', min: 0, max: 4_294_967_295, doc: 'id of the person, as in the reports' },
    strategy: {
      type: 'text',
      value: 'ID|FILE',
      doc: 'strategy the person meets; default: the first',
      names: 'strategy',
    },
    day: { type: 'whole', value: 'N', min: 1, max: 3650, doc: 'one day in full; default: the whole story' },
    replication: { type: 'whole', value: 'N', min: 0, max: 99_999, doc: 'which repetition of the run; default: 0' },
    'what-if': {
      type: 'list',
      value: 'PATH=VALUE',
      doc: 'the same person and luck with a change, e.g. visibility=.2; repeatable',
    },
    ...sharedFlags,
  },
  examples: [
    { line: 'creepline explain target-pregnancy --consumer 17 --strategy predicted', says: 'the story of person 17' },
    {
      line: 'creepline explain target-pregnancy --consumer 17 --strategy predicted --what-if visibility=.2',
      says: 'had it been less visible',
    },
  ],
  run: async context => {
    const { positionals, flags, stop } = context;
    const { consumer, day } = flags;
    const { applySettings, invalid } = await loadSimulator();
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
    const settings = await whatIfSettings(flags['what-if'], strategy);
    const before = await ask(scenario);
    const after = settings.length === 0 ? undefined : await ask(applySettings(scenario, settings));
    const { viewExplain } = await import('../format/view-explain.ts');
    return { view: viewExplain(before, after && { settings, report: after }) };
  },
});

function only(scenario: Scenario, id: string): Scenario {
  const strategy = scenario.strategies[id];
  return { ...scenario, strategies: strategy === undefined ? {} : { [id]: strategy } };
}

/** Day 1 is tick 0. */
function keepDay(report: ExplainReport, day: number | undefined): ExplainReport {
  return day === undefined ? report : { ...report, days: report.days.filter(({ tick }) => tick === day - 1) };
}

/** A lever alone means the lever of the strategy asked about. */
async function whatIfSettings(texts: readonly string[], strategy: string): Promise<Setting[]> {
  const { levers } = await loadSimulator();
  const keys = levers.map(({ spec }) => spec.key);
  const settings = await readSettings(texts, '--what-if');
  return settings.map(({ path, value }) => ({
    path: keys.includes(path.split('.')[0] ?? '') ? `strategies.${strategy}.${path}` : path,
    value,
  }));
}
