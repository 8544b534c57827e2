// One command from a fresh clone to the page.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectFiles } from '../support/source-text.ts';

const root = join(import.meta.dirname, '../..');

it('npm run demo builds the page and says where it is served', async () => {
  const clone = mkdtempSync(join(tmpdir(), 'creepline-demo-'));
  for (const file of projectFiles()) cpSync(join(root, file), join(clone, file));
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  // a group of its own: npm hands no signal on to what it started
  const demo = spawn('npm', ['run', '--silent', 'demo'], { cwd: clone, detached: true });
  const ended = new Promise(resolve => demo.on('close', resolve));
  onTestFinished(async () => {
    if (demo.exitCode === null) process.kill(-demo.pid!, 'SIGINT');
    await ended;
    rmSync(clone, { recursive: true });
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (url !== null) resolve(url[0]);
    };
    demo.stdout.on('data', hear);
    demo.stderr.on('data', hear);
    demo.on('exit', code => reject(new Error(`the demo ended with code ${code}: ${said}`)));
  });
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/<title>Creepline<\/title>[^]*<script type="module"/);
}, 180_000);
