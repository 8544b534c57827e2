import { scenarioFlags } from '../flags/common.ts';
import { describePeople } from '../host/describe-people.ts';
import { nameOfInput, readInput } from '../host/read-input.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand } from './command.ts';

const importCommand = defineCommand({
  name: 'population import',
  says: 'Make an audience of your own from a table of customers; names and addresses are refused',
  positionals: [{ name: 'file', doc: 'CSV with a line of names, plain or gzip, or - for stdin', names: 'file' }],
  flags: {
    drop: { type: 'list', value: 'COLUMN', doc: 'leave this column out unread; repeatable' },
    topic: { type: 'list', value: 'NAME', doc: 'topic of the scenario it is meant for, to be found among the columns; repeatable' },
  },
  examples: [
    { line: 'creepline population import customers.csv', says: 'what each column is taken for' },
    { line: 'creepline population import customers.csv -o my.audience.json', says: 'keep it, for run --population my.audience.json' },
  ],
  run: async ({ positionals, flags, notes }) => {
    const { formatProblem, importAudience } = await loadSimulator();
    const { humanColumns, viewAudience } = await import('../format/view-audience.ts');
    const name = positionals[0] ?? '';
    const { audience, problems } = importAudience(await readInput(name), { file: nameOfInput(name), drop: flags.drop, topics: flags.topic });
    for (const problem of problems) notes.say(formatProblem(problem));
    // the file holds the people; what was made of the columns is said beside it
    if (flags.output !== undefined) notes.say(humanColumns(audience, notes.look));
    return { view: await viewAudience(audience) };
  },
});

const describeCommand = defineCommand({
  name: 'population describe',
  says: 'Show who the people are: groups, attitudes and habits',
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

export const populationCommands = [importCommand, describeCommand];
