import { existsSync } from 'node:fs';
import { shippedScenarioIds } from '../host/node-files.ts';
import { loadScenario } from '../host/prepare-experiment.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand } from './command.ts';
import { lintCommand } from './scenario-lint.ts';
import { scenarioSlot } from './slots.ts';

const listCommand = defineCommand({
  name: 'scenario list',
  says: 'List the shipped scenarios',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline scenario list', says: 'ids, titles and questions' },
    { line: 'creepline scenario list --format csv', says: 'as a table' },
  ],
  run: async () => {
    const { viewScenarios } = await import('../format/view-scenario.ts');
    const loaded = await Promise.all(shippedScenarioIds().map(id => loadScenario(id)));
    return { view: viewScenarios(loaded.map(({ scenario }) => scenario)) };
  },
});

const showCommand = defineCommand({
  name: 'scenario show',
  says: 'Show a scenario as written; as JSON: with every default filled in',
  positionals: [scenarioSlot],
  flags: {},
  examples: [
    { line: 'creepline scenario show target-pregnancy', says: 'the file' },
    { line: 'creepline scenario show target-pregnancy --format json', says: 'complete' },
  ],
  run: async ({ positionals }) => {
    const { viewScenario } = await import('../format/view-scenario.ts');
    const { scenario, text } = await loadScenario(positionals[0] ?? '');
    return { view: viewScenario(scenario, text) };
  },
});

const newCommand = defineCommand({
  name: 'scenario new',
  says: 'Write a small scenario to start from',
  positionals: [{ name: 'id', doc: 'id of the new scenario, words joined by hyphens' }],
  flags: {},
  examples: [
    { line: 'creepline scenario new my-shop', says: 'show it' },
    { line: 'creepline scenario new my-shop -o my-shop.yaml', says: 'make the file; an existing one is left alone' },
  ],
  run: async ({ positionals, flags }) => {
    const { invalid, parseScenario } = await loadSimulator();
    const { newScenarioText, viewScenario } = await import('../format/view-scenario.ts');
    const id = positionals[0] ?? '';
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      throw invalid(`${id} is not an id: lower-case words joined by hyphens`, { path: 'id' });
    const { output } = flags;
    if (output !== undefined && existsSync(output))
      throw invalid('exists already; choose another name', { file: output });
    const text = newScenarioText(id);
    const scenario = parseScenario(text, { file: `${id}.yaml`, read: () => undefined });
    return { view: viewScenario(scenario, text) };
  },
});

const schemaCommand = defineCommand({
  name: 'scenario schema',
  says: 'Print the JSON Schema of scenario files, for editors',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline scenario schema', says: 'print it' },
    { line: 'creepline scenario schema -o scenario.schema.json', says: 'keep it beside your scenarios' },
  ],
  run: async () => {
    const { scenarioSchema } = await loadSimulator();
    const { viewSchema } = await import('../format/view-scenario.ts');
    return { view: viewSchema(scenarioSchema()) };
  },
});

export const scenarioCommands = [listCommand, showCommand, newCommand, lintCommand, schemaCommand];
