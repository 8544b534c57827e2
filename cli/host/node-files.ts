import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { FileOptions } from '../../sim/index.ts';
import { packageRoot } from './package-root.ts';

export const scenariosFolder = join(packageRoot, 'scenarios');
const strategiesFolder = join(scenariosFolder, 'strategies');
const audiencesFolder = join(scenariosFolder, 'audiences');
const surveysFolder = join(scenariosFolder, 'surveys');
const evidenceFolder = join(scenariosFolder, 'evidence');
const recordFolder = join(evidenceFolder, 'record');

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

/** Parameter sets that all fit, with what they make of the findings; missing before the first calibration. */
export const ensemblePath = join(evidenceFolder, 'ensemble.json');

const knownMissesId = 'known-misses';
export const knownMissesPath = findingPath(knownMissesId);

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

/** How a scenario or strategy file finds what it `extends`: a shipped id, or a file beside it. */
export function createReader(folder: string): FileOptions['read'] {
  return (name, what) => {
    const shipped = join(what === 'strategy' ? strategiesFolder : scenariosFolder, `${name}.yaml`);
    const looksLikePath = /[/\\]|\.(ya?ml|json)$/.test(name);
    const path = looksLikePath ? resolve(folder, name) : shipped;
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}

/** An audience file is looked for beside the scenario, among the shipped ones, then in the working folder. */
export function findAudience(name: string, scenarioFolder: string | undefined): string | undefined {
  if (isAbsolute(name)) return existsSync(name) ? name : undefined;
  const folders = [
    ...(scenarioFolder === undefined ? [] : [scenarioFolder]),
    scenariosFolder,
    audiencesFolder,
    process.cwd(),
  ];
  return folders.map(folder => join(folder, name)).find(existsSync);
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
