// Names that only the model knows. Loaded when somebody asks for one: a key pressed in a shell waits for them.
import { loadSources, metrics, numericLevers } from '../../sim/index.ts';
import type { Names } from './complete-words.ts';

export function modelNames(): Pick<Names, 'lever' | 'metric'> {
  return { lever: numericLevers.map(({ key }) => key), metric: metrics.map(({ key }) => key) };
}

export async function sourceNames(): Promise<string[]> {
  return (await loadSources()).map(({ key }) => key);
}
