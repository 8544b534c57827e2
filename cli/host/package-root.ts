import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: the same files are found from the sources and from the build. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** What a worker thread runs: always the built file, since Node's workers do not read TypeScript. */
export const workerFile = join(packageRoot, 'dist/cli/worker.js');

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('package.json of creepline not found above its own code');
  return findRoot(above);
}

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}
