import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './support/count-reporter.ts';

/** Tests that start real processes, a terminal or a browser: slow, and one at a time because two cores are all there is. */
const outside = ['test/terminal/**/*.test.{ts,tsx}', 'test/browser/**/*.test.{ts,tsx}', 'test/dist/**/*.test.ts'];

const shared = {
  pool: 'forks' as const,
  // Any CI variable, even an empty one, makes ink non-interactive; screens are tested as people see them.
  env: { CI: 'false' },
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    allowOnly: false,
    reporters: ['default', new CountReporter()],
    projects: [
      {
        test: {
          ...shared,
          name: 'model',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: outside,
          testTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'outside',
          include: outside,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: 1,
          // a real terminal or browser on a busy machine may be late once; what is broken fails twice
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
