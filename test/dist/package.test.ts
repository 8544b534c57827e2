import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFiles } from '../support/source-text.ts';

const root = join(import.meta.dirname, '../..');

/** Somebody's program: a scenario of their own, one unit of it, and a mistake that types must find. */
const program = `
import { parseScenario, runUnit, type Scenario, type UnitResult } from 'creepline';
const text = 'id: mine\\ntitle: Mine\\npopulation: {size: 200}\\ndays: 5\\nstrategies: {only: {}}\\n';
const scenario: Scenario = parseScenario(text, { file: 'mine.yaml', read: () => undefined });
const unit: UnitResult = runUnit(scenario, 'only', 0);
console.log(typeof unit.metrics['engagement']);
`;

describe('the package, installed in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'creepline-package-'));
  const installed = join(folder, 'node_modules/creepline');
  const run = (file: string, ...words: string[]): string =>
    execFileSync(process.execPath, [file, ...words], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  beforeAll(() => {
    // a copy of the sources, so that packing builds nothing beside the tests that run meanwhile
    const copy = join(folder, 'project');
    for (const file of projectFiles()) cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: copy, stdio: 'ignore' });
    rmSync(copy, { recursive: true });
    // what npm would fetch is there already
    mkdirSync(installed, { recursive: true });
    const packed = readdirSync(folder).find(name => name.endsWith('.tgz'))!;
    execFileSync('tar', ['-xzf', join(folder, packed), '--strip-components=1', '-C', installed]);
    for (const name of readdirSync(join(root, 'node_modules')).filter(name => !name.startsWith('.')))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the command, the page, the scenarios and the licence', () => {
    expect(readdirSync(installed)).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist', 'dist-web', 'package.json', 'scenarios']),
    );
  });

  it('runs, on two workers', () => {
    const words = [
      'run',
      'target-pregnancy',
      '--consumers',
      '100',
      '--days',
      '5',
      '--replications',
      '2',
      '--jobs',
      '2',
    ];
    run(join(installed, 'dist/cli/main.js'), ...words, '-o', 'result.json');
    const report: unknown = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    expect(report).toMatchObject({ scenario: 'target-pregnancy', replications: 2 });
  });

  it('is imported with its types', () => {
    const compile = (text: string) => {
      writeFileSync(join(folder, 'program.ts'), text);
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      run(
        tsc,
        'program.ts',
        '--ignoreConfig',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        'node',
      );
    };
    compile(program);
    expect(run('program.js')).toBe('number\n');
    expect(() => compile(`${program}const wrong: number = unit.digest;`)).toThrow();
  });
});
