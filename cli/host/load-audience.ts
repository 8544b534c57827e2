import type { Population } from '../../sim/index.ts';
import { loadSimulator } from './simulator.ts';

/** People of an audience file. */
export async function loadAudience(path: string): Promise<Population> {
  throw (await loadSimulator()).invalid('audience files are not available in this version', { file: path });
}
