import type { Audience, Mapping } from '../../sim/index.ts';
import { scenarioFlags } from '../flags/common.ts';
import type { ChoiceFlag } from '../flags/flag.ts';
import { basePopulations } from '../host/choose-people.ts';
import { bareScenario, describePeople, describeTable } from '../host/describe-people.ts';
import { loadAudience } from '../host/load-audience.ts';
import type { Notes } from '../host/notes.ts';
import { nameOfInput, readInputText } from '../host/read-input.ts';
import { loadSimulator } from '../host/simulator.ts';
import { addPersonas } from '../host/add-personas.ts';
import { defineCommand } from './command.ts';

const generateCommand = defineCommand({
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
  run: async ({ flags }) => {
    const { builtInAudience } = await loadSimulator();
    const { viewAudience } = await import('../format/view-audience.ts');
    const audience = builtInAudience(await bareScenario(flags, flags.base ?? 'us'));
    return { view: await viewAudience(flags.personas ? await addPersonas(audience) : audience) };
  },
});

const importCommand = defineCommand({
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
  run: async ({ positionals, flags, notes }) => {
    const { humanImport, viewAudience, viewImport } = await import('../format/view-audience.ts');
    const audience = await loadAudience(positionals[0] ?? '', {
      drop: flags.drop,
      dropPersonal: flags['drop-personal'],
      skipBadRows: flags['skip-bad-rows'],
      topics: flags.topic,
      ...(flags.mapping === undefined ? {} : { mapping: await readMapping(flags.mapping) }),
    });
    await sayNotes(audience, notes);
    if (flags.output === undefined) return { view: viewImport(audience, await describeTable(audience)) };
    // the file holds the people; what was made of the columns is said beside it
    notes.say(humanImport(audience, notes.look));
    return { view: await viewAudience(audience) };
  },
});

async function readMapping(name: string): Promise<Mapping> {
  const { parseMapping } = await loadSimulator();
  return parseMapping(await readInputText(name), nameOfInput(name));
}

async function sayNotes({ source }: Audience, notes: Notes): Promise<void> {
  const { formatProblem } = await loadSimulator();
  for (const problem of source.refused) notes.say(formatProblem(problem));
  for (const { kind, times, ...problem } of source.notes)
    notes.say(`${formatProblem(problem)}${kind === 'leaks' || times < 2 ? '' : ` (${times} times)`}`);
}

const describeCommand = defineCommand({
  name: 'population describe',
  says: 'Show who the people are: groups, attitudes, habits, kinds of people',
  positionals: [{ name: 'population', doc: 'us, gb, de, mix or an audience file', names: 'population' }],
  flags: { consumers: scenarioFlags.consumers, seed: scenarioFlags.seed },
  examples: [
    { line: 'creepline population describe us', says: 'the built-in people of the United States' },
    { line: 'creepline population describe mix --consumers 5000 --format csv', says: 'as a table' },
  ],
  run: async ({ positionals, flags }) => {
    const { viewPopulation } = await import('../format/view-population.ts');
    return { view: viewPopulation(await describePeople(positionals[0] ?? '', flags)) };
  },
});

const schemaCommand = defineCommand({
  name: 'population schema',
  says: 'Print the JSON Schema of mapping files, for editors',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline population schema', says: 'print it' },
    { line: 'creepline population schema -o mapping.schema.json', says: 'keep it beside your mapping' },
  ],
  run: async () => {
    const { mappingJsonSchema } = await loadSimulator();
    const { viewSchema } = await import('../format/view-scenario.ts');
    return { view: viewSchema(mappingJsonSchema()) };
  },
});

export const populationCommands = [generateCommand, importCommand, describeCommand, schemaCommand];
