import { existsSync } from 'node:fs';
import { invalid, jsonSchema, parseScenario } from '../../sim/index.ts';
import { shippedScenarioIds } from '../host/node-files.ts';
import { loadScenario } from '../host/prepare-experiment.ts';
import { newScenarioText, viewScenario, viewScenarios } from '../format/view-scenario.ts';
import { viewSchema } from '../format/view-schema.ts';
import { scenarioListSpec, scenarioNewSpec, scenarioSchemaSpec, scenarioShowSpec } from '../specs/scenarios.ts';
import { handle } from './command.ts';
import { lint } from './scenario-lint.ts';

const list = handle(scenarioListSpec, async () => {
  const loaded = await Promise.all(shippedScenarioIds().map(id => loadScenario(id)));
  return { view: viewScenarios(loaded.map(({ scenario }) => scenario)) };
});

const show = handle(scenarioShowSpec, async ({ positionals, flags }) => {
  const { scenario, text } = await loadScenario(positionals[0] ?? '', flags['allow-outside']);
  return { view: viewScenario(scenario, text) };
});

const create = handle(scenarioNewSpec, async ({ positionals, flags }) => {
  const id = positionals[0] ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw invalid(`${id} is not an id: lower-case words joined by hyphens`, { path: 'id' });
  const { output } = flags;
  if (output !== undefined && existsSync(output))
    throw invalid('exists already; choose another name', { file: output });
  const text = newScenarioText(id);
  const scenario = parseScenario(text, { file: `${id}.yaml`, read: () => undefined });
  return { view: viewScenario(scenario, text) };
});

const schema = handle(scenarioSchemaSpec, async () => {
  return { view: viewSchema(jsonSchema('scenario')) };
});

export const handlers = [list, show, create, lint, schema];
