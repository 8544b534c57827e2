import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CreeplineError } from '../../sim/core/errors.ts';
import type { FileOptions } from '../../sim/index.ts';
import { readFileText } from './open-input.ts';
import { packageRoot } from './package-root.ts';

export const scenariosFolder = join(packageRoot, 'scenarios');
const strategiesFolder = join(scenariosFolder, 'strategies');
const audiencesFolder = join(scenariosFolder, 'audiences');
const surveysFolder = join(scenariosFolder, 'surveys');
const evidenceFolder = join(scenariosFolder, 'evidence');
const recordFolder = join(evidenceFolder, 'record');
const sanityFolder = join(evidenceFolder, 'sanity');
const developmentFolder = join(evidenceFolder, 'development');
const developmentSurveysFolder = join(evidenceFolder, 'surveys');

/** The map of concepts is data about scenarios, not one of them. */
const notScenarios = ['coverage'];

export function shippedScenarioIds(): string[] {
  return idsIn(scenariosFolder).filter(id => !notScenarios.includes(id));
}

export function shippedStrategyIds(): string[] {
  return idsIn(strategiesFolder);
}

/** File names of the small audiences that ship. */
export function shippedAudiences(): string[] {
  return existsSync(audiencesFolder)
    ? readdirSync(audiencesFolder)
        .filter(file => /\.(csv|json)$/.test(file))
        .toSorted()
    : [];
}

/** Published findings that the model is tried on. */
export function shippedFindingIds(): string[] {
  return idsIn(evidenceFolder).filter(id => id !== knownMissesId);
}

export function findingPath(id: string): string {
  return join(evidenceFolder, `${id}.yaml`);
}

/** Published findings that nothing is fitted to. */
export function shippedRecordIds(): string[] {
  return idsIn(recordFolder);
}

export function recordPath(id: string): string {
  return join(recordFolder, `${id}.yaml`);
}

/** Figures that any believable model shows. */
export function shippedSanityIds(): string[] {
  return idsIn(sanityFolder).filter(id => id !== knownMissesId);
}

export function sanityPath(id: string): string {
  return join(sanityFolder, `${id}.yaml`);
}

/** Published findings that the forms of the model are chosen by. */
export function shippedDevelopmentIds(): string[] {
  return idsIn(developmentFolder);
}

export function developmentPath(id: string): string {
  return join(developmentFolder, `${id}.yaml`);
}

/** Surveys that those findings speak of: they have no wording of their own to be fitted. */
export function developmentSurveyPaths(): string[] {
  return idsIn(developmentSurveysFolder).map(id => join(developmentSurveysFolder, `${id}.yaml`));
}

/** Share of random sets that meet each measure, by its id; missing where that was not measured. */
export const priorHitsPath = join(evidenceFolder, 'prior-hits.json');

/** Parameter sets that all fit, with what they make of the findings; missing before the first calibration. */
export const ensemblePath = join(evidenceFolder, 'ensemble.json');

const knownMissesId = 'known-misses';
export const knownMissesPath = findingPath(knownMissesId);
export const missedFiguresPath = sanityPath(knownMissesId);

export function shippedSurveyIds(): string[] {
  return idsIn(surveysFolder);
}

/** Where a named survey lies: a shipped id, else the path as it was typed. */
export function surveyPath(name: string): string {
  return shippedSurveyIds().includes(name) ? join(surveysFolder, `${name}.yaml`) : name;
}

/** Where a named scenario lies: a shipped id, else the path as it was typed. */
export function scenarioPath(name: string): string {
  return shippedScenarioIds().includes(name) ? join(scenariosFolder, `${name}.yaml`) : name;
}

/** Where a named strategy lies: a shipped id, else the path as it was typed. */
export function strategyPath(name: string): string {
  return shippedStrategyIds().includes(name) ? join(strategiesFolder, `${name}.yaml`) : name;
}

/** How far the names in a file reach: into its own folder and what ships, and elsewhere only where a person allows it. */
export interface Reach {
  folder: string;
  allowOutside: boolean;
}

const outside = 'lies outside the folder of the file that names it; --allow-outside lets it be read';

/** How a scenario or strategy file finds what it `extends`: a shipped id, or a file in its own folder. */
export function createReader({ folder, allowOutside }: Reach): FileOptions['read'] {
  return (name, what) => {
    const looksLikePath = /[/\\]|\.(ya?ml|json)$/.test(name);
    if (!looksLikePath) {
      const shipped = join(what === 'strategy' ? strategiesFolder : scenariosFolder, `${name}.yaml`);
      return existsSync(shipped) ? readFileText(shipped) : undefined;
    }
    const path = resolve(folder, name);
    const foreign = !isWithin(path, [folder, scenariosFolder]);
    if (foreign && !allowOutside) return { refused: outside };
    if (!existsSync(path)) return undefined;
    try {
      const text = readFileText(path);
      return foreign ? { text, foreign } : text;
    } catch (error) {
      if (!(error instanceof CreeplineError)) throw error;
      return { refused: error.problems[0]!.message };
    }
  };
}

/**
 * An audience that a scenario names is looked for beside it and among the shipped ones; one that a person types, where
 * they stand and among the shipped ones. `undefined`: there is none.
 */
export function findAudience(name: string, reach?: Reach): { path: string } | { refused: string } | undefined {
  const shipped = [scenariosFolder, audiencesFolder];
  if (reach === undefined) return existing([process.cwd(), ...shipped].map(folder => resolve(folder, name)));
  const { folder, allowOutside } = reach;
  const paths = [folder, ...shipped, ...(allowOutside ? [process.cwd()] : [])].map(each => resolve(each, name));
  const allowed = paths.filter(path => allowOutside || isWithin(path, [folder, scenariosFolder]));
  return allowed.length === 0 ? { refused: outside } : existing(allowed);
}

function existing(paths: readonly string[]): { path: string } | undefined {
  const path = paths.find(each => existsSync(each));
  return path === undefined ? undefined : { path };
}

/** By real paths: a link within a folder may lead out of it. What is not there is judged by what would hold it. */
function isWithin(path: string, folders: readonly string[]): boolean {
  const real = realPath(path);
  return folders.some(folder => {
    const way = relative(realPath(folder), real);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

export function folderOf(path: string): string {
  return path === '-' ? process.cwd() : dirname(path);
}

function idsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .map(file => file.slice(0, -'.yaml'.length))
    .toSorted();
}
