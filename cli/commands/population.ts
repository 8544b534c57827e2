import {
  builtInAudience,
  formatProblem,
  jsonSchema,
  parseMapping,
  type Audience,
  type Mapping,
} from '../../sim/index.ts';
import { addPersonas, bareScenario, describePeople, describeTable } from '../host/describe-people.ts';
import { loadAudience } from '../host/choose-people.ts';
import type { Notes } from '../host/notes.ts';
import { nameOfInput, readInputText } from '../host/open-input.ts';
import { humanImport, viewAudience, viewImport } from '../format/view-audience.ts';
import { viewPopulation } from '../format/view-population.ts';
import { viewSchema } from '../format/view-schema.ts';
import {
  populationDescribeSpec,
  populationGenerateSpec,
  populationImportSpec,
  populationSchemaSpec,
} from '../specs/people.ts';
import { handle } from './command.ts';

const generate = handle(populationGenerateSpec, async ({ flags }) => {
  const audience = builtInAudience(bareScenario(flags, flags.base ?? 'us'));
  return { view: viewAudience(flags.personas ? await addPersonas(audience) : audience) };
});

const importTable = handle(populationImportSpec, async ({ positionals, flags, notes }) => {
  const audience = await loadAudience(positionals[0] ?? '', {
    drop: flags.drop,
    dropPersonal: flags['drop-personal'],
    skipBadRows: flags['skip-bad-rows'],
    topics: flags.topic,
    ...(flags.mapping === undefined ? {} : { mapping: await readMapping(flags.mapping) }),
  });
  sayNotes(audience, notes);
  if (flags.output === undefined) return { view: viewImport(audience, describeTable(audience)) };
  // the file holds the people; what was made of the columns is said beside it
  notes.say(humanImport(audience, notes.look));
  return { view: viewAudience(audience) };
});

async function readMapping(name: string): Promise<Mapping> {
  return parseMapping(await readInputText(name), nameOfInput(name));
}

function sayNotes({ source }: Audience, notes: Notes): void {
  for (const problem of source.refused) notes.say(formatProblem(problem));
  for (const { kind, times, ...problem } of source.notes)
    notes.say(`${formatProblem(problem)}${kind === 'leaks' || times < 2 ? '' : ` (${times} times)`}`);
}

const describe = handle(populationDescribeSpec, async ({ positionals, flags }) => {
  return { view: viewPopulation(await describePeople(positionals[0] ?? '', flags)) };
});

const schema = handle(populationSchemaSpec, async () => {
  return { view: viewSchema(jsonSchema('mapping')) };
});

export const handlers = [generate, importTable, describe, schema];
