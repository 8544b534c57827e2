import { basename } from 'node:path';
import type { Population, Scenario, Setting } from '../../sim/index.ts';
import type { scenarioFlags } from '../flags/common.ts';
import type { FlagValues } from '../flags/flag.ts';
import { chooseStrategies, namesFile } from './choose-strategies.ts';
import { loadAudience } from './load-audience.ts';
import { createReader, findAudience, folderOf, scenarioPath, shippedScenarioIds, shippedStrategyIds } from './node-files.ts';
import { nameOfInput, readInputText } from './read-input.ts';
import { loadSimulator } from './simulator.ts';

/** A scenario ready to run, with the people it needs if they are not built in. */
export interface Experiment {
  scenario: Scenario;
  population?: Population;
}

export type ScenarioChoice = FlagValues<typeof scenarioFlags> & { replications?: number | undefined };

const basePopulations = ['us', 'gb', 'de', 'mix'];

export interface Limits {
  people: number;
  replications: number;
}

/** Scenario, then strategies, then `--set`, then the flags with names of their own: later wins. */
export async function prepareExperiment(name: string, choice: ScenarioChoice, most?: Limits): Promise<Experiment> {
  const { applySettings } = await loadSimulator();
  const { scenario: written, folder } = await loadScenario(name);
  const chosen = await chooseStrategies(written, choice.strategy);
  const set = applySettings(chosen, await readSettings(choice.set));
  const scenario = applySettings(set, settingsOfFlags(most === undefined ? choice : limit(choice, set, most)));
  return withPeople(scenario, choice, folder);
}

/** A shipped scenario by id, a file by path, or stdin. */
export async function loadScenario(name: string): Promise<{ scenario: Scenario; folder: string; text: string }> {
  const { invalid, parseScenario, unknownName } = await loadSimulator();
  const shipped = shippedScenarioIds();
  if (!shipped.includes(name) && !namesFile(name)) throw invalid(unknownName('scenario', name, shipped));
  const path = name === '-' ? '-' : scenarioPath(name);
  const folder = folderOf(path);
  const text = await readInputText(path);
  const scenario = parseScenario(text, {
    file: nameOfInput(name),
    read: createReader(folder),
    names: [...shippedStrategyIds(), ...shipped],
  });
  return { scenario, folder, text };
}

export async function readSettings(texts: readonly string[], flag = '--set'): Promise<Setting[]> {
  const { CreeplineError } = await loadSimulator();
  const wrong = texts.filter(text => !/^[^=]+=.+$/s.test(text));
  if (wrong.length > 0) {
    throw new CreeplineError('invalid', wrong.map(text => ({ path: flag, message: `${text} is not path=value` })));
  }
  return texts.map(text => ({ path: text.slice(0, text.indexOf('=')).trim(), value: text.slice(text.indexOf('=') + 1).trim() }));
}

function settingsOfFlags(choice: ScenarioChoice): Setting[] {
  const base = basePopulations.find(each => each === choice.population);
  const pairs: [string, string | number | undefined][] = [
    ['population.base', base],
    ['population.size', choice.consumers],
    ['days', choice.days],
    ['seed', choice.seed],
    ['replications', choice.replications],
  ];
  return pairs.flatMap(([path, value]) => (value === undefined ? [] : [{ path, value: String(value) }]));
}

/** Fewer people and repetitions where nobody said how many. */
function limit(choice: ScenarioChoice, { population, replications }: Scenario, most: Limits): ScenarioChoice {
  const said = choice.set.some(text => text.startsWith('population.size') || text.startsWith('replications'));
  if (said) return choice;
  return {
    ...choice,
    consumers: choice.consumers ?? Math.min(population.size, most.people),
    replications: choice.replications ?? Math.min(replications, most.replications),
  };
}

async function withPeople(scenario: Scenario, choice: ScenarioChoice, folder: string): Promise<Experiment> {
  const named = choice.population;
  if (named !== undefined && basePopulations.includes(named)) {
    const { file: _replaced, ...population } = scenario.population;
    return { scenario: { ...scenario, population } };
  }
  if (named === undefined) return peopleOf(scenario, folder);
  // a name on the command line is meant from where one stands
  return withAudience(scenario, named, process.cwd(), '--population');
}

/** The people that the scenario itself asks for; a file is meant from where the scenario lies. */
export async function peopleOf(scenario: Scenario, folder: string): Promise<Experiment> {
  const { file } = scenario.population;
  return file === undefined ? { scenario } : withAudience(scenario, file, folder, 'population.file');
}

async function withAudience(scenario: Scenario, file: string, folder: string, asked: string): Promise<Experiment> {
  const path = file === '-' ? '-' : findAudience(file, folder);
  if (path === undefined) throw await noAudience(file, asked);
  const population = await loadAudience(path);
  return { scenario: { ...scenario, population: { ...scenario.population, file: basename(file), size: population.size } }, population };
}

async function noAudience(file: string, path: string): Promise<Error> {
  const { invalid, unknownName } = await loadSimulator();
  const place = { path };
  if (/[/\\.]/.test(file)) return invalid(`${file} cannot be read: no such file`, place);
  return invalid(`${unknownName('population', file, basePopulations)}; there are ${basePopulations.join(', ')}, or an audience file`, place);
}
