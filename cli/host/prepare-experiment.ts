import {
  applySettings,
  CreeplineError,
  invalid,
  parseScenario,
  placesOfExpect,
  readExpectations,
  unknownName,
  type Population,
  type Scenario,
  type Setting,
} from '../../sim/index.ts';
import type { scenarioFlags } from '../flags/common.ts';
import type { FlagValues } from '../flags/flag.ts';
import { choosePeople, peopleOf, type Experiment, type PlausibleWorlds } from './choose-people.ts';
import { chooseStrategies, namesFile } from './choose-strategies.ts';
import {
  createReader,
  folderOf,
  scenarioPath,
  shippedScenarioIds,
  shippedStrategyIds,
  type Reach,
} from './node-files.ts';
import { plausibleWorlds, usualWorlds } from './plausible-worlds.ts';
import { nameOfInput, readInputText } from './open-input.ts';

export type ScenarioChoice = Omit<FlagValues<typeof scenarioFlags>, 'allow-outside'> & {
  'allow-outside'?: boolean;
  replications?: number | undefined;
  /** plausible worlds: so many, as many as are usual, or none */
  ensemble?: number | 'usual' | undefined;
};

export interface Limits {
  people: number;
  replications: number;
}

/** Scenario, then strategies, then `--set`, then the flags with names of their own: later wins. */
export async function prepareExperiment(name: string, choice: ScenarioChoice, most?: Limits): Promise<Experiment> {
  return prepareLoaded(await loadScenario(name, choice['allow-outside']), choice, most);
}

/** The same for a scenario that was read already: stdin can be read once. */
export async function prepareLoaded(
  { scenario: written, reach }: LoadedScenario,
  choice: ScenarioChoice,
  most?: Limits,
): Promise<Experiment> {
  const chosen = await chooseStrategies(written, choice.strategy, reach.allowOutside);
  const set = applySettings(chosen, readSettings(choice.set));
  const scenario = applySettings(set, settingsOfFlags(most === undefined ? choice : limit(choice, set, most)));
  const experiment = await (choice.population === undefined
    ? peopleOf(scenario, reach)
    : choosePeople(scenario, choice.population));
  if (experiment.population !== undefined && choice.consumers !== undefined) throw ownNumber(experiment.population);
  const { baseline } = scenario.brand;
  const today =
    baseline !== undefined && Object.hasOwn(written.strategies, baseline.strategy)
      ? written.strategies[baseline.strategy]
      : undefined;
  const worlds = await worldsOf(experiment.scenario, choice.ensemble);
  return { ...experiment, ...(today && { today }), ...(worlds && { worlds }) };
}

async function worldsOf(scenario: Scenario, count: ScenarioChoice['ensemble']): Promise<PlausibleWorlds | undefined> {
  if (count === 'usual') return usualWorlds(scenario);
  return count === undefined || count === 0 ? undefined : plausibleWorlds(scenario, count);
}

function ownNumber({ name, size }: Population): Error {
  return invalid(`the audience ${name} brings its own ${size} people`, { path: '--consumers' });
}

export interface LoadedScenario {
  scenario: Scenario;
  /** how far the files that it names may lie from it */
  reach: Reach;
  text: string;
}

/** A shipped scenario by id, a file by path, or stdin. */
export async function loadScenario(name: string, allowOutside = false): Promise<LoadedScenario> {
  const shipped = shippedScenarioIds();
  if (!shipped.includes(name) && !namesFile(name)) throw invalid(unknownName('scenario', name, shipped));
  const path = name === '-' ? '-' : scenarioPath(name);
  const reach = { folder: folderOf(path), allowOutside };
  const text = await readInputText(path);
  const scenario = parseScenario(text, {
    file: nameOfInput(name),
    read: createReader(reach),
    names: [...shippedStrategyIds(), ...shipped],
  });
  // what must come out is checked before anything runs, whatever is asked of the scenario
  readExpectations(scenario, placesOfExpect(text, nameOfInput(name)));
  return { scenario, reach, text };
}

export function readSettings(texts: readonly string[], flag = '--set'): Setting[] {
  const wrong = texts.filter(text => !/^[^=]+=.+$/s.test(text));
  if (wrong.length > 0) {
    throw new CreeplineError(
      'invalid',
      wrong.map(text => ({ path: flag, message: `${text} is not path=value` })),
    );
  }
  return texts.map(text => ({
    path: text.slice(0, text.indexOf('=')).trim(),
    value: text.slice(text.indexOf('=') + 1).trim(),
  }));
}

function settingsOfFlags(choice: ScenarioChoice): Setting[] {
  const pairs: [string, string | number | undefined][] = [
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
