// How a table of text begins: what stands before its first row, and what divides its cells.

export interface Opening {
  /** where the first row begins */
  start: number;
  delimiter: number;
  /** lines before it that are not rows */
  skipped: readonly { what: string; line: number }[];
}

const delimiters = Array.from(',;\t|', letter => letter.charCodeAt(0));
const [comma, quote, hash] = [0x2c, 0x22, 0x23];
/** what is looked at to tell the delimiter */
const sampleBytes = 1 << 16;
const sampleRows = 50;

/** Undefined while there is too little to tell. */
export function openingOf(bytes: Uint8Array, last: boolean): Opening | undefined {
  if (!last && bytes.length < sampleBytes) return undefined;
  const first = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const firstEnd = endOfLine(bytes, first);
  // a first line longer than the sample: wait for all of it
  if (firstEnd === bytes.length && !last) return undefined;
  const named = delimiterLine(bytes, first, firstEnd);
  if (named !== undefined)
    return {
      start: nextLine(bytes, firstEnd),
      delimiter: named,
      skipped: [{ what: 'the line sep= names the delimiter', line: 1 }],
    };
  return afterComments(bytes, first, last);
}

/** Excel's `sep=;` */
function delimiterLine(bytes: Uint8Array, from: number, to: number): number | undefined {
  const line = textOf(bytes.subarray(from, Math.min(to, from + 8))).trimEnd();
  const found = /^"?sep=(.)"?$/i.exec(line)?.[1];
  return found?.charCodeAt(0);
}

/** Lines that begin with # stand before a table as comments, unless they have as many cells as the line that follows: `#id,age`. */
function afterComments(bytes: Uint8Array, first: number, last: boolean): Opening {
  let start = first;
  let comments = 0;
  while (bytes[start] === hash && start < bytes.length) {
    start = nextLine(bytes, endOfLine(bytes, start));
    comments++;
  }
  if (start >= bytes.length) [start, comments] = [first, 0];
  const delimiter = mostLikely(bytes, start, last);
  if (comments > 0) {
    const before = cellCounts(bytes, lineBefore(bytes, start, first), delimiter, 2);
    if (before[0]! > 1 && before[0] === before[1]) {
      start = lineBefore(bytes, start, first);
      comments--;
    }
  }
  return {
    start,
    delimiter,
    skipped: Array.from({ length: comments }, (_, i) => ({ what: 'a comment', line: i + 1 })),
  };
}

/** The delimiter that divides most rows into as many cells as the first; of equally good ones, the one that makes most cells. */
function mostLikely(bytes: Uint8Array, start: number, last: boolean): number {
  let best = { delimiter: comma, even: 0, cells: 1 };
  for (const delimiter of delimiters) {
    const counts = cellCounts(bytes, start, delimiter, sampleRows);
    // the sample may end within a row
    if (!last && counts.length > 1) counts.pop();
    const cells = counts[0] ?? 1;
    if (cells < 2) continue;
    const even = counts.filter(count => count === cells || count === cells + 1).length / counts.length;
    if (even > best.even + 1e-9 || (even > best.even - 1e-9 && cells > best.cells)) best = { delimiter, even, cells };
  }
  return best.delimiter;
}

/** Cells in each of the first rows, if this were the delimiter. */
function cellCounts(bytes: Uint8Array, start: number, delimiter: number, most: number): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let begins = true;
  let from = start;
  for (let at = start; at < bytes.length && counts.length < most; at++) {
    const byte = bytes[at]!;
    if (byte === quote && (begins || quoted || bytes[at - 1] === quote)) quoted = !quoted;
    begins = !quoted && byte === delimiter;
    if (begins) cells++;
    if (quoted || !isLineEnd(byte)) continue;
    if (at > from) counts.push(cells);
    cells = 1;
    begins = true;
    from = at + 1;
  }
  if (from < bytes.length && counts.length < most) counts.push(cells);
  return counts;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isLineEnd(bytes[at])) at++;
  return at;
}

function nextLine(bytes: Uint8Array, end: number): number {
  return end + (bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? 2 : 1);
}

/** Where the line before this one begins. */
function lineBefore(bytes: Uint8Array, start: number, first: number): number {
  let at = start - 1;
  while (at > first && isLineEnd(bytes[at - 1])) at--;
  while (at > first && !isLineEnd(bytes[at - 1])) at--;
  return at;
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
