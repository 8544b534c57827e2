import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './support/count-reporter.ts';
import { LongestFirst } from './support/longest-first.ts';

/** Tests of the simulator alone, which keeps nothing between two of them: files may share what they have loaded. */
const simulator = ['test/sim/**/*.test.ts', 'test/scenarios/**/*.test.ts'];
/** Tests that start real builds, a terminal or a browser. */
const outside = ['test/cli/ui/**/*.test.{ts,tsx}', 'test/web/page/**/*.test.ts', 'test/dist/**/*.test.ts'];

const shared = {
  pool: 'forks' as const,
  // two cores, always both at work: whatever needs no core for a while leaves it to the other file
  maxWorkers: 2,
  // Any CI variable, even an empty one, makes ink non-interactive; screens are tested as people see them.
  env: { CI: 'false' },
};

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
          exclude: [...simulator, ...outside],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'outside',
          include: outside,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // a real terminal or browser on a busy machine may be late once; what is broken fails twice
          retry: 1,
        },
      },
    ],
  },
});
