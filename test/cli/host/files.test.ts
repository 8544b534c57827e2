import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { checkFolder, writeWholeFile } from '../../../cli/host/write-file.ts';
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
    const read = createReader(folder);
    expect(read('hyper-covert', 'strategy')).toContain('visibility');
    expect(read('./bold.yaml', 'strategy')).toBe('depth: 1\n');
    expect(read('bold', 'strategy')).toBeUndefined();
    expect(read('./missing.yaml', 'strategy')).toBeUndefined();
  });
  it('are told apart where a scenario and a strategy share an id', () => {
    const read = createReader(temporaryFolder());
    expect(read('on-device', 'strategy')).toContain('onDevice: true');
    expect(read('hyper-covert', 'scenario')).toBeUndefined();
  });
});

it('an audience is looked for beside the scenario, then where one stands', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'own'));
  const file = join(folder, 'own', 'people.csv');
  writeFileSync(file, 'id\n1\n');
  expect(findAudience('people.csv', join(folder, 'own'))).toBe(file);
  expect(findAudience('people.csv', folder)).toBeUndefined();
  expect(findAudience(file, undefined)).toBe(file);
  // tests run in the folder of the project
  expect(findAudience('package.json', folder)).toBe(join(process.cwd(), 'package.json'));
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
    await expect(checkFolder('no/such/folder/x.json')).rejects.toMatchObject({
      code: 'invalid',
      problems: [{ file: 'no/such/folder/x.json' }],
    });
    await expect(checkFolder(join(temporaryFolder(), 'x.json'))).resolves.toBeUndefined();
    await expect(checkFolder('-')).resolves.toBeUndefined();
  });
  it('cannot take the place of a folder', async () => {
    const folder = temporaryFolder();
    await expect(writeWholeFile(folder, 'text')).rejects.toMatchObject({ code: 'invalid' });
  });
});

it('the version is that of the package', () => {
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
