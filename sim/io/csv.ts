import { Gunzip } from 'fflate';
import { invalid } from '../core/errors.ts';

// Tables as text: bytes in, rows out, a piece at a time. Comma, semicolon, tab or bar; quotes, any line ends, gzip.

export interface CsvRow {
  /** line of the file on which the row begins, from 1 */
  line: number;
  cells: readonly string[];
}

export interface CsvReader {
  push(bytes: Uint8Array): void;
  /** The last row, and an error if the file ends within quotes. */
  end(): void;
}

const delimiters = [',', ';', '\t', '|'];

/** Reads a table piece by piece and hands over each row. Blank lines are left out. */
export function createCsvReader(file: string, takeRow: (row: CsvRow) => void): CsvReader {
  const decoder = new TextDecoder('utf-8');
  const rows = createRowReader(file, takeRow);
  const plain = (bytes: Uint8Array) => rows.push(decoder.decode(bytes, { stream: true }));
  let unpack: ((bytes: Uint8Array, last: boolean) => void) | undefined;
  return {
    push(bytes) {
      if (bytes.length === 0) return;
      unpack ??= isGzip(bytes) ? createUnpacker(file, plain) : plain;
      unpack(bytes, false);
    },
    end() {
      unpack?.(new Uint8Array(0), true);
      rows.push(decoder.decode());
      rows.end();
    },
  };
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && (bytes.length === 1 || bytes[1] === 0x8b);
}

function createUnpacker(file: string, takeBytes: (bytes: Uint8Array) => void): (bytes: Uint8Array, last: boolean) => void {
  const gunzip = new Gunzip(takeBytes);
  return (bytes, last) => {
    try {
      gunzip.push(bytes, last);
    } catch {
      throw invalid('the compressed data are damaged or cut short', { file });
    }
  };
}

/** Splits text that comes in pieces into rows. */
function createRowReader(file: string, takeRow: (row: CsvRow) => void): { push(text: string): void; end(): void } {
  let waiting = '';
  let line = 1;
  let delimiter: string | undefined;

  /** Hands over all rows that are complete; without more text to come, the last one too. */
  function take(last: boolean): void {
    delimiter ??= sniffDelimiter(waiting, last);
    if (delimiter === undefined) return;
    let from = 0;
    while (from < waiting.length) {
      const row = readRow(waiting, from, delimiter, last);
      if (row === undefined) break;
      if (row.open) throw invalid('these quotes are never closed', { file, line });
      if (row.cells.length > 1 || row.cells[0] !== '') takeRow({ line, cells: row.cells });
      line += row.lines;
      from = row.end;
    }
    waiting = waiting.slice(from);
  }

  return {
    push(text) {
      waiting += text;
      take(false);
    },
    end() {
      take(true);
    },
  };
}

/** The delimiter that stands most often in the first line, outside quotes; undefined while that line is incomplete. */
function sniffDelimiter(text: string, last: boolean): string | undefined {
  const counts = delimiters.map(() => 0);
  let quoted = false;
  let end = 0;
  for (; end < text.length; end++) {
    const letter = text[end]!;
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '\n' || letter === '\r') break;
    const kind = delimiters.indexOf(letter);
    if (kind >= 0) counts[kind]!++;
  }
  if (end === text.length && !last) return undefined;
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}

interface ReadRow {
  cells: string[];
  /** position after the row and its line end */
  end: number;
  /** how many lines the row takes up */
  lines: number;
  /** the text ends within quotes */
  open: boolean;
}

/** One row from a position on; undefined when the text breaks off within it and more is to come. */
function readRow(text: string, from: number, delimiter: string, last: boolean): ReadRow | undefined {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    let cell: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return last ? { cells, end: text.length, lines, open: true } : undefined;
      const inside = text.slice(at + 1, close);
      lines += countLines(inside);
      const next = endOfCell(text, close + 1, delimiter);
      // What stands between the closing quotes and the delimiter belongs to the cell: some programs write "a" b.
      cell = inside.replaceAll('""', '"') + text.slice(close + 1, next);
      at = next;
    } else {
      const next = endOfCell(text, at, delimiter);
      cell = text.slice(at, next);
      at = next;
    }
    cells.push(cell);
    if (at === text.length) return last ? { cells, end: at, lines, open: false } : undefined;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    // A carriage return at the end of a piece may be half of a line end.
    if (text[at] === '\r' && at + 1 === text.length && !last) return undefined;
    return { cells, end: at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1), lines, open: false };
  }
}

/** Position of the quotes that close a cell; doubled quotes inside do not. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const code = delimiter.charCodeAt(0);
  let at = from;
  while (at < text.length) {
    const letter = text.charCodeAt(at);
    if (letter === code || letter === 10 || letter === 13) break;
    at++;
  }
  return at;
}

function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
