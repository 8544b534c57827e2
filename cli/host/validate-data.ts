import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles, invalid, reportData, type DataFile, type DataReport } from '../../sim/index.ts';
import { readInput } from './open-input.ts';

/** Checks the data sets that lie in a folder, packed or not; it is no use to find none of them. */
export async function validateData(folder: string, seed: number): Promise<DataReport> {
  const there = dataFiles.flatMap(file => {
    const path = [`${file}.gz`, file].map(name => join(folder, name)).find(existsSync);
    return path === undefined ? [] : [{ file, path }];
  });
  if (there.length === 0)
    throw invalid(`${folder} holds none of ${dataFiles.join(', ')} (or packed: .csv.gz)`, { path: '--data' });
  const files = await Promise.all(
    there.map(async ({ file, path }) => [file, await readInput(path, 'record')] as const),
  );
  return reportData(Object.fromEntries(files) as Partial<Record<DataFile, Uint8Array>>, seed);
}
