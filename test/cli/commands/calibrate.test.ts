import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ended, startCreepline, temporaryFolder } from '../support/run-creepline.ts';

const calibrate = ['calibrate', 'small.json', '--quick', '--only', 'C15'];

/** What is written down, once there is something new; a file is there whole or not at all. */
async function writtenDown(path: string, otherThan = ''): Promise<string> {
  for (;;) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (text !== '' && text !== otherThan) return text;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

it('a calibration that is killed goes on from where it was', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'small.json.unfinished');
  const first = startCreepline(calibrate, { cwd: folder });
  const before = await writtenDown(path);
  first.kill('SIGKILL');
  expect(JSON.parse(before)).toMatchObject({ stage: 'screen', round: 0, seed: 1 });

  const second = startCreepline(calibrate, { cwd: folder });
  const end = ended(second);
  await new Promise<void>(resolve => {
    let said = '';
    second.stderr?.on('data', chunk => (said += String(chunk)).includes('resuming small.json.unfinished') && resolve());
  });
  second.kill('SIGKILL');
  await end;
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(existsSync(join(folder, 'small.json'))).toBe(false);
}, 120_000);

it('a calibration with another seed does not go on with it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'small.json.unfinished');
  const first = startCreepline(calibrate, { cwd: folder });
  await writtenDown(path);
  first.kill('SIGKILL');
  const { code, lastLine } = await ended(startCreepline([...calibrate, '--seed', '2'], { cwd: folder }));
  expect(code).toBe(2);
  expect(lastLine).toContain('belongs to a calibration with another seed');
}, 120_000);
