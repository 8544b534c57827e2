import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { root } from '../../../support/source-text.ts';

export const program = join(root, 'dist/cli/main.js');

export interface TerminalOptions {
  columns?: number;
  rows?: number;
  env?: Readonly<Record<string, string>>;
}

/** A real terminal with a real process in it, and what a person would see there. */
export interface Terminal {
  /** rows as they are on the screen now */
  rows: () => string[];
  text: () => string;
  /** all bytes since the start, or since a position in them */
  bytes: (from?: number) => string;
  inAlternateScreen: () => boolean;
  press: (keys: string) => void;
  resize: (columns: number, rows: number) => void;
  waitFor: (wanted: string | RegExp, milliseconds?: number) => Promise<void>;
  /** the process id of the program below the shell */
  program: () => number;
  exit: Promise<number>;
}

const patience = 30_000;

/** Runs a shell command, so that exit codes and terminal settings can be asked for afterwards. */
export function openTerminal(command: string, { columns = 100, rows = 30, env = {} }: TerminalOptions = {}): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  const plain = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    CI: 'false',
  };
  const shell = pty.spawn('/bin/bash', ['--norc', '--noprofile', '-c', command], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: root,
    env: { ...plain, ...env },
  });
  let bytes = '';
  shell.onData(data => {
    bytes += data;
    screen.write(data);
  });
  const exit = new Promise<number>(resolve => shell.onExit(({ exitCode }) => resolve(exitCode)));
  onTestFinished(() => shell.kill('SIGKILL'));
  const visible = () =>
    Array.from(
      { length: screen.rows },
      (_, row) => screen.buffer.active.getLine(screen.buffer.active.viewportY + row)?.translateToString(true) ?? '',
    );
  const text = () => visible().join('\n');
  return {
    rows: visible,
    text,
    exit,
    bytes: (from = 0) => bytes.slice(from),
    inAlternateScreen: () => screen.buffer.active.type === 'alternate',
    press: keys => shell.write(keys),
    resize(newColumns, newRows) {
      screen.resize(newColumns, newRows);
      shell.resize(newColumns, newRows);
    },
    async waitFor(wanted, milliseconds = patience) {
      const end = Date.now() + milliseconds;
      const found = () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
      while (!found()) {
        if (Date.now() > end)
          throw new Error(`did not see ${wanted} within ${milliseconds} ms; on the screen:\n${text()}`);
        await pause(20);
      }
    },
    program: () => Number(readFileSync(`/proc/${shell.pid}/task/${shell.pid}/children`, 'utf8').trim()),
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
