import type { Scenario, Strategy } from '../model/world/scenario.ts';
import { changeScenario } from './scenario-change.ts';
import { blankScenario, defaultTopics } from './scenario-defaults.ts';
import { checkEvents } from './scenario-events.ts';
import { checkNames, refuseEquations } from './scenario-names.ts';
import { checkFigures } from './scenario-figures.ts';
import { FileReader } from './scenario-files.ts';
import type { FileOptions, OpenFile } from './scenario-files.ts';
import { mostTopics, scenarioFileSchema } from './scenario-schema.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import { checkRivals } from './scenario-surroundings.ts';
import { freeze, isRecord } from './schema-json.ts';
import type { Source } from './schema-json.ts';
import { changeStrategy, extendedName, loadStrategy, plainStrategy } from './strategy.ts';
import { isReference } from './strategy-schema.ts';

/** A scenario file with everything it extends and names, complete. Throws with every problem of all files at once. */
export function parseScenario(text: string, options: FileOptions): Scenario {
  const files = new FileReader(options);
  return readScenario(files, files.first(text));
}

export function readScenario(files: FileReader, opened: OpenFile | undefined): Scenario {
  const scenario = completeScenario(files, opened, opened && readScenarioFile(files, opened));
  refuseEquations(scenario, opened!.source.placeOf);
  return scenario;
}

/** The last checks, which need the whole; then frozen. */
export function completeScenario(
  files: FileReader,
  opened: OpenFile | undefined,
  draft: Scenario | undefined,
): Scenario {
  if (draft !== undefined && opened !== undefined) {
    const place = (key: string) => opened.source.placeOf([key]);
    if (draft.id === '') files.report('missing', place('id'));
    if (draft.title === '') files.report('missing', place('title'));
    if (Object.keys(draft.strategies).length === 0)
      files.report('missing; name at least one strategy', place('strategies'));
    if (draft.topics.length > mostTopics) files.report(`more than ${mostTopics} topics`, place('topics'));
  }
  files.refuse();
  const topics = draft!.topics.length === 0 ? defaultTopics : draft!.topics;
  return freeze({ ...draft!, topics });
}

/** What a source says on top of the scenario it extends; `undefined` when anything is wrong with either. */
export function readScenarioFile(
  files: FileReader,
  opened: OpenFile,
  start: Scenario = blankScenario,
): Scenario | undefined {
  const { source } = opened;
  const file = files.check(scenarioFileSchema, source);
  const base = loadBase(files, opened, start);
  const strategies = loadStrategies(files, opened, file, base);
  if (file === undefined) return undefined;
  files.problems.push(...checkNames(file, source));
  if (base === undefined || strategies === undefined) return undefined;
  const scenario = changeScenario(base, file, strategies);
  files.problems.push(
    ...checkFigures(file, scenario, source),
    ...checkRivals(file, scenario, source),
    ...checkEvents(file, scenario, source),
  );
  return scenario;
}

function loadBase(files: FileReader, { source, chain }: OpenFile, start: Scenario): Scenario | undefined {
  const name = extendedName(source.value);
  if (name === undefined) return start;
  const opened = files.open('scenario', name, chain, source.placeOf(['extends']));
  return opened && readScenarioFile(files, opened, start);
}

/** Names are followed even when other parts of the file are wrong, so that all problems come out at once. */
function loadStrategies(
  files: FileReader,
  { source, chain }: OpenFile,
  file: ScenarioFile | undefined,
  base: Scenario | undefined,
): Record<string, Strategy> | undefined {
  const strategies: Record<string, Strategy> = {};
  let complete = true;
  for (const [id, entry] of strategyEntries(source)) {
    const whole = isReference(entry);
    const name = whole ? entry : extendedName(entry);
    const place = source.placeOf(whole ? ['strategies', id] : ['strategies', id, 'extends']);
    const loaded = name === undefined ? undefined : loadStrategy(files, name, chain, place, id);
    const written = file?.strategies?.[id];
    if (name !== undefined && loaded === undefined) complete = false;
    else if (whole) strategies[id] = loaded!;
    else if (typeof written === 'object')
      strategies[id] = changeStrategy(id, written, startOf(loaded, base?.strategies[id]));
  }
  return complete ? strategies : undefined;
}

/** What it names goes before what the extended scenario calls by the same id; the title of a named one is not its own. */
function startOf(
  named: Strategy | undefined,
  earlier: Strategy | undefined,
): { title?: string; levers: Strategy['levers'] } {
  return named === undefined ? (earlier ?? plainStrategy) : { levers: named.levers };
}

function strategyEntries({ value }: Source) {
  const strategies = isRecord(value) ? value['strategies'] : undefined;
  return isRecord(strategies) ? Object.entries(strategies as Readonly<Record<string, Source['value']>>) : [];
}
