import { readAudience, type Audience, type ImportOptions } from '../../sim/index.ts';
import { withSource } from './open-source.ts';
import { nameOfInput } from './read-input.ts';

/** An audience of a file: a table of customers, or an audience that was imported before. */
export async function loadAudience(path: string, options: Omit<ImportOptions, 'file'>): Promise<Audience> {
  return withSource(path, source => readAudience(source, { file: nameOfInput(path), ...options }));
}
