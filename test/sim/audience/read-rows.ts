// Rows of a table whose bytes come in pieces, for tests.
import { createCsvReader } from '../../../sim/audience/csv.ts';
import { createTextSource } from '../../../sim/audience/unpack.ts';

interface Row {
  line: number;
  cells: string[];
}

/** The rows of a table whose bytes come in pieces of the given size, and what was noted on the way. */
export async function readRows(
  bytes: Uint8Array,
  piece = Math.max(1, bytes.length),
): Promise<{ rows: Row[]; notes: string[] }> {
  const rows: Row[] = [];
  const notes: string[] = [];
  const reader = createCsvReader(
    'people.csv',
    ({ line, bytes: text, cells, starts, ends }) => {
      rows.push({
        line,
        cells: Array.from({ length: cells }, (_, c) => new TextDecoder().decode(text.subarray(starts[c], ends[c]))),
      });
    },
    (what, line) => notes.push(`${line}: ${what}`),
  );
  const source = await createTextSource('people.csv', bytes.subarray(0, 4), reader, what => notes.push(what));
  for (let from = 0; from < bytes.length; from += piece) source.push(bytes.slice(from, from + piece));
  source.end();
  return { rows, notes };
}
