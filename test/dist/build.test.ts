import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let project: string;

/** A tiny project with the real build script and its settings. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'creepline-build-'));
  for (const folder of ['cli/host', 'sim/engine/fingerprint']) mkdirSync(join(project, folder), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json', 'cli/build.mjs'])
    cpSync(join(root, file), join(project, file));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  write('sim/engine/fingerprint/work-out.ts', `export const workOutFingerprint = () => 'worked out at the start';`);
  writeAnswer(42);
  write('cli/main.ts', `import { answer } from '../sim/index.ts';\nconsole.log(answer);`);
  write('cli/host/worker.ts', `console.log('at work');`);
});
afterEach(() => rmSync(project, { recursive: true }));

function write(file: string, text: string): void {
  writeFileSync(join(project, file), text);
}

function writeAnswer(answer: number, more = ''): void {
  write(
    'sim/index.ts',
    `export { workOutFingerprint as modelFingerprint } from './engine/fingerprint/work-out.ts';
     export const answer: number = ${answer};${more}`,
  );
}

function run(...command: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, command, { cwd: project });
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    child.on('close', code => resolve({ code, output }));
  });
}
const filesOf = (folder: string) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.js'))
    .toSorted();
const build = () => run('cli/build.mjs');
async function start() {
  const built = await build();
  return built.code === 0 ? run('dist/cli/main.js') : built;
}

it('bundles what is there, and says nothing', async () => {
  expect(await start()).toEqual({ code: 0, output: '42\n' });
});

it('leaves dist alone while nothing changed, and builds again when a source changed', async () => {
  await build();
  const { ino } = statSync(join(project, 'dist'));
  await build();
  expect(statSync(join(project, 'dist')).ino).toBe(ino);
  writeAnswer(43);
  expect((await start()).output).toBe('43\n');
});

it('takes away what a killed build has left, and nothing of one that runs', async () => {
  // no process has this number
  for (const folder of ['dist-4194399', 'dist-4194399-old', `dist-${process.pid}`, 'dist-web'])
    mkdirSync(join(project, folder));
  await build();
  const left = readdirSync(project).filter(name => name.startsWith('dist'));
  expect(left.toSorted()).toEqual(['dist', 'dist-web', `dist-${process.pid}`].toSorted());
});

it('has one file for every start, the worker, and one for each part that waits to be asked for', async () => {
  write('cli/later.ts', `export const later = 1;`);
  write('cli/main.ts', `import './start.ts';\nconsole.log((await import('./later.ts')).later);`);
  write('cli/start.ts', `console.log('start');`);
  expect((await start()).output).toBe('start\n1\n');
  expect(filesOf('dist/cli')).toEqual(['main.js', 'parts/later.js', 'worker.js']);
  expect(await run('dist/cli/worker.js')).toEqual({ code: 0, output: 'at work\n' });
  rmSync(join(project, 'cli/later.ts'));
  write('cli/main.ts', `import './start.ts';`);
  expect((await start()).output).toBe('start\n');
  expect(filesOf('dist/cli')).toEqual(['main.js', 'worker.js']);
});

it("holds the model's fingerprint instead of what works it out", async () => {
  write('sim/engine/fingerprint/work-out.ts', `export const workOutFingerprint = () => [1, 2, 3].join('-');`);
  write('cli/main.ts', `import { modelFingerprint } from '../sim/index.ts';\nconsole.log(modelFingerprint());`);
  expect((await start()).output).toBe('1-2-3\n');
  expect(readFileSync(join(project, 'dist/cli/main.js'), 'utf8')).toContain('"1-2-3"');
});

it('an error is shown with its place, and the last good dist stays', async () => {
  await build();
  writeAnswer(43, ' export const = 1;');
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toContain('sim/index.ts:2:');
  expect(await run('dist/cli/main.js')).toEqual({ code: 0, output: '42\n' });
  expect(readdirSync(project).filter(name => name.startsWith('dist'))).toEqual(['dist']);
});

it('many starts at once do not break each other', async () => {
  for (const answer of [1, 2]) {
    writeAnswer(answer);
    const all = await Promise.all(Array.from({ length: 6 }, start));
    expect(new Set(all.map(({ code, output }) => `${code} ${output}`))).toEqual(new Set([`0 ${answer}\n`]));
  }
  expect(readdirSync(project).filter(name => name.startsWith('dist'))).toEqual(['dist']);
});

it('a start that was killed while it held the lock holds nobody up for long', async () => {
  mkdirSync(join(project, 'dist-lock'));
  const longAgo = new Date(2020, 0);
  utimesSync(join(project, 'dist-lock'), longAgo, longAgo);
  expect(await start()).toEqual({ code: 0, output: '42\n' });
});
