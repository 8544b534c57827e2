import { access, constants, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { invalid } from '../../sim/core/errors.ts';

/** Whole or not at all: written beside its place under another name, then renamed. */
export async function writeWholeFile(path: string, content: string | Uint8Array, signal?: AbortSignal): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    await writeFile(draft, content);
    signal?.throwIfAborted();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw asUserProblem(error, path);
  }
}

/** Before the work, not after it: is there a place to write to at all? */
export async function checkFolder(path: string): Promise<void> {
  if (path === '-') return;
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw asUserProblem(error, path);
  }
}

/** A folder that is missing or closed is the user's to mend; anything else passes. */
function asUserProblem(error: unknown, path: string): unknown {
  const reason = fileProblem(error);
  if (reason === undefined) return error;
  return invalid(`cannot be written: ${reason}`, { file: path });
}

/** Plain words for the usual file errors. */
export function fileProblem(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return fileProblems[code];
}
const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};
