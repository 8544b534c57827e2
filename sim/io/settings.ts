import { CreeplineError, invalid, unknownName } from '../core/errors.ts';
import type { Place, Problem } from '../core/errors.ts';
import { levers } from '../model/strategy/index.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { completeScenario, readScenarioFile } from './scenario.ts';
import { refuseEquations } from './scenario-names.ts';
import { FileReader } from './scenario-files.ts';
import { problemOfKey } from './schema-json.ts';
import type { Json } from './schema-json.ts';
import { readYaml } from './yaml.ts';

export interface Setting {
  /** `days`, `brand.trust`, `strategies.ID.depth`, `*.depth` for all strategies, `parameters.KEY`, `topics.NAME.sensitivity` … */
  path: string;
  /** as on a command line: a YAML value */
  value: string;
}

/** Groups whose keys hold dots themselves. */
const dottedGroups = ['parameters', 'population.overrides'];

/** The scenario with each setting on top, in order. Throws with every wrong setting at once. */
export function applySettings(scenario: Scenario, settings: readonly Setting[]): Scenario {
  const problems: Problem[] = [];
  let changed = scenario;
  for (const [i, setting] of settings.entries()) {
    try {
      if (settings.findIndex(other => other.path === setting.path) < i) throw invalid('given twice', placeOf(setting));
      changed = applySetting(changed, setting);
    } catch (error) {
      if (!(error instanceof CreeplineError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  refuseEquations(changed, path => placeOf({ path: path.join('.') }));
  return changed;
}

/** A setting is a scenario file with one line, on top of the scenario. */
function applySetting(scenario: Scenario, setting: Setting): Scenario {
  const place = placeOf(setting);
  const value = readValue(setting, place);
  const steps = stepsOf(setting.path, place);
  checkSteps(scenario, steps, place);
  const lines = targetsOf(scenario, steps).map(target => lineOf(scenario, target, value));
  const files = new FileReader({ file: '', read: () => undefined });
  return lines.reduce((changed, line) => {
    const opened = { source: { value: line, placeOf: () => place }, chain: [''] };
    return completeScenario(files, opened, readScenarioFile(files, opened, changed));
  }, scenario);
}

function placeOf({ path }: Pick<Setting, 'path'>): Place {
  return { path: `--set ${path}` };
}

function readValue({ value }: Setting, place: Place): Json {
  try {
    return readYaml(value, '').value;
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    throw new CreeplineError(
      'invalid',
      error.problems.map(({ message }) => ({ ...place, message })),
    );
  }
}

/** `*.depth` is short for `strategies.*.depth`; keys with dots stay whole. */
function stepsOf(path: string, place: Place): string[] {
  const full = path.startsWith('*.') ? `strategies.${path}` : path;
  const steps = full.split('.');
  const wrong = steps
    .map(step => (step === '' ? 'has an empty part' : problemOfKey(step)))
    .find(problem => problem !== undefined);
  if (wrong !== undefined) throw invalid(wrong, place);
  const dotted = dottedGroups.find(group => full.startsWith(`${group}.`));
  return dotted === undefined ? steps : [...dotted.split('.'), full.slice(dotted.length + 1)];
}

/** What a file may add, a setting may not: it changes what is there. */
function checkSteps(scenario: Scenario, [first = '', second, third]: readonly string[], place: Place): void {
  if (levers.some(lever => lever.spec.key === first))
    throw invalid(`${first} belongs to a strategy: write strategies.ID.${first} or *.${first}`, place);
  if (first === 'extends' || third === 'extends') throw invalid('extends is for files', place);
  if (first === 'strategies') {
    const ids = Object.keys(scenario.strategies);
    if (second === undefined || third === undefined) throw invalid('name a lever: strategies.ID.LEVER', place);
    if (second !== '*' && !ids.includes(second)) throw invalid(unknownName('strategy', second, ids), place);
  }
  if (first === 'topics' && second !== undefined) {
    const topics = scenario.topics.map(topic => topic.name);
    if (!topics.includes(second)) throw invalid(unknownName('topic', second, topics), place);
  }
}

function targetsOf(scenario: Scenario, steps: readonly string[]): (readonly string[])[] {
  if (steps[0] !== 'strategies' || steps[1] !== '*') return [steps];
  return Object.keys(scenario.strategies).map(id => ['strategies', id, ...steps.slice(2)]);
}

/** Nested keys around the value. One share of a channel changes among the others; written whole, shares replace each other. */
function lineOf(scenario: Scenario, steps: readonly string[], value: Json): Json {
  const [top, id, key, choice] = steps;
  const lever = levers.find(({ spec }) => spec.key === key);
  if (top === 'strategies' && lever?.spec.type === 'shares' && choice !== undefined && steps.length === 4) {
    const shares = scenario.strategies[id!]!.levers[key!] as Readonly<Record<string, number>>;
    return nest(steps.slice(0, 3), { ...shares, [choice]: value });
  }
  return nest(steps, value);
}

function nest(steps: readonly string[], value: Json): Json {
  return steps.reduceRight<Json>((inner, step) => ({ [step]: inner }), value);
}
