// Where the bytes of a file come from, and where they go.

/** Bytes that can be asked for by place: a file of the disk, a `Blob` of a page, or memory. */
export interface ByteSource {
  byteLength: number;
  slice(from: number, to: number): ArrayBuffer | Promise<ArrayBuffer>;
}

/** Takes bytes a piece at a time; `end` comes once, after the last of them. */
export interface ByteSink {
  push(bytes: Uint8Array): void;
  end(): void;
}

export function bytesOf(source: Uint8Array | ByteSource): ByteSource {
  if (!(source instanceof Uint8Array)) return source;
  return { byteLength: source.length, slice: (from, to) => Uint8Array.from(source.subarray(from, to)).buffer };
}

const pieceBytes = 1 << 20;

/** All bytes from the first to the last, a piece at a time. */
export async function readAll(source: ByteSource, sink: ByteSink): Promise<void> {
  for (let from = 0; from < source.byteLength; from += pieceBytes) {
    sink.push(new Uint8Array(await source.slice(from, Math.min(source.byteLength, from + pieceBytes))));
  }
  sink.end();
}
