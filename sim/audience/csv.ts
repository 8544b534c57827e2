// Tables as text: UTF-8 bytes in, rows out, a piece at a time. Every byte is looked at once, however it comes and however long a row is.
import { invalid } from '../core/errors.ts';
import type { ByteSink } from './bytes.ts';
import { openingOf } from './csv-opening.ts';

/** A row as places in a shared buffer: to be taken in before the next one is read. */
export interface CsvRow {
  /** line of the file on which the row begins, from 1 */
  line: number;
  bytes: Uint8Array;
  /** how many cells there are; cell c is `bytes[starts[c]]` up to `bytes[ends[c]]` */
  cells: number;
  starts: Int32Array;
  ends: Int32Array;
  /** a byte 0 is somewhere inside: no text holds one */
  holdsNul: boolean;
}

/** A row this long is a quote that was never closed. */
const mostRowBytes = 1 << 25;

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

// What stands between the cells read so far and the next byte.
const cellBegins = 0;
const inPlain = 1;
const inQuotes = 2;
/** after quotes within quotes: the end of the cell, or the first half of doubled quotes */
const afterQuotes = 3;
/** text between closing quotes and delimiter belongs to the cell: some programs write "a" b */
const inTail = 4;
/** half of a line end, or a whole one */
const afterReturn = 5;

/** Reads a table piece by piece and hands over each row. Blank lines are left out. `noteRepair` hears of lines that are not rows. `end` throws if the file ends within quotes. */
export function createCsvReader(
  file: string,
  takeRow: (row: CsvRow) => void,
  noteRepair: (what: string, line: number) => void = () => {},
): ByteSink {
  return new Reader(file, takeRow, noteRepair);
}

class Reader implements ByteSink {
  private readonly file: string;
  private readonly takeRow: (row: CsvRow) => void;
  private readonly noteRepair: (what: string, line: number) => void;
  private buffer = new Uint8Array(1 << 17);
  private length = 0;
  private at = 0;
  private rowStart = 0;
  private cellStart = 0;
  /** within quotes the cell is written over itself, as doubled quotes become one */
  private write = 0;
  private state = cellBegins;
  private cellQuoted = false;
  private line = 1;
  private linesInRow = 0;
  private readonly row: CsvRow = {
    line: 1,
    bytes: this.buffer,
    cells: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    holdsNul: false,
  };
  private delimiter: number | undefined;
  /** 1 for bytes that end or interrupt plain text */
  private readonly special = new Uint8Array(256);

  constructor(file: string, takeRow: (row: CsvRow) => void, noteRepair: (what: string, line: number) => void) {
    this.file = file;
    this.takeRow = takeRow;
    this.noteRepair = noteRepair;
  }

  push(bytes: Uint8Array): void {
    this.append(bytes);
    if (this.delimiter !== undefined || this.open(false)) this.scan();
  }

  end(): void {
    if (this.delimiter === undefined) this.open(true);
    this.scan();
    this.finish();
  }

  private append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.buffer.length) this.makeRoom(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Drops the rows that were handed over; grows where one row is longer than the buffer. */
  private makeRoom(more: number): void {
    const { rowStart, row } = this;
    const kept = this.length - rowStart;
    if (kept > mostRowBytes)
      throw this.faultInRow(`a row of more than ${mostRowBytes >> 20} MB: are its quotes closed?`);
    let size = this.buffer.length;
    while (size < kept + more) size *= 2;
    const target = size === this.buffer.length ? this.buffer : new Uint8Array(size);
    target.set(this.buffer.subarray(rowStart, this.length));
    this.buffer = row.bytes = target;
    this.length = kept;
    for (const place of ['at', 'cellStart', 'write'] as const) this[place] -= rowStart;
    for (let c = 0; c < row.cells; c++) {
      row.starts[c]! -= rowStart;
      row.ends[c]! -= rowStart;
    }
    this.rowStart = 0;
  }

  /** Finds out about delimiter and first line; false while there is too little to tell. */
  private open(last: boolean): boolean {
    const opening = openingOf(this.buffer.subarray(0, this.length), last);
    if (opening === undefined) return false;
    this.at = this.rowStart = opening.start;
    for (const { what, line } of opening.skipped) this.noteRepair(what, line);
    this.line = this.row.line = 1 + opening.skipped.length;
    this.delimiter = opening.delimiter;
    for (const byte of [opening.delimiter, quote, lineFeed, carriageReturn, 0]) this.special[byte] = 1;
    return true;
  }

  private scan(): void {
    while (this.at < this.length) {
      if (this.state === cellBegins) this.beginCell();
      else if (this.state === inPlain || this.state === inTail) this.readPlain();
      else if (this.state === inQuotes) this.readQuoted();
      else if (this.state === afterQuotes) this.leaveQuotes();
      else this.finishReturn();
    }
  }

  private beginCell(): void {
    this.cellQuoted = this.buffer[this.at] === quote;
    if (this.cellQuoted) this.at++;
    this.cellStart = this.write = this.at;
    this.state = this.cellQuoted ? inQuotes : inPlain;
  }

  private readPlain(): void {
    const { buffer, special, length, state } = this;
    let at = this.at;
    while (at < length && special[buffer[at]!] === 0) at++;
    if (state === inTail) this.moveDown(this.at, at);
    this.at = at;
    if (at === length) return;
    const byte = buffer[at]!;
    if (byte === this.delimiter || byte === lineFeed || byte === carriageReturn) {
      this.endCell(state === inTail ? this.write : at);
      this.at++;
      if (byte === lineFeed) this.endRow();
      else this.state = byte === carriageReturn ? afterReturn : cellBegins;
      return;
    }
    if (byte === 0) this.row.holdsNul = true;
    if (state === inTail) this.moveDown(at, at + 1);
    this.at++;
  }

  private readQuoted(): void {
    const from = this.at;
    const found = this.buffer.subarray(0, this.length).indexOf(quote, from);
    const to = found < 0 ? this.length : found;
    this.lookInside(from, to);
    this.moveDown(from, to);
    this.at = to;
    if (found < 0) return;
    this.at++;
    this.state = afterQuotes;
  }

  /** Counts lines within quotes, and sees bytes that no text holds. */
  private lookInside(from: number, to: number): void {
    const { buffer } = this;
    for (let i = from; i < to; i++) {
      const byte = buffer[i]!;
      if (byte === carriageReturn || (byte === lineFeed && buffer[i - 1] !== carriageReturn)) this.linesInRow++;
      else if (byte === 0) this.row.holdsNul = true;
    }
  }

  private leaveQuotes(): void {
    const doubled = this.buffer[this.at] === quote;
    if (doubled) {
      this.moveDown(this.at, this.at + 1);
      this.at++;
    }
    this.state = doubled ? inQuotes : inTail;
  }

  private moveDown(from: number, to: number): void {
    if (this.write !== from) this.buffer.copyWithin(this.write, from, to);
    this.write += to - from;
  }

  private finishReturn(): void {
    if (this.buffer[this.at] === lineFeed) this.at++;
    this.endRow();
  }

  private endCell(end: number): void {
    const { row } = this;
    if (row.cells === row.starts.length) {
      row.starts = grown(row.starts);
      row.ends = grown(row.ends);
    }
    row.starts[row.cells] = this.cellStart;
    row.ends[row.cells] = end;
    row.cells++;
  }

  private endRow(): void {
    const { row } = this;
    const isBlank = row.cells === 1 && row.starts[0] === row.ends[0] && !this.cellQuoted;
    if (!isBlank) this.takeRow(row);
    this.line += 1 + this.linesInRow;
    this.linesInRow = 0;
    row.cells = 0;
    row.line = this.line;
    row.holdsNul = false;
    this.rowStart = this.at;
    this.state = cellBegins;
  }

  /** What a file without a last line end leaves open. */
  private finish(): void {
    if (this.state === inQuotes) throw this.faultInRow('these quotes are never closed');
    if (this.state === cellBegins) {
      if (this.row.cells === 0) return;
      this.cellStart = this.at;
      this.cellQuoted = false;
    }
    if (this.state !== afterReturn)
      this.endCell(this.state === inPlain || this.state === cellBegins ? this.at : this.write);
    this.endRow();
  }

  private faultInRow(message: string): Error {
    return invalid(message, { file: this.file, line: this.line, column: this.row.cells + 1 });
  }
}

function grown(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
