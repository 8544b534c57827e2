// One column of a table, held small: each different cell once, as bytes, and for each row which one it has.
import { mix, nameKey } from '../core/chance.ts';
import { isBlank, longestNothing } from './blank.ts';
import { plainName } from '../model/population/audience.ts';

/** Longer cells are cut: nothing that the model understands is longer, and notes must not fill the memory. */
const mostBytes = 128;

/** A column of text. Cells are known by codes; a code is a position among the different cells. */
export interface TextColumn {
  readonly name: string;
  /** the name without case, spaces and signs */
  readonly plain: string;
  /** how many different cells there are */
  readonly size: number;
  /** code of each row */
  readonly codes: Uint32Array;
  /** rows with each code */
  readonly counts: Uint32Array;
  text(code: number): string;
  /** 32 bits that stand for the text of a cell, the same in any table */
  key(code: number): number;
  /** about so many codes, or all: the same ones whatever the order of rows */
  sample(most: number): Uint32Array;
  /** the cell says nothing */
  isBlank(code: number): boolean;
  /** cells that say something: how many different ones, and in how many rows */
  readonly filled: { values: number; rows: number };
}

export class ColumnBuilder implements TextColumn {
  readonly name: string;
  readonly plain: string;
  size = 0;
  private rows = 0;
  private rowCodes = new Uint32Array(256);
  private arena = new Uint8Array(1024);
  /** where each different cell begins in the arena; one more for where the last one ends */
  private offsets = new Uint32Array(65);
  private hashes = new Int32Array(64);
  /** hash table: code + 1, or 0 where nothing is */
  private slots = new Uint32Array(128);
  private counted: Uint32Array | undefined;
  private filledCount: { values: number; rows: number } | undefined;
  private isAscii = true;
  /** cells that were not UTF-8 and were read as Windows-1252 */
  private readonly foreign = new Set<number>();

  constructor(name: string) {
    this.name = name;
    this.plain = plainName(name);
  }

  /** Takes in the cell of the next row. */
  add(bytes: Uint8Array, from: number, to: number): void {
    this.put(this.codeOf(bytes, from, to));
  }

  codeOfText(text: string): number {
    const bytes = encoder.encode(text);
    return this.codeOf(bytes, 0, bytes.length);
  }

  /** The code for the next row. */
  put(code: number): void {
    if (this.rows === this.rowCodes.length) this.rowCodes = enlarged(this.rowCodes);
    this.rowCodes[this.rows++] = code;
  }

  /** The code of a cell, blanks around it left out. */
  private codeOf(bytes: Uint8Array, from: number, to: number): number {
    let [start, end] = [from, to];
    while (start < end && bytes[start]! <= 0x20) start++;
    while (end > start && bytes[end - 1]! <= 0x20) end--;
    let hash = end - start;
    let bits = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      hash = Math.imul(hash ^ byte, 0x01000193);
      bits |= byte;
    }
    if (bits >= 0x80) this.isAscii = false;
    return this.find(bytes, start, Math.min(end, start + mostBytes), mix(hash));
  }

  private find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = this.slots[slot]! - 1;
      if (code < 0) return this.insert(bytes, start, end, hash, slot);
      if (this.hashes[code] === hash && this.holds(code, bytes, start, end)) return code;
    }
  }

  private holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const at = this.offsets[code]!;
    if (this.offsets[code + 1]! - at !== end - start) return false;
    for (let i = start; i < end; i++) if (this.arena[at + i - start] !== bytes[i]) return false;
    return true;
  }

  private insert(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.size++;
    const at = this.offsets[code]!;
    while (at + end - start > this.arena.length) this.arena = enlarged(this.arena);
    this.arena.set(bytes.subarray(start, end), at);
    if (code + 2 > this.offsets.length) this.offsets = enlarged(this.offsets);
    if (code + 1 > this.hashes.length) this.hashes = enlarged(this.hashes);
    this.offsets[code + 1] = at + end - start;
    this.hashes[code] = hash;
    this.slots[slot] = code + 1;
    if (this.size * 2 > this.slots.length) this.spread();
    return code;
  }

  /** Twice the slots. */
  private spread(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      let slot = this.hashes[code]! & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = code + 1;
    }
  }

  get codes(): Uint32Array {
    return this.rowCodes.subarray(0, this.rows);
  }

  get counts(): Uint32Array {
    if (this.counted === undefined) {
      this.counted = new Uint32Array(this.size);
      for (let row = 0; row < this.rows; row++) this.counted[this.rowCodes[row]!]!++;
    }
    return this.counted;
  }

  text(code: number): string {
    const [from, to] = [this.offsets[code]!, this.offsets[code + 1]!];
    let text = '';
    for (let i = from; i < to; i++) {
      const byte = this.arena[i]!;
      if (byte >= 0x80) return this.decoded(code, from, to);
      text += byte < 0x20 || byte === 0x7f ? ' ' : String.fromCharCode(byte);
    }
    return text.startsWith('="') ? withoutFormula(text) : text;
  }

  private decoded(code: number, from: number, to: number): string {
    const bytes = this.arena.subarray(from, to);
    try {
      return cleaned(utf8.decode(to - from === mostBytes ? wholeLetters(bytes) : bytes));
    } catch {
      this.foreign.add(code);
      return cleaned(new TextDecoder('windows-1252').decode(bytes));
    }
  }

  isBlank(code: number): boolean {
    return this.offsets[code + 1]! - this.offsets[code]! <= longestNothing && isBlank(this.text(code));
  }

  get filled(): { values: number; rows: number } {
    if (this.filledCount !== undefined) return this.filledCount;
    let [values, rows] = [0, 0];
    for (let code = 0; code < this.size; code++) {
      if (this.isBlank(code)) continue;
      values++;
      rows += this.counts[code]!;
    }
    return (this.filledCount = { values, rows });
  }

  key(code: number): number {
    const [from, to] = [this.offsets[code]!, this.offsets[code + 1]!];
    const isShort = to - from < mostBytes;
    if (this.isAscii && isShort && this.arena[from] !== equalsSign) return bytesKey(this.arena, from, to);
    const key = nameKey(this.text(code));
    // what was cut off counts too
    return isShort ? key : mix(key ^ this.hashes[code]!);
  }

  sample(most: number): Uint32Array {
    const stride = Math.ceil(this.size / most);
    const out = new Uint32Array(this.size);
    let taken = 0;
    for (let code = 0; code < this.size; code++)
      if (stride === 1 || (this.hashes[code]! >>> 0) % stride === 0) out[taken++] = code;
    return out.slice(0, taken);
  }

  /** Rows with a cell that is not UTF-8, and the first of them. */
  foreignRows(): { rows: number; first: number } {
    if (this.isAscii) return { rows: 0, first: -1 };
    for (let code = 0; code < this.size; code++) this.text(code);
    let rows = 0;
    for (const code of this.foreign) rows += this.counts[code]!;
    return { rows, first: rows === 0 ? -1 : this.codes.findIndex(code => this.foreign.has(code)) };
  }
}

/** The same as `nameKey` of the text, without making one. */
function bytesKey(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return mix(hash);
}

const equalsSign = 0x3d;
const encoder = new TextEncoder();
const utf8 = new TextDecoder('utf-8', { fatal: true });

// Everything a terminal could obey, marks that turn text around, marks of byte order, and spaces without width.
const unseen = /[\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text of a cell or the name of a column: what means nothing within a table is left out. */
export function cleaned(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/[\u0000-\u001f\u2028\u2029]/g, ' ')
    .trim();
}

/** Excel writes `="007"` to keep a text a text. */
function withoutFormula(text: string): string {
  return text.length > 2 && text.endsWith('"') ? text.slice(2, -1) : text;
}

/** A cut may go through a letter of several bytes. */
function wholeLetters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > bytes.length - 4 && (bytes[end - 1]! & 0xc0) === 0x80) end--;
  return bytes[end - 1]! >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

function enlarged<A extends Uint8Array | Uint32Array | Int32Array>(numbers: A): A {
  const larger = new (numbers.constructor as new (length: number) => A)(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
