import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './support/count-reporter.ts';
import { LongestFirst } from './support/longest-first.ts';

/** Tests of the simulator alone, which keeps nothing between two of them: files may share what they have loaded. */
const simulator = ['test/sim/**/*.test.ts', 'test/scenarios/**/*.test.ts'];
/** Tests that open the built page in a browser. */
const page = ['test/web/page/**/*.test.ts'];
/** Tests that start real builds or a terminal. */
const outside = ['test/cli/ui/**/*.test.{ts,tsx}', 'test/dist/**/*.test.ts'];

const shared = {
  pool: 'forks' as const,
  // two cores, always both at work: whatever needs no core for a while leaves it to the other file
  maxWorkers: 2,
  // Any CI variable, even an empty one, makes ink non-interactive; screens are tested as people see them.
  env: { CI: 'false' },
};

/** A real terminal or browser on a busy machine may be late once; what is broken fails twice. */
const patient = { testTimeout: 90_000, hookTimeout: 90_000, retry: 1 };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    allowOnly: false,
    reporters: ['default', new CountReporter()],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'simulator',
          include: simulator,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'hosts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...simulator, ...outside, ...page],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { ...shared, ...patient, name: 'outside', include: outside } },
      {
        test: { ...shared, ...patient, name: 'page', include: page, globalSetup: ['test/web/page/build-once.ts'] },
      },
    ],
  },
});
