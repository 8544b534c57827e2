import { scenarioFlags } from '../flags/common.ts';
import { runAllSurveys, runSurvey, shippedSurveys } from '../host/ask-surveys.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand } from './command.ts';

const { population, consumers, seed } = scenarioFlags;

const listCommand = defineCommand({
  name: 'survey list',
  says: 'List the published surveys that synthetic people can be asked',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline survey list', says: 'what was asked, of whom' },
    { line: 'creepline survey list --format csv', says: 'as a table' },
  ],
  run: async () => {
    const { viewSurveyList } = await import('../format/view-survey-list.ts');
    return { view: viewSurveyList(await shippedSurveys()) };
  },
});

const runCommand = defineCommand({
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
  run: async ({ positionals, flags }) => {
    const [name] = positionals;
    if (name === undefined) return { view: await viewAll(flags) };
    const { viewSurvey } = await import('../format/view-survey.ts');
    return { view: viewSurvey(await runSurvey(name, flags)) };
  },
});

async function viewAll(flags: Parameters<typeof runSurvey>[1]) {
  const { invalid } = await loadSimulator();
  for (const flag of ['population', 'joint'] as const)
    if (flags[flag] !== undefined) throw invalid('is of one survey: name it', { path: `--${flag}` });
  const { viewSurveyOverview } = await import('../format/view-survey-overview.ts');
  return viewSurveyOverview(await runAllSurveys(flags));
}

const schemaCommand = defineCommand({
  name: 'survey schema',
  says: 'Print the JSON Schema of survey files, for editors',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline survey schema', says: 'print it' },
    { line: 'creepline survey schema -o survey.schema.json', says: 'keep it beside your surveys' },
  ],
  run: async () => {
    const { surveySchema } = await loadSimulator();
    const { viewSchema } = await import('../format/view-scenario.ts');
    return { view: viewSchema(surveySchema()) };
  },
});

export const surveyCommands = [listCommand, runCommand, schemaCommand];
