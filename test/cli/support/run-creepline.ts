import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../support/source-text.ts';

const program = join(root, 'dist/cli/main.js');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  /** the line that says why it ended */
  lastLine: string;
}

export interface Circumstances {
  input?: string;
  env?: Readonly<Record<string, string>>;
  cwd?: string;
}

/** Few people, few days: enough to see that something runs. */
export const small = ['--consumers', '200', '--days', '8', '--reps', '2'];

/** The built program in a process of its own, on pipes, with nothing of this shell's settings. */
export async function creepline(words: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const child = startCreepline(words, circumstances);
  child.stdin?.end(circumstances.input ?? '');
  return ended(child);
}

export function startCreepline(words: readonly string[], { env = {}, cwd = root }: Circumstances = {}): ChildProcess {
  // one thread a process: the tests are many already
  const plain = {
    CREEPLINE_JOBS: '1',
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
  };
  return spawn(process.execPath, [program, ...words], { cwd, env: { ...plain, ...env } });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  // letters of several bytes may come in two pieces
  child.stdout?.setEncoding('utf8').on('data', chunk => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', chunk => (stderr += chunk));
  return new Promise(resolve => {
    child.on('close', code => resolve({ code, stdout, stderr, lastLine: stderr.trimEnd().split('\n').at(-1) ?? '' }));
  });
}

/** A folder of its own, gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'creepline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
