import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import {
  checkModelKeys,
  chooseSets,
  CreeplineError,
  invalid,
  readJsonText,
  withValues,
  type Ensemble,
  type Problem,
  type Scenario,
} from '../../sim/index.ts';
import type { PlausibleWorlds } from './choose-people.ts';
import { ensemblePath } from './node-files.ts';
import { readInputText } from './open-input.ts';

/** A scenario in so many of the worlds that the calibration has found. */
export async function plausibleWorlds(
  scenario: Scenario,
  count: number,
  path = ensemblePath,
): Promise<PlausibleWorlds> {
  const file = relative(process.cwd(), path);
  const ensemble = await readEnsemble(path);
  if (ensemble === undefined)
    throw invalid(
      `${count} plausible worlds are asked for, but ${file} is missing: creepline calibrate ${file} makes it`,
      { path: '--ensemble' },
    );
  const of = ensemble.members.length;
  if (count < 2 || count > of)
    throw invalid(`${count} is not a whole number from 2 to ${of}: so many plausible worlds are in ${file}`, {
      path: '--ensemble',
    });
  const scenarios = chooseSets(ensemble, count).map(set => withValues(scenario, set));
  try {
    scenarios.forEach(checkModelKeys);
  } catch (error) {
    if (!(error instanceof CreeplineError)) throw error;
    const [{ path: where, message }] = error.problems as [Problem];
    throw invalid(`belongs to another model (${where}: ${message}); creepline calibrate ${file} makes it anew`, {
      file,
    });
  }
  return { scenarios, origin: { of, date: ensemble.date } };
}

/** Where nobody says how many: enough for a range, on few enough people to be bearable. */
const usual = { worlds: 20, mostPeople: 1000 };

/**
 * The worlds of a report where nobody says how many; none where the calibration has left none, and with people or figures of one's own, where
 * they would take many times as long.
 */
export async function usualWorlds(scenario: Scenario): Promise<PlausibleWorlds | undefined> {
  const { population, brand } = scenario;
  if (population.file !== undefined || brand.baseline !== undefined) return undefined;
  const found = (await readEnsemble())?.members.length ?? 0;
  if (found < 2) return undefined;
  return { ...(await plausibleWorlds(scenario, Math.min(usual.worlds, found))), mostPeople: usual.mostPeople };
}

/** Parameter sets of a calibration; `undefined` where none has left any. */
export async function readEnsemble(path = ensemblePath): Promise<Ensemble | undefined> {
  return existsSync(path) ? (readJsonText(await readInputText(path, 'record'), path) as Ensemble) : undefined;
}

/** A file of `calibrate` that has to be there. */
export async function readCalibration(path: string): Promise<Ensemble> {
  const found = await readEnsemble(path);
  if (found === undefined || !Array.isArray(found.members) || typeof found.default !== 'object')
    throw invalid('is no result of creepline calibrate', { file: path });
  return found;
}
