// The one door for every file that is written: regular files whole or not at all, devices and pipes as they are.
import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, writeFile as writeFileTo } from 'node:fs';
import { access, chmod, chown, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { invalid } from '../../sim/core/errors.ts';
import { fileProblem } from './file-problem.ts';

type Content = string | Uint8Array;

/** What a path leads to when all links are followed. */
type Target =
  | { kind: 'new'; path: string }
  | { kind: 'file'; path: string; mode: number; owner: number; group: number }
  /** a device or a pipe, by name or as a stream that is there already */
  | { kind: 'stream'; path: string }
  | { kind: 'descriptor'; descriptor: number };

/**
 * Writes a file. A regular one comes whole or not at all, keeps its mode and stays behind its links; devices and pipes
 * are written into. Throws what the user can mend; stops waiting for a reader of a pipe at the signal.
 */
export async function writeWholeFile(path: string, content: Content, signal?: AbortSignal): Promise<void> {
  try {
    const target = await targetOf(path);
    if (target.kind === 'descriptor') return await writeStream(target.descriptor, content, signal);
    if (target.kind === 'stream') return await writeInto(target.path, content, signal);
    await replaceFile(target, content, signal);
  } catch (error) {
    throw asUserProblem(error, path);
  }
}

/** Before the work, not after it: can the file be written at all? */
export async function checkOutput(path: string): Promise<void> {
  if (isStdout(path)) return;
  try {
    const target = await targetOf(path);
    if (target.kind === 'descriptor') return;
    if (target.kind !== 'new') await access(target.path, constants.W_OK);
    if (target.kind !== 'stream') await access(dirname(target.path), constants.W_OK);
  } catch (error) {
    throw asUserProblem(error, path);
  }
}

/** stdout under its names of a file. */
export function isStdout(path: string): boolean {
  return path === '-' || path === '/dev/stdout' || descriptorOf(path) === 1;
}

function descriptorOf(path: string): number | undefined {
  const digits = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What the system says about a file is the user's to mend; anything else passes. */
function asUserProblem(error: unknown, file: string): unknown {
  const reason = fileProblem(error);
  return reason === undefined ? error : invalid(`cannot be written: ${reason}`, { file });
}

async function targetOf(path: string): Promise<Target> {
  const descriptor = path === '/dev/stderr' ? 2 : descriptorOf(path);
  if (descriptor !== undefined) return { kind: 'descriptor', descriptor };
  const found = await stat(path).catch(error => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) {
    if (/[/\\]$/.test(path)) throw invalid('cannot be written: no such folder', { file: path });
    return { kind: 'new', path: await endOfLink(path) };
  }
  if (found.isDirectory()) throw invalid('cannot be written: it is a folder', { file: path });
  if (!found.isFile()) return { kind: 'stream', path };
  return { kind: 'file', path: await realpath(path), mode: found.mode, owner: found.uid, group: found.gid };
}

/** Where a link leads whose end is not there yet. */
async function endOfLink(path: string, hops = 0): Promise<string> {
  const next = await readlink(path).catch(() => undefined);
  if (next === undefined || hops > 40) return path;
  return endOfLink(resolve(dirname(path), next), hops + 1);
}

/** Written beside its place under another name, then renamed. */
async function replaceFile(
  target: Target & { kind: 'new' | 'file' },
  content: Content,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { path } = target;
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.partial`);
  try {
    await writeFile(draft, content, { flag: 'wx' });
    if (target.kind === 'file') {
      // only some may give a file away; the mode is set last, because a change of owner takes bits from it
      await chown(draft, target.owner, target.group).catch(() => undefined);
      await chmod(draft, target.mode & 0o7777);
    }
    signal?.throwIfAborted();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Into what is there; a pipe is written once somebody reads it. */
async function writeInto(path: string, content: Content, signal: AbortSignal | undefined): Promise<void> {
  const isPipe = (await stat(path)).isFIFO();
  for (;;) {
    try {
      // opening a pipe that nobody reads would wait for ever
      const descriptor = openSync(path, constants.O_WRONLY | (isPipe ? constants.O_NONBLOCK : 0));
      return await writeStream(descriptor, content, signal);
    } catch (error) {
      if (!isPipe || (error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      await wait(readerComesMs);
      signal?.throwIfAborted();
    }
  }
}
const readerComesMs = 50;

/** Writes to an open stream and closes it. */
async function writeStream(descriptor: number, content: Content, signal: AbortSignal | undefined): Promise<void> {
  const stats = fstatSync(descriptor);
  if (stats.isFIFO() || stats.isSocket()) {
    const socket = new Socket({ fd: descriptor, readable: false, writable: true });
    return pipeline([content], socket, { ...(signal && { signal }) }).catch((error: unknown) => {
      signal?.throwIfAborted();
      // who stops reading has read enough
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    });
  }
  try {
    await writeAll(descriptor, content);
  } finally {
    closeSync(descriptor);
  }
}
const writeAll = promisify<number, Content>(writeFileTo);
