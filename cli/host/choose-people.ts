import { basename } from 'node:path';
import {
  invalid,
  populationFromAudience,
  readAudience,
  unknownName,
  type Audience,
  type ImportOptions,
  type OwnFigures,
  type Population,
  type Scenario,
  type Strategy,
  type WorldsOrigin,
} from '../../sim/index.ts';
import { basePopulations } from '../flags/common.ts';
import { findAudience, type Reach } from './node-files.ts';
import { nameOfInput, withSource } from './open-input.ts';

/** A scenario in plausible worlds. */
export interface PlausibleWorlds {
  scenarios: readonly Scenario[];
  /** they are run on so many built-in people at most */
  mostPeople?: number;
  origin: WorldsOrigin;
}

/** A scenario ready to run, with the people it needs if they are not built in. */
export interface Experiment {
  scenario: Scenario;
  population?: Population;
  /** what the brand does today, as the scenario has it: levers moved since do not move the figures that were measured under it */
  today?: Strategy;
  /** what a report says of the brand's own figures */
  own?: OwnFigures;
  /** the same in plausible worlds */
  worlds?: PlausibleWorlds;
}

/** The people that the scenario itself asks for; a file is meant from where the scenario lies. */
export async function peopleOf(scenario: Scenario, reach: Reach): Promise<Experiment> {
  const { file } = scenario.population;
  return file === undefined ? { scenario } : withAudience(scenario, file, audiencePath(file, 'population.file', reach));
}

/** Other people for a scenario: built-in ones by name, or an audience file, meant from where one stands. */
export async function choosePeople(scenario: Scenario, name: string): Promise<Experiment> {
  const base = basePopulations.find(each => each === name);
  if (base === undefined) return withAudience(scenario, name, audiencePath(name, '--population'));
  const { file: _replaced, ...population } = scenario.population;
  return { scenario: { ...scenario, population: { ...population, base } } };
}

/** An audience of a file: a table of customers, or an audience that was imported before. */
export async function loadAudience(path: string, options: Omit<ImportOptions, 'file'>): Promise<Audience> {
  return withSource(path, source => readAudience(source, { file: nameOfInput(path), ...options }));
}

async function withAudience(scenario: Scenario, file: string, path: string): Promise<Experiment> {
  const topics = scenario.topics.map(({ name }) => name);
  const population = populationFromAudience(await loadAudience(path, { topics }), scenario);
  return {
    scenario: { ...scenario, population: { ...scenario.population, file: basename(file), size: population.size } },
    population,
  };
}

/**
 * Where an audience file lies. `asked`: the flag or field that names it, for messages. `reach`: how far a file that
 * names it may reach; what a person types may lie anywhere.
 */
export function audiencePath(file: string, asked: string, reach?: Reach): string {
  if (file === '-' && reach === undefined) return '-';
  const found = findAudience(file, reach);
  if (found === undefined) throw noAudience(file, asked);
  if ('refused' in found) throw invalid(`${file} ${found.refused}`, { path: asked });
  return found.path;
}

function noAudience(file: string, path: string): Error {
  const place = { path };
  if (/[/\\.]/.test(file)) return invalid(`${file} cannot be read: no such file`, place);
  return invalid(
    `${unknownName('population', file, basePopulations)}; there are ${basePopulations.join(', ')}, or an audience file`,
    place,
  );
}
