import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  folder = mkdtempSync(join(root, 'test-results', 'count-'));
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `import { CountReporter } from ${JSON.stringify(join(root, 'test/support/count-reporter.ts'))};
     export default { root: import.meta.dirname, test: { reporters: ['default', new CountReporter()] } };`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function runTests(source: string) {
  writeFileSync(join(folder, 'a.test.ts'), source);
  const { stdout, status } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, last: stdout.trimEnd().split('\n').at(-1) };
}

it('a run ends with how many passed, failed and were skipped', () => {
  const source = `import { it } from 'vitest';
    it('a', () => {}); it('b', () => {}); it('c', () => { throw new Error('no'); }); it.skipIf(true)('d', () => {});`;
  expect(runTests(source)).toEqual({ status: 1, last: '2 passed, 1 failed, 1 skipped' });
});

it('a test file that does not load is a failure', () => {
  expect(runTests(`import './missing.ts';`)).toEqual({ status: 1, last: '0 passed, 1 failed, 0 skipped' });
});

it('an error outside of any test is a failure', () => {
  const source = `import { it } from 'vitest'; it('a', () => { Promise.reject(new Error('nobody waits for this')); });`;
  expect(runTests(source)).toEqual({ status: 1, last: '1 passed, 1 failed, 0 skipped' });
});
