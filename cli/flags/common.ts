import type { ChoiceFlag, Flags } from './flag.ts';

export const formats = ['human', 'plain', 'json', 'ndjson', 'csv', 'markdown'] as const;
export type Format = (typeof formats)[number];
const colors = ['auto', 'always', 'never'] as const;

/** Every command takes these. */
export const globalFlags = {
  format: {
    type: 'choice',
    choices: formats,
    value: 'NAME',
    doc: 'human, plain, json, ndjson, csv or markdown; default: human in a terminal, plain elsewhere',
  } as ChoiceFlag<Format>,
  output: {
    type: 'text',
    value: 'FILE',
    short: 'o',
    doc: 'write the result to a file; .json, .ndjson, .csv and .md choose the format',
    names: 'file',
  },
  quiet: { type: 'switch', short: 'q', doc: 'no progress, no notes' },
  verbose: { type: 'switch', doc: 'say more while working; stack traces of internal errors' },
  color: { type: 'choice', choices: colors, value: 'WHEN', doc: 'auto, always or never' } as ChoiceFlag<
    (typeof colors)[number]
  >,
  'no-color': { type: 'switch', doc: 'the same as --color never' },
  'no-input': { type: 'switch', doc: 'never ask anything, never open a live screen' },
  config: { type: 'text', value: 'FILE', doc: 'YAML or JSON file with defaults for flags', names: 'file' },
  help: { type: 'switch', short: 'h', doc: 'say what a command takes' },
  version: { type: 'switch', doc: 'say the version' },
} as const satisfies Flags;

/** Built-in people: three countries, and all of them together. */
export const basePopulations = ['us', 'gb', 'de', 'mix'] as const;

const most32 = 4_294_967_295;

/** What is run, and on whom: the same flags with the same meaning wherever a scenario is run. */
export const scenarioFlags = {
  strategy: {
    type: 'list',
    value: 'ID|FILE',
    doc: 'strategy of the scenario, shipped strategy or file; repeatable; default: all of the scenario',
    names: 'strategy',
  },
  set: { type: 'list', value: 'PATH=VALUE', doc: 'change a value, e.g. strategies.plain.visibility=.2; repeatable' },
  population: {
    type: 'text',
    value: 'NAME|FILE',
    doc: 'us, gb, de, mix or an audience file (.csv, .audience.json)',
    names: 'population',
  },
  consumers: { type: 'whole', value: 'N', min: 1, max: 10_000_000, doc: 'number of simulated people' },
  days: { type: 'whole', value: 'N', min: 1, max: 3650, doc: 'days to simulate' },
  seed: { type: 'whole', value: 'N', min: 0, max: most32, doc: 'same seed, same people, same luck' },
  'allow-outside': {
    type: 'switch',
    doc: 'let scenario and strategy files name files outside their own folder',
  },
} as const satisfies Flags;

/** How often, and on how many cores. */
export const replicationFlags = {
  replications: {
    type: 'whole',
    value: 'N',
    min: 1,
    max: 10_000,
    alias: 'reps',
    doc: 'independent repetitions of the whole run',
  },
  jobs: { type: 'whole', value: 'N', min: 1, max: 1024, doc: 'worker threads; default: one a core' },
} as const satisfies Flags;

/** Beside chance: what is not known. */
export const ensembleFlag = {
  ensemble: {
    type: 'whole',
    value: 'N',
    min: 2,
    max: 10_000,
    doc: 'also in N plausible worlds: models that all fit the evidence (creepline calibrate)',
  },
} as const satisfies Flags;

/** For reports that show both what chance does and what is not known. */
export const reportEnsembleFlag = {
  ensemble: {
    ...ensembleFlag.ensemble,
    min: 0,
    doc: 'in N plausible worlds, models that all fit the evidence (creepline calibrate), on all people; 0: in none; default: in 20, on at most 1,000 built-in people',
  },
} as const satisfies Flags;

/** Planned, so known by name: refusing them plainly beats "did you mean". */
export const flagsNotBuilt = ['redraw', 'resume', 'vary', 'gate', 'fail-on', 'calibrate'];
export const commandsNotBuilt = ['sweep', 'check', 'report', 'share', 'lesson'];
