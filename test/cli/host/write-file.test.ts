import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/source-text.ts';
import { creepline, temporaryFolder } from '../support/run-creepline.ts';

it('-o refuses endings that nobody writes, before any work', async () => {
  const { code, lastLine } = await creepline(['run', 'target-pregnancy', '-o', 'result.xlsx']);
  expect(code).toBe(2);
  expect(lastLine).toMatch(/^exit 2: result\.xlsx .*\.json, \.ndjson, \.csv, \.md/);
});

describe('where nothing can be written', () => {
  const shell = (line: string) =>
    new Promise<{ code: number | null; stderr: string }>(resolve => {
      const child = spawn('sh', ['-c', line], { env: { PATH: process.env['PATH'] } });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', chunk => (stderr += chunk));
      child.on('close', code => resolve({ code, stderr }));
    });
  const program = `${process.execPath} ${join(root, 'dist/cli/main.js')}`;
  it('a full disk is said in one line, without a stack', async () => {
    expect(await shell(`${program} metrics > /dev/full`)).toEqual({
      code: 2,
      stderr: 'exit 2: stdout cannot be written: the disk is full\n',
    });
  });
  it('a folder that is gone is said', async () => {
    const folder = temporaryFolder();
    expect(
      await shell(
        `mkdir ${folder}/d; cd ${folder}/d; rmdir ../d; ${program} run target-pregnancy --population mine.csv`,
      ),
    ).toEqual({
      code: 2,
      stderr: 'exit 2: the folder in which this was started is not there any more\n',
    });
  });
  it('a file that would grow too large leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const { stderr } = await shell(`cd ${folder}; ulimit -f 1; ${program} metrics -o big.json; exit $?`);
    expect(stderr).toContain('exit 2: big.json cannot be written: the file would be larger than is allowed');
    expect(readdirSync(folder)).toEqual([]);
  });
});
