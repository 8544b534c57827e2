import { basename } from 'node:path';
import type { Population } from '../../sim/index.ts';
import { nameOfInput, readInput } from './read-input.ts';
import { loadSimulator } from './simulator.ts';

/** People of an audience file: a CSV is imported on the way, an `.audience.json` is already that. */
export async function loadAudience(path: string): Promise<Population> {
  const { importAudience, parseAudience } = await loadSimulator();
  const bytes = await readInput(path);
  const file = nameOfInput(path);
  if (path.endsWith('.json')) return parseAudience(bytes, { file });
  return importAudience(bytes, { file, name: basename(file) });
}
