import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { creepline, ended, startCreepline, temporaryFolder } from '../support/run-creepline.ts';

describe('a file that is none', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('waiting for stdin ends at the first %s', async signal => {
    const child = startCreepline(['run', '-']);
    const end = ended(child);
    // more than a pipe holds: once it is through, the program is reading
    await new Promise(resolve => child.stdin?.write(' '.repeat(900_000), resolve));
    child.kill(signal);
    const { code } = await end;
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
  });
  it('a device, a folder and a pipe are refused at once, and stdin without an end at its limit', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'd.yaml'));
    execFileSync('mkfifo', [join(folder, 'fifo.yaml')]);
    const tries = ['/dev/zero', 'd.yaml', './fifo.yaml'].map(name => creepline(['run', name], { cwd: folder }));
    const lines = (await Promise.all(tries)).map(({ code, lastLine }) => [code, lastLine]);
    expect(lines).toEqual([
      [2, 'exit 2: /dev/zero cannot be read: it is a device, not a file'],
      [2, 'exit 2: d.yaml cannot be read: it is a folder'],
      [2, 'exit 2: ./fifo.yaml cannot be read: it is a pipe, not a file; give its content by -'],
    ]);
    const endless = await creepline(['run', '-'], { input: ' '.repeat(2 ** 20 + 1) });
    expect(endless.lastLine).toBe('exit 2: stdin is longer than 1 MB, which is the most that is read');
  });
  it('a scenario cannot make the program read what lies outside, nor quote it where that is allowed', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'secret'), 'password: abc123\n- not YAML\n');
    writeFileSync(join(folder, 'own', 'a.yaml'), 'id: a\ntitle: A\nstrategies: {x: ../secret}\n');
    const refused = await creepline(['run', 'own/a.yaml'], { cwd: folder });
    expect(refused.lastLine).toMatch(/^exit 2: own\/a\.yaml:3:17 strategies\.x: \.\.\/secret lies outside/);
    const allowed = await creepline(['run', 'own/a.yaml', '--allow-outside'], { cwd: folder });
    expect(allowed.code).toBe(2);
    expect(refused.stderr + allowed.stderr).not.toMatch(/password|abc123/);
  });
});
