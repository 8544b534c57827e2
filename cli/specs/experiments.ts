import { ensembleFlag, replicationFlags, reportEnsembleFlag, scenarioFlags } from '../flags/common.ts';
import type { Flags } from '../flags/flag.ts';
import { defineSpec, scenarioSlot } from './command-spec.ts';

// Experiments: a scenario is run, and something is asked of it.

export const screenFlags = {
  ...scenarioFlags,
  ...replicationFlags,
  'screen-reader': { type: 'switch', doc: 'linear, labelled text instead of a full screen' },
  charts: {
    type: 'choice',
    value: 'NAME',
    choices: ['braille', 'block', 'ascii'],
    doc: 'characters that charts are drawn with',
  },
} as const satisfies Flags;

/** For commands that look at one strategy. */
const { strategy: _several, ...oneStrategyFlags } = scenarioFlags;

/** `creepline` alone. */
export const startSpec = defineSpec({
  name: '',
  says: 'The flagship scenario: live in a terminal, a report elsewhere',
  positionals: [],
  flags: screenFlags,
  examples: [
    { line: 'creepline', says: 'a first run: live in a terminal, a report elsewhere' },
    {
      line: 'creepline compare target-pregnancy --strategy plain --strategy predicted --reps 5',
      says: 'who is lost, and why',
    },
  ],
});

export const runSpec = defineSpec({
  name: 'run',
  says: 'Run a scenario and report what its strategies gain and lose',
  positionals: [scenarioSlot],
  flags: { ...scenarioFlags, ...replicationFlags, ...reportEnsembleFlag },
  examples: [
    { line: 'creepline run target-pregnancy --replications 5', says: 'a quick first look' },
    {
      line: 'creepline run target-pregnancy --set strategies.predicted.visibility=.2 --consumers 2000 --reps 5',
      says: 'change a lever',
    },
  ],
});

export const compareSpec = defineSpec({
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
    ...reportEnsembleFlag,
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
});

export const lineSpec = defineSpec({
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
    ...oneStrategyFlags,
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
});

export const explainSpec = defineSpec({
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
    ...oneStrategyFlags,
  },
  examples: [
    { line: 'creepline explain target-pregnancy --consumer 17 --strategy predicted', says: 'the story of person 17' },
    {
      line: 'creepline explain target-pregnancy --consumer 17 --strategy predicted --what-if visibility=.2',
      says: 'had it been less visible',
    },
  ],
});

export const replaySpec = defineSpec({
  name: 'replay',
  says: 'Run a saved result or run log again and check that every figure is the same',
  positionals: [
    { name: 'record', doc: 'a file of run, compare or line -o FILE.json, a run log, or - for stdin', names: 'file' },
  ],
  flags: { jobs: replicationFlags.jobs, 'allow-outside': scenarioFlags['allow-outside'] },
  examples: [
    { line: 'creepline replay result.json', says: 'exit 0: every figure is the same; exit 3: some differ, and which' },
    {
      line: 'creepline replay result.json --format json',
      says: 'digests, how many figures were compared, what differs',
    },
  ],
});

export const tuiSpec = defineSpec({
  name: 'tui',
  says: 'Watch a scenario live and move its levers; a report where there is no terminal',
  positionals: [scenarioSlot],
  flags: screenFlags,
  examples: [
    { line: 'creepline tui target-pregnancy', says: 'press ? for the keys' },
    { line: 'creepline tui target-pregnancy --screen-reader', says: 'as linear text' },
  ],
});
