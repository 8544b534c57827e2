import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { invalid } from '../../sim/core/errors.ts';
import { fileProblem } from './write-file.ts';

let stdinTaken = false;

/** Bytes of a file, or of stdin for `-`; stdin can be asked for once. */
export async function readInput(name: string): Promise<Uint8Array<ArrayBuffer>> {
  if (name !== '-') return readNamed(name);
  if (stdinTaken) throw invalid('- (stdin) can be read once only', { path: '-' });
  stdinTaken = true;
  return new Uint8Array(await buffer(process.stdin));
}

async function readNamed(name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(name));
  } catch (error) {
    const reason = fileProblem(error);
    if (reason === undefined) throw error;
    throw invalid(`cannot be read: ${reason}`, { file: name });
  }
}

/** Text of a file or stdin; bytes that are not UTF-8 are refused rather than replaced. */
export async function readInputText(name: string): Promise<string> {
  const bytes = await readInput(name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('is not UTF-8 text', { file: nameOfInput(name) });
  }
}

/** For messages. */
export function nameOfInput(name: string): string {
  return name === '-' ? 'stdin' : name;
}
