// From the bytes of a file to bytes of UTF-8 text: unpacks gzip, also twice, and turns UTF-16 into UTF-8. What is no table is named.
import type { Gunzip } from 'fflate';
import { invalid } from '../core/errors.ts';
import type { ByteSink } from './bytes.ts';

/** Hears of what was put right on the way. */
export type NoteRepair = (what: string) => void;

/** What other files begin with, and what they are. */
const strangers: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'an Excel workbook or a zip archive: save the table as CSV, or unpack it'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Excel workbook: save the table as CSV'],
  ['%PDF', 'a PDF document: save the table as CSV'],
  ['\u0028\u00b5\u002f\u00fd', 'packed with zstd: unpack it, or pack it with gzip'],
  ['BZh', 'packed with bzip2: unpack it, or pack it with gzip'],
  ['\u00fd7zXZ', 'packed with xz: unpack it, or pack it with gzip'],
  ['ARROW1', 'an Arrow file: save the table as Parquet or CSV'],
  ['ORC', 'an ORC file: save the table as Parquet or CSV'],
  ['SQLite', 'a database: export the table as CSV'],
  ['PAR1', 'a Parquet file within gzip: unpack it'],
  ['<', 'a page of HTML or XML: save the table as CSV'],
];

/** Packed more often than this is a trick, not a table. */
const mostLayers = 3;
const sniffedBytes = 8;

/** Sends text on to the sink, whatever it is wrapped in. */
export async function createTextSource(
  file: string,
  head: Uint8Array,
  sink: ByteSink,
  noteRepair: NoteRepair,
): Promise<ByteSink> {
  // loaded only where something is packed
  const Unpacker = isGzip(head) ? (await import('fflate')).Gunzip : undefined;
  return new Sniffer(file, sink, noteRepair, Unpacker, 0);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Waits for the first bytes, then knows how to go on. */
class Sniffer implements ByteSink {
  private readonly file: string;
  private readonly sink: ByteSink;
  private readonly noteRepair: NoteRepair;
  private readonly unpacker: typeof Gunzip | undefined;
  private readonly layer: number;
  private waiting: Uint8Array = new Uint8Array(0);
  private next: ByteSink | undefined;

  constructor(
    file: string,
    sink: ByteSink,
    noteRepair: NoteRepair,
    unpacker: typeof Gunzip | undefined,
    layer: number,
  ) {
    this.file = file;
    this.sink = sink;
    this.noteRepair = noteRepair;
    this.unpacker = unpacker;
    this.layer = layer;
  }

  push(bytes: Uint8Array): void {
    if (this.next !== undefined) return this.next.push(bytes);
    this.waiting = joined(this.waiting, bytes);
    if (this.waiting.length >= sniffedBytes) this.decide();
  }

  end(): void {
    if (this.next === undefined) this.decide();
    this.next?.end();
  }

  private decide(): void {
    this.next = this.choose(this.waiting);
    this.next.push(this.waiting);
    this.waiting = new Uint8Array(0);
  }

  private choose(head: Uint8Array): ByteSink {
    const { file, sink, noteRepair, unpacker, layer } = this;
    if (isGzip(head) && unpacker !== undefined) {
      if (layer === mostLayers) throw invalid(`packed more than ${mostLayers} times`, { file });
      if (layer === 1) noteRepair('the file is packed more than once');
      return new Unpacking(file, new Sniffer(file, sink, noteRepair, unpacker, layer + 1), unpacker);
    }
    const start = String.fromCharCode(...head.subarray(0, sniffedBytes));
    const stranger = strangers.find(([mark]) => start.startsWith(mark));
    if (stranger !== undefined) throw invalid(`this is ${stranger[1]}`, { file });
    const wide = start.startsWith('\u00ff\u00fe')
      ? 'utf-16le'
      : start.startsWith('\u00fe\u00ff')
        ? 'utf-16be'
        : undefined;
    if (wide === undefined) return sink;
    noteRepair('the file is UTF-16; it was read as such');
    return new Recoding(sink, wide);
  }
}

class Recoding implements ByteSink {
  private readonly sink: ByteSink;
  private readonly decoder: TextDecoder;
  private readonly encoder = new TextEncoder();

  constructor(sink: ByteSink, label: string) {
    this.sink = sink;
    this.decoder = new TextDecoder(label);
  }

  push(bytes: Uint8Array): void {
    this.sink.push(this.encoder.encode(this.decoder.decode(bytes, { stream: true })));
  }

  end(): void {
    this.sink.push(this.encoder.encode(this.decoder.decode()));
    this.sink.end();
  }
}

/** Tables shrink to a fifth, a few to a fiftieth; what grows more than this was packed to fill the memory. */
const mostGrowth = 200;
/** Below so many bytes anything goes: a small table of one answer can grow more. */
const harmless = 64 * 2 ** 20;
/** More is read only from a file that is not packed, whose size everybody sees. */
const mostUnpacked = 2 ** 30;

/** Stops what unpacks to more than a table could need. Throws while it goes on, so that the rest is never made. */
export class UnpackLimit {
  private readonly file: string;
  private packed = 0;
  private unpacked = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** So many bytes more were read. */
  read(bytes: number): void {
    this.packed += bytes;
  }

  /** They became so many. */
  made(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > harmless && this.unpacked > this.packed * mostGrowth)
      throw invalid(
        `unpacks to more than ${mostGrowth} times its size, which no table does: is it what you think it is?`,
        { file: this.file },
      );
    if (this.unpacked > mostUnpacked)
      throw invalid(`unpacks to more than ${mostUnpacked >> 20} MB: unpack it beforehand, or take a sample`, {
        file: this.file,
      });
  }
}

/** What is unpacked at once: it can become a thousand times as much before the limit sees it. */
const bite = 1 << 14;
/** Bytes that are kept of what was read: the trailer of a member lies before the header of the next. */
const keptBytes = 1024;

/** Unpacks gzip and, unlike the package itself, checks length and checksum of what comes out: a file cut short must not pass for a smaller one. */
class Unpacking implements ByteSink {
  private readonly file: string;
  private readonly sink: ByteSink;
  private readonly gunzip: Gunzip;
  private readonly limit: UnpackLimit;
  private check = -1;
  private length = 0;
  private seen = 0;
  private recent: Uint8Array = new Uint8Array(0);

  constructor(file: string, sink: ByteSink, unpacker: typeof Gunzip) {
    this.file = file;
    this.sink = sink;
    this.limit = new UnpackLimit(file);
    this.gunzip = new unpacker(bytes => this.pass(bytes));
    this.gunzip.onmember = offset => this.closeMember(offset);
  }

  push(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += bite) {
      const part = bytes.subarray(from, from + bite);
      this.limit.read(part.length);
      this.seen += part.length;
      this.recent = joined(this.recent.subarray(-keptBytes), part);
      this.feed(part, false);
    }
  }

  end(): void {
    this.feed(new Uint8Array(0), true);
    this.closeMember(this.seen);
    this.sink.end();
  }

  private feed(bytes: Uint8Array, last: boolean): void {
    try {
      this.gunzip.push(bytes, last);
    } catch (error) {
      // the package names its errors by number; those of our own pass
      throw error instanceof Error && 'code' in error && typeof error.code === 'number' ? this.damaged() : error;
    }
  }

  private pass(bytes: Uint8Array): void {
    this.limit.made(bytes.length);
    this.check = checkOf(bytes, this.check);
    this.length = (this.length + bytes.length) >>> 0;
    if (bytes.length > 0) this.sink.push(bytes);
  }

  /** A member ends with its checksum and its length. */
  private closeMember(end: number): void {
    const at = this.recent.length - (this.seen - end) - 8;
    if (
      this.seen < 18 ||
      at < 0 ||
      wordAt(this.recent, at) !== ~this.check >>> 0 ||
      wordAt(this.recent, at + 4) !== this.length
    )
      throw this.damaged();
    this.check = -1;
    this.length = 0;
  }

  private damaged(): Error {
    return invalid('the compressed data are damaged or cut short', { file: this.file });
  }
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

const checkTable = Int32Array.from({ length: 256 }, (_, n) => {
  let rest = n;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** CRC-32 as gzip uses it, before its last step. */
function checkOf(bytes: Uint8Array, before: number): number {
  let check = before;
  for (let i = 0; i < bytes.length; i++) check = checkTable[(check ^ bytes[i]!) & 255]! ^ (check >>> 8);
  return check;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
