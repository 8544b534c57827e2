import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import {
  createReader,
  findAudience,
  scenarioPath,
  scenariosFolder,
  shippedScenarioIds,
  shippedStrategyIds,
} from '../../../cli/host/node-files.ts';
import { packageVersion } from '../../../cli/host/package-root.ts';
import { checkOutput, writeWholeFile } from '../../../cli/host/write-file.ts';
import { temporaryFolder } from '../support/run-creepline.ts';

describe('shipped files', () => {
  it('are found by id; anything else is a path', () => {
    expect(shippedScenarioIds()).toContain('target-pregnancy');
    expect(shippedScenarioIds()).not.toContain('coverage');
    expect(shippedStrategyIds()).toContain('hyper-covert');
    expect(scenarioPath('target-pregnancy')).toBe(join(scenariosFolder, 'target-pregnancy.yaml'));
    expect(scenarioPath('mine/shop.yaml')).toBe('mine/shop.yaml');
  });
  it('are read by id from anywhere, other files from beside the first one', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bold.yaml'), 'depth: 1\n');
    const read = createReader({ folder, allowOutside: false });
    expect(read('hyper-covert', 'strategy')).toContain('visibility');
    expect(read('./bold.yaml', 'strategy')).toBe('depth: 1\n');
    expect(read('bold', 'strategy')).toBeUndefined();
    expect(read('./missing.yaml', 'strategy')).toBeUndefined();
  });
  it('are told apart where a scenario and a strategy share an id', () => {
    const read = createReader({ folder: temporaryFolder(), allowOutside: false });
    expect(read('on-device', 'strategy')).toContain('onDevice: true');
    expect(read('hyper-covert', 'scenario')).toBeUndefined();
  });
});

describe('what a file names', () => {
  const strategy = (read: ReturnType<typeof createReader>, name: string) => read(name, 'strategy');
  it('lies in its own folder, by real paths: no ../, no absolute path, no link that leads out', () => {
    const folder = temporaryFolder();
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(folder, 'secret.yaml'), 'depth: 1\n');
    writeFileSync(join(own, 'near.yaml'), 'depth: 0\n');
    symlinkSync('../secret.yaml', join(own, 'link.yaml'));
    const read = createReader({ folder: own, allowOutside: false });
    expect(strategy(read, './near.yaml')).toBe('depth: 0\n');
    for (const name of ['../secret.yaml', join(folder, 'secret.yaml'), './link.yaml', '../nothing.yaml'])
      expect(strategy(read, name)).toMatchObject({ refused: expect.stringContaining('--allow-outside') });
    const free = createReader({ folder: own, allowOutside: true });
    expect(strategy(free, '../secret.yaml')).toEqual({ text: 'depth: 1\n', foreign: true });
    expect(strategy(free, './near.yaml')).toBe('depth: 0\n');
  });
  it('is a regular file', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'd.yaml'));
    execFileSync('mkfifo', [join(folder, 'fifo.yaml')]);
    const read = createReader({ folder, allowOutside: false });
    expect(strategy(read, './d.yaml')).toEqual({ refused: 'cannot be read: it is a folder' });
    expect(strategy(read, './fifo.yaml')).toMatchObject({ refused: expect.stringContaining('it is a pipe') });
  });
});

describe('an audience', () => {
  const audience = (folder: string, name: string, allowOutside = false) => findAudience(name, { folder, allowOutside });
  it('that a scenario names is looked for beside it, and elsewhere only where that is allowed', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'own'));
    const file = join(folder, 'own', 'people.csv');
    writeFileSync(file, 'id\n1\n');
    expect(audience(join(folder, 'own'), 'people.csv')).toEqual({ path: file });
    expect(audience(folder, 'people.csv')).toBeUndefined();
    expect(audience(folder, 'hillstrom-like.csv')).toMatchObject({ path: expect.stringContaining('hillstrom-like') });
    expect(audience(folder, '/etc/passwd')).toMatchObject({ refused: expect.stringContaining('lies outside') });
    // tests run in the folder of the project
    expect(audience(folder, 'package.json')).toBeUndefined();
    expect(audience(folder, 'package.json', true)).toEqual({ path: join(process.cwd(), 'package.json') });
  });
  it('that a person types lies anywhere', () => {
    const file = join(temporaryFolder(), 'people.csv');
    writeFileSync(file, 'id\n1\n');
    expect(findAudience(file)).toEqual({ path: file });
    expect(findAudience('package.json')).toEqual({ path: join(process.cwd(), 'package.json') });
  });
});

describe('a file', () => {
  it('is written whole, in place of an older one', async () => {
    const file = join(temporaryFolder(), 'x.json');
    await writeWholeFile(file, 'old');
    await writeWholeFile(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
  });
  it('that may not be finished is not there at all', async () => {
    const folder = temporaryFolder();
    await expect(
      writeWholeFile(join(folder, 'x.json'), 'text', AbortSignal.abort(new Error('stopped'))),
    ).rejects.toThrow('stopped');
    expect(readdirSync(folder)).toEqual([]);
  });
  it('needs a folder, which is said before any work', async () => {
    await expect(checkOutput('no/such/folder/x.json')).rejects.toMatchObject({
      code: 'invalid',
      problems: [{ file: 'no/such/folder/x.json' }],
    });
    await expect(checkOutput(join(temporaryFolder(), 'x.json'))).resolves.toBeUndefined();
    await expect(checkOutput('-')).resolves.toBeUndefined();
  });
  it('keeps its mode and stays behind its links', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'x.json');
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    symlinkSync('x.json', join(folder, 'link.json'));
    symlinkSync('new.json', join(folder, 'dangling.json'));
    await writeWholeFile(join(folder, 'link.json'), 'new');
    await writeWholeFile(join(folder, 'dangling.json'), 'first');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'new.json'), 'utf8')).toBe('first');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['dangling.json', 'link.json', 'new.json', 'x.json']);
  });
  it('that is a device or a pipe is written into', async () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const text = 'a'.repeat(200_000);
    const [read] = await Promise.all([textOf(reader.stdout), writeWholeFile(pipe, text)]);
    expect(read).toBe(text);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    await writeWholeFile('/dev/null', text);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    await expect(writeWholeFile('/dev/full', text)).rejects.toMatchObject({ problems: [{ file: '/dev/full' }] });
  });
  it('that is a pipe which nobody reads is waited for until the signal', async () => {
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    await expect(writeWholeFile(pipe, 'text', stop.signal)).rejects.toThrow('stopped');
  });
  it('cannot take the place of a folder', async () => {
    const folder = temporaryFolder();
    await expect(writeWholeFile(folder, 'text')).rejects.toMatchObject({ code: 'invalid' });
  });
});

it('the version is that of the package', () => {
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
