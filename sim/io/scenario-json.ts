import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { readScenario } from './scenario.ts';
import { FileReader } from './scenario-files.ts';
import { readJson } from './schema-json.ts';
import type { Json } from './schema-json.ts';

/** The scenario in the form of its file, nothing left to defaults: later versions read the same scenario out of it. */
export function scenarioToJson(scenario: Scenario): Json {
  const { question, population, topics, strategies, rivals, law, awareness, events, expect, story, ...rest } = scenario;
  return {
    ...rest,
    ...(question === '' ? {} : { question }),
    population: { ...population },
    rivals: rivals.map(rival => ({ ...rival })),
    law: { ...law },
    awareness: { ...awareness },
    events: events.map(event => ({ ...event })),
    expect,
    ...(story === undefined ? {} : { story: story as Json }),
    topics: Object.fromEntries(topics.map(({ name, ...topic }) => [name, topic])),
    strategies: Object.fromEntries(Object.entries(strategies).map(([id, strategy]) => [id, strategyToJson(strategy)])),
  };
}

/** The scenario that `scenarioToJson` was given, or that any JSON in the form of a scenario file describes. */
export function scenarioFromJson(value: unknown): Scenario {
  const files = new FileReader({ file: 'scenario.json', read: () => undefined });
  return readScenario(files, { source: readJson(value), chain: ['./scenario.json'] });
}

function strategyToJson({ title, says, levers: values }: Strategy): Json {
  return { title, ...(says === '' ? {} : { says }), ...(values as Readonly<Record<string, Json>>) };
}
