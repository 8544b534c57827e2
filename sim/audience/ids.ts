// Who is who in a table without names: a row is known by its identifier, else by what it says. Neither the order of rows nor that of columns matters.
import { mix, nameKey } from '../core/chance.ts';
import type { TextColumn } from './column.ts';

/** Two 32-bit words for each row: the first becomes the id, the second tells rows with the same first word apart. */
export interface RowHashes {
  first: Uint32Array;
  second: Uint32Array;
}

export function hashRows(columns: readonly TextColumn[], rows: number): RowHashes {
  const first = new Uint32Array(rows);
  const second = new Uint32Array(rows);
  for (const column of columns) {
    const name = nameKey(column.plain);
    const cells = Int32Array.from({ length: column.size }, (_, code) => name ^ column.key(code));
    const { codes } = column;
    // Sums, so that the order of columns does not matter.
    for (let row = 0; row < rows; row++) {
      const cell = cells[codes[row]!]!;
      first[row] = first[row]! + mix(cell);
      second[row] = second[row]! + mix(cell ^ 0x5bd1e995);
    }
  }
  return { first: first.map(mix), second: second.map(mix) };
}

/** Rows with an identifier are known by it; rows that share one are told apart by what they say. Gives how many rows lack an id or share it. */
export function keyById({ first, second }: RowHashes, column: TextColumn): { without: number; sharing: number } {
  const name = nameKey(column.plain);
  const keys = Int32Array.from({ length: column.size }, (_, code) => mix(name ^ keyOfId(column.text(code))));
  const known = Uint8Array.from({ length: column.size }, (_, code) => (column.isBlank(code) ? 0 : 1));
  let [without, sharing] = [0, 0];
  column.codes.forEach((code, row) => {
    if (known[code] === 0) {
      without++;
      return;
    }
    if (column.counts[code]! > 1) sharing++;
    second[row] = mix(first[row]! ^ second[row]!);
    first[row] = keys[code]!;
  });
  return { without, sharing };
}

/** `7` and `7.0` are one name, as some programs turn whole numbers into others. */
function keyOfId(text: string): number {
  return nameKey(/^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text);
}

/** One id for each row, all different. Rows that say the same are numbered; who is left without an own id gets the next free one. */
export function idsOf(hashes: RowHashes): Uint32Array {
  const { first } = hashes;
  const order = sortedRows(hashes);
  const ids = new Uint32Array(first.length);
  const own: number[] = [];
  const waiting: number[] = [];
  order.forEach((row, k) => {
    if (k > 0 && first[order[k - 1]!] === first[row]) waiting.push(row);
    else own.push((ids[row] = first[row]!));
  });
  const sorted = Uint32Array.from(own);
  const given = new Set<number>();
  const isTaken = (id: number) => given.has(id) || holds(sorted, id);
  for (const row of waiting) {
    let id = first[row]!;
    for (let n = 1; isTaken(id); n++) id = mix(id ^ mix(n)) >>> 0;
    given.add(id);
    ids[row] = id;
  }
  return ids;
}

/** Rows by first word, then by second. */
function sortedRows({ first, second }: RowHashes): Uint32Array {
  const order = rowsInOrderOf(first);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && first[order[to]!] === first[order[from]!]) to++;
    if (to > from + 1) order.subarray(from, to).sort((a, b) => second[a]! - second[b]!);
    from = to;
  }
  return order;
}

/** Positions of numbers from the least to the most; equal ones stay in order. Sixteen bits at a time, as comparing millions takes seconds. */
export function rowsInOrderOf(numbers: Uint32Array): Uint32Array {
  const inOrder = Uint32Array.from(numbers, (_, row) => row);
  return sortByDigit(sortByDigit(inOrder, numbers, 0), numbers, 16);
}

function sortByDigit(rows: Uint32Array, numbers: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(65_537);
  for (const row of rows) starts[((numbers[row]! >>> shift) & 0xffff) + 1]!++;
  for (let digit = 0; digit < 65_536; digit++) starts[digit + 1]! += starts[digit]!;
  const out = new Uint32Array(rows.length);
  for (const row of rows) out[starts[(numbers[row]! >>> shift) & 0xffff]!++] = row;
  return out;
}

function holds(sorted: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
