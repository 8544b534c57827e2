import type { Reporter, TestModule } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Ends a run with one line that scripts can read: `N passed, N failed, N skipped`. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const line = formatCounts(countTests(modules, errors.length));
    // The default reporter may still have lines to write when this is called.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}

/** A file that cannot be loaded and an error outside of any test count as one failure each: a run that fails never says `0 failed`. */
function countTests(modules: Iterable<Pick<TestModule, 'children' | 'errors'>>, errors = 0): Counts {
  const counts: Counts = { passed: 0, failed: errors, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'skipped' : state]++;
    }
  }
  return counts;
}

function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
