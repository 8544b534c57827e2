// A copy of the simulator with something added to it, as somebody would add it who works on the model.
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as simulator from '../../sim/index.ts';

export interface ChangedSimulator {
  sim: typeof simulator;
  /** any other file of the copy */
  load(path: string): Promise<unknown>;
  remove(): void;
}

/** Milliseconds that a busy machine may take to load a whole simulator anew. */
export const loading = 60_000;

/** Files by path: the text of a new one, or what becomes of the text of one that is there. */
export type Changes = Readonly<Record<string, string | ((text: string) => string)>>;

export async function changeSimulator(changes: Changes): Promise<ChangedSimulator> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'creepline-changed-'));
  for (const part of ['sim', 'tsconfig.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, change] of Object.entries(changes)) {
    const file = join(folder, path);
    writeFileSync(file, typeof change === 'string' ? change : change(readFileSync(file, 'utf8')));
  }
  const load = (path: string): Promise<unknown> => import(/* @vite-ignore */ join(folder, path));
  return {
    sim: (await load('sim/index.ts')) as typeof simulator,
    load,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The text with something put behind the only place that the pattern finds, however it is laid out. */
export function putBehind(text: string, pattern: RegExp, added: string): string {
  const found = [...text.matchAll(new RegExp(pattern, 'g'))];
  if (found.length !== 1) throw new Error(`${pattern} is there ${found.length} times`);
  const end = found[0]!.index + found[0]![0].length;
  return text.slice(0, end) + added + text.slice(end);
}
