import { open, stat } from 'node:fs/promises';
import type { ByteSource } from '../../sim/index.ts';
import { readInput } from './read-input.ts';

/** Bytes of a file by place, so that a long one need not be in memory as a whole; stdin and pipes are read to their end first. */
export async function withSource<T>(name: string, work: (source: Uint8Array | ByteSource) => Promise<T>): Promise<T> {
  const isFile =
    name !== '-' &&
    (await stat(name).then(
      found => found.isFile(),
      () => false,
    ));
  // what cannot be opened is named by the reader of whole files
  if (!isFile) return work(await readInput(name));
  const handle = await open(name).catch(() => undefined);
  if (handle === undefined) return work(await readInput(name));
  try {
    const { size } = await handle.stat();
    return await work({ byteLength: size, slice: (from: number, to: number) => readPart(handle, from, to) });
  } finally {
    await handle.close();
  }
}

async function readPart(handle: Awaited<ReturnType<typeof open>>, from: number, to: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(to - from);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.buffer.slice(0, filled);
}
