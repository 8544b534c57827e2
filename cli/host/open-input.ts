// The one door for every file that is read: regular files up to a size, stdin by `-`, and pipes that a shell made for us.
import { closeSync, constants, fstatSync, openSync, read, readSync, statSync, type Stats } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { invalid, type CreeplineError } from '../../sim/core/errors.ts';
import type { ByteSource } from '../../sim/index.ts';
import { fileProblem } from './file-problem.ts';
import { stopSignal } from './stop.ts';

/** How long a file of each kind may be, in bytes. */
const mostBytes = {
  /** written by people: scenarios, strategies, surveys, mappings, findings, configurations */
  text: 2 ** 20,
  /** written by programs and read as a whole: results, logs, ensembles, unfinished calibrations, data sets */
  record: 2 ** 28,
  /** tables of customers, read a piece at a time */
  table: 2 ** 36,
} as const;
export type InputKind = keyof typeof mostBytes;

/** What comes through a pipe is held in memory as a whole. */
const mostPiped = 2 ** 30;

/** For messages. */
export function nameOfInput(name: string): string {
  return name === '-' ? 'stdin' : name;
}

/** Bytes of a file, or of stdin for `-`. Throws what is wrong with the name, the place or the size. */
export async function readInput(name: string, kind: InputKind): Promise<Uint8Array<ArrayBuffer>> {
  const descriptor = pipeOf(name);
  return descriptor === undefined ? readFile(name, kind) : readPipe(name, descriptor, kind);
}

/** Text of a file or stdin; bytes that are not UTF-8 are refused rather than replaced. */
export async function readInputText(name: string, kind: InputKind = 'text'): Promise<string> {
  return decode(await readInput(name, kind), name);
}

/** Text of a regular file at once, for readers that cannot wait. */
export function readFileText(name: string): string {
  return decode(readFile(name, 'text'), name);
}

/** Bytes of a table by place, so that a long one need not be in memory as a whole; pipes are read to their end first. */
export async function withSource<T>(name: string, work: (source: Uint8Array | ByteSource) => Promise<T>): Promise<T> {
  const pipe = pipeOf(name);
  if (pipe !== undefined) return work(await readPipe(name, pipe, 'table'));
  const { descriptor, size } = openFile(name, 'table');
  try {
    return await work({ byteLength: size, slice: (from: number, to: number) => readPart(descriptor, from, to) });
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('is not UTF-8 text', { file: nameOfInput(name) });
  }
}

// ---- regular files

function readFile(name: string, kind: InputKind): Uint8Array<ArrayBuffer> {
  const { descriptor, size } = openFile(name, kind);
  try {
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const got = readSync(descriptor, bytes, filled, size - filled, filled);
      if (got === 0) break;
      filled += got;
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    throw problemOf(error, name);
  } finally {
    closeSync(descriptor);
  }
}

/** Looked at once more when it is open: what a name leads to can change between two looks. */
function openFile(name: string, kind: InputKind): { descriptor: number; size: number } {
  try {
    refuseOthers(statSync(name), name);
    // opening a pipe that nobody writes would wait for ever
    const descriptor = openSync(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(descriptor);
      refuseOthers(stats, name);
      if (stats.size > mostBytes[kind]) throw tooLong(name, mostBytes[kind]);
      return { descriptor, size: stats.size };
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
  } catch (error) {
    throw problemOf(error, name);
  }
}

function refuseOthers(stats: Stats, name: string): void {
  if (stats.isFile()) return;
  const what = stats.isDirectory()
    ? 'it is a folder'
    : stats.isFIFO()
      ? 'it is a pipe, not a file; give its content by -'
      : 'it is a device, not a file';
  throw invalid(`cannot be read: ${what}`, { file: name });
}

const readAt = promisify(read);

async function readPart(descriptor: number, from: number, to: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(to - from);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await readAt(descriptor, bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  stopSignal().throwIfAborted();
  return bytes.buffer.slice(0, filled);
}

// ---- stdin, and pipes that a shell made: `creepline run <(make-scenario)`

const taken = new Set<number>();

/** The descriptor of a stream that is there already; `undefined` for everything that has to be opened. */
function pipeOf(name: string): number | undefined {
  if (name === '-' || name === '/dev/stdin') return 0;
  const digits = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(name)?.[1];
  if (digits === undefined) return undefined;
  const descriptor = Number(digits);
  try {
    return descriptor === 0 || fstatSync(descriptor).isFIFO() ? descriptor : undefined;
  } catch {
    return undefined;
  }
}

async function readPipe(name: string, descriptor: number, kind: InputKind): Promise<Uint8Array<ArrayBuffer>> {
  if (taken.has(descriptor)) throw invalid(`${name} (stdin) can be read once only`, { path: name });
  taken.add(descriptor);
  const stream = descriptor === 0 ? process.stdin : new Socket({ fd: descriptor, readable: true, writable: false });
  try {
    return await collect(stream, Math.min(mostBytes[kind], mostPiped), name);
  } catch (error) {
    throw problemOf(error, nameOfInput(name));
  }
}

/** Everything that a stream holds, but not more than so many bytes, and not after a signal to stop. */
async function collect(stream: Readable, most: number, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const stop = stopSignal();
  stop.throwIfAborted();
  const end = () => stream.destroy(stop.reason as Error);
  stop.addEventListener('abort', end, { once: true });
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > most) throw tooLong(nameOfInput(name), most);
      pieces.push(piece);
    }
  } finally {
    stop.removeEventListener('abort', end);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function tooLong(file: string, most: number): CreeplineError {
  return invalid(`is longer than ${(most / 2 ** 20).toLocaleString('en-US')} MB, which is the most that is read`, {
    file,
  });
}

/** What the system says about a file is the user's to mend; anything else passes. */
function problemOf(error: unknown, file: string): unknown {
  const reason = fileProblem(error);
  return reason === undefined ? error : invalid(`cannot be read: ${reason}`, { file });
}
