// Builds the page once for all tests that open it.
import type { TestProject } from 'vitest/node';
import { buildPage } from './page-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** folder of the built page */
    pageFolder: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const { folder, remove } = await buildPage('production');
  project.provide('pageFolder', folder);
  return remove;
}
