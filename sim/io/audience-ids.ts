import { mix, nameKey } from '../core/chance.ts';
import type { TextColumn } from './audience-table.ts';

// Who is who in a table without names: a row is known by what it says. Neither the order of rows nor that of columns matters.

/** Two 32-bit words for each row: the first becomes the id, the second tells rows with the same first word apart. */
export interface RowHashes {
  first: Uint32Array;
  second: Uint32Array;
}

export function hashRows(columns: readonly TextColumn[], rows: number): RowHashes {
  const first = new Uint32Array(rows);
  const second = new Uint32Array(rows);
  for (const { plain, values, codes } of columns) {
    const name = nameKey(plain);
    const cells = Int32Array.from(values, value => name ^ nameKey(value));
    // Sums, so that the order of columns does not matter.
    for (let row = 0; row < rows; row++) {
      const cell = cells[codes[row]!]!;
      first[row] = first[row]! + mix(cell);
      second[row] = second[row]! + mix(cell ^ 0x5bd1e995);
    }
  }
  return { first: first.map(mix), second: second.map(mix) };
}

/** One id for each row, all different. Rows that say the same are numbered; who is left without an own id gets the next free one. */
export function idsOf({ first, second }: RowHashes): Uint32Array {
  const order = Array.from(first, (_, row) => row).sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]!);
  const ids = new Uint32Array(first.length);
  const taken = new Set<number>();
  const waiting: number[] = [];
  for (const row of order) {
    const own = first[row]!;
    if (taken.has(own)) {
      waiting.push(row);
    } else {
      taken.add(own);
      ids[row] = own;
    }
  }
  for (const row of waiting) {
    let id = first[row]!;
    for (let n = 1; taken.has(id); n++) id = mix(id ^ mix(n)) >>> 0;
    taken.add(id);
    ids[row] = id;
  }
  return ids;
}
