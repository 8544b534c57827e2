import { ensembleFlag, replicationFlags, scenarioFlags } from '../flags/common.ts';
import { defineSpec } from './command-spec.ts';

const { consumers, seed } = scenarioFlags;
const only = { type: 'text', value: 'IDS', doc: 'some of them, by id, e.g. C01,W03; default: all' } as const;

export const metricsSpec = defineSpec({
  name: 'metrics',
  says: 'List every metric: meaning, unit, range, which way is better, source',
  positionals: [{ name: 'metric', doc: 'one metric only', optional: true }],
  flags: {},
  examples: [
    { line: 'creepline metrics', says: 'all of them' },
    { line: 'creepline metrics backlash', says: 'one of them' },
  ],
});

export const sourceSpec = defineSpec({
  name: 'source',
  says: 'List the published sources, or show what in the model rests on one',
  positionals: [
    { name: 'source', doc: 'key of a source, or ASSUMED for all that has none', names: 'source', optional: true },
  ],
  flags: {},
  examples: [
    { line: 'creepline source', says: 'all of them, with what is taken from each' },
    {
      line: 'creepline source tucker-2014',
      says: 'one: its numbers, mechanisms, metrics, scenarios, findings and surveys',
    },
  ],
});

export const validateSpec = defineSpec({
  name: 'validate',
  says: 'Set the model beside published findings: which does it hit?',
  positionals: [],
  flags: {
    evidence: {
      type: 'choice',
      value: 'SET',
      choices: ['findings', 'record', 'development'],
      doc: 'findings: those that the model is fitted to (default); record, development: others, each with whether sign and size are right',
    },
    record: { type: 'switch', doc: 'short for --evidence record' },
    sanity: { type: 'switch', doc: 'figures that any believable model shows, instead of findings' },
    file: {
      type: 'list',
      value: 'FILE',
      doc: 'an evidence file or a survey of your own instead; repeatable',
      names: 'file',
    },
    data: {
      type: 'text',
      value: 'FOLDER',
      doc: "real people's data instead: what is predicted of them, and the patterns they show",
    },
    scoreboard: {
      type: 'switch',
      doc: 'what the model says of studies that it was fitted without, beside what it was fitted to: from the stored cross-validation',
    },
    calibration: {
      type: 'text',
      value: 'FILE',
      doc: 'with --scoreboard: a file of creepline calibrate --cross-validate, not the shipped one',
      names: 'file',
    },
    only,
    ...ensembleFlag,
    consumers,
    seed,
    ...replicationFlags,
  },
  examples: [
    {
      line: 'creepline validate --only C16 --consumers 2000 --reps 5',
      says: 'one finding on few people: a first look; exit 3 when it is missed',
    },
    {
      line: 'creepline validate --file my-study.yaml --ensemble 10',
      says: 'a study of your own, here and in ten plausible worlds',
    },
  ],
});

export const modelReportSpec = defineSpec({
  name: 'model report',
  says: "Save the model's figures in its scenarios, to compare with those of another version",
  positionals: [
    {
      name: 'scenario',
      doc: 'some of the shipped scenarios, on 400 people and 4 replications unless said; default: all',
      names: 'scenario',
      optional: true,
      many: true,
    },
  ],
  flags: {
    consumers,
    ...replicationFlags,
  },
  examples: [
    {
      line: 'creepline model report data-breach by-law -o before.json',
      says: 'two scenarios; without names all of them, which takes a minute or two',
    },
    {
      line: 'creepline model report target-pregnancy --consumers 2000 --reps 10 -o before.json',
      says: 'one of them, less left to luck',
    },
  ],
});

export const modelCompareSpec = defineSpec({
  name: 'model compare',
  says: 'Compare two saved model reports: which numbers moved, by how much, against luck?',
  positionals: [
    { name: 'before', doc: 'a file of creepline model report', names: 'file' },
    { name: 'after', doc: 'another one, of the same size', names: 'file' },
  ],
  flags: {},
  examples: [
    { line: 'creepline model compare before.json after.json', says: 'what a change of the model has changed' },
    { line: 'creepline model compare before.json after.json --format csv', says: 'every number that moved' },
  ],
});

export const calibrateSpec = defineSpec({
  name: 'calibrate',
  says: 'Fit the free parameters to findings and surveys: a default, and sets that are as plausible',
  positionals: [
    {
      name: 'file',
      doc: 'where the result goes; unfinished work lies beside it as FILE.unfinished and is resumed',
      names: 'file',
    },
  ],
  flags: {
    quick: { type: 'switch', doc: 'few people and sets: a first look' },
    prior: {
      type: 'switch',
      doc: 'fits nothing: of each measure of all evidence, the share of sets drawn from all ranges that meet it',
    },
    'cross-validate': {
      type: 'switch',
      doc: 'fit anew without each tenth of the studies as well, and ask that fit for them: validate --scoreboard',
    },
    adopt: {
      type: 'switch',
      doc: 'no fit: in a clone of the project, make the default of a finished FILE that of the model',
    },
    only,
    seed: scenarioFlags.seed,
    jobs: replicationFlags.jobs,
  },
  examples: [
    {
      line: 'creepline calibrate small.json --quick',
      says: 'a small ensemble: a first look at what the evidence leaves open',
    },
    {
      line: 'creepline calibrate ensemble.json --cross-validate',
      says: 'the full one, predicting studies left out; stop it when you like and start it again',
    },
  ],
});
