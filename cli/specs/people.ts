import { basePopulations, scenarioFlags } from '../flags/common.ts';
import type { ChoiceFlag } from '../flags/flag.ts';
import { defineSpec } from './command-spec.ts';

const { population, consumers, seed } = scenarioFlags;

export const populationGenerateSpec = defineSpec({
  name: 'population generate',
  says: 'Write built-in people as a table or an audience file, to look at or to change and import again',
  positionals: [],
  flags: {
    base: {
      type: 'choice',
      choices: basePopulations,
      value: 'NAME',
      doc: 'us, gb, de or mix; default: us',
    } as ChoiceFlag<(typeof basePopulations)[number]>,
    consumers: scenarioFlags.consumers,
    seed: scenarioFlags.seed,
    personas: { type: 'switch', doc: 'with invented names, towns and occupations' },
  },
  examples: [
    { line: 'creepline population generate --base de --consumers 500 -o people.csv', says: 'a table' },
    {
      line: 'creepline population generate --base mix --consumers 500 -o people.audience.json',
      says: 'for run --population people.audience.json',
    },
  ],
});

export const populationImportSpec = defineSpec({
  name: 'population import',
  says: 'Make an audience of your own from a table of customers; names and addresses are refused',
  positionals: [
    { name: 'file', doc: 'CSV with a line of names, plain or gzip, or Parquet; - for stdin', names: 'file' },
  ],
  flags: {
    mapping: {
      type: 'text',
      value: 'FILE',
      doc: 'YAML file that says what columns mean (population schema)',
      names: 'file',
    },
    drop: { type: 'list', value: 'COLUMN', doc: 'leave this column out unread; repeatable' },
    'drop-personal': { type: 'switch', doc: 'leave out columns that look like names, addresses or numbers of people' },
    'skip-bad-rows': { type: 'switch', doc: 'go on without rows that cannot be read' },
    topic: {
      type: 'list',
      value: 'NAME',
      doc: 'topic of the scenario it is meant for, to be found among the columns; repeatable',
    },
  },
  examples: [
    { line: 'creepline population import customers.csv', says: 'what each column is taken for' },
    {
      line: 'creepline population import customers.csv -o my.audience.json',
      says: 'keep it, for run --population my.audience.json',
    },
  ],
});

export const populationDescribeSpec = defineSpec({
  name: 'population describe',
  says: 'Show who the people are: groups, attitudes, habits, kinds of people',
  positionals: [{ name: 'population', doc: 'us, gb, de, mix or an audience file', names: 'population' }],
  flags: { consumers: scenarioFlags.consumers, seed: scenarioFlags.seed },
  examples: [
    { line: 'creepline population describe us', says: 'the built-in people of the United States' },
    { line: 'creepline population describe mix --consumers 5000 --format csv', says: 'as a table' },
  ],
});

export const populationSchemaSpec = defineSpec({
  name: 'population schema',
  says: 'Print the JSON Schema of mapping files, for editors',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline population schema', says: 'print it' },
    { line: 'creepline population schema -o mapping.schema.json', says: 'keep it beside your mapping' },
  ],
});

export const surveyListSpec = defineSpec({
  name: 'survey list',
  says: 'List the published surveys that synthetic people can be asked',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline survey list', says: 'what was asked, of whom' },
    { line: 'creepline survey list --format csv', says: 'as a table' },
  ],
});

export const surveyRunSpec = defineSpec({
  name: 'survey run',
  says: 'Ask synthetic people what a survey asked: answers, who gives them, why, and how near they come',
  positionals: [
    {
      name: 'survey',
      doc: 'a shipped survey or a file; without one all of them, each in a line',
      names: 'survey',
      optional: true,
    },
  ],
  flags: {
    population,
    consumers,
    seed,
    joint: { type: 'text', value: 'ITEMS', doc: 'how answers to these items go together, e.g. cart,place' },
  },
  examples: [
    {
      line: 'creepline survey run marigold-2023 --population gb --joint cart,place --consumers 2000',
      says: 'what Britons find creepy, and who finds both so',
    },
    {
      line: 'creepline survey run --consumers 2000 --format json',
      says: 'all surveys: errors, and what simpler ideas of people would say',
    },
  ],
});

export const surveySchemaSpec = defineSpec({
  name: 'survey schema',
  says: 'Print the JSON Schema of survey files, for editors',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline survey schema', says: 'print it' },
    { line: 'creepline survey schema -o survey.schema.json', says: 'keep it beside your surveys' },
  ],
});
