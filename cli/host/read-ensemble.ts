import { existsSync } from 'node:fs';
import type { Ensemble } from '../../sim/index.ts';
import { ensemblePath } from './node-files.ts';
import { readInputText } from './open-input.ts';

/** undefined where no calibration has left one. */
export async function readEnsemble(path = ensemblePath): Promise<Ensemble | undefined> {
  return existsSync(path) ? (JSON.parse(await readInputText(path, 'record')) as Ensemble) : undefined;
}
