// Where everything lies in memory. A tile holds 1,024 people, column after column:
//
//   0        swizzle table, constants      the same for every machine
//   scratch  lists of rows, signals that several passes need, sums of the tile
//   …        one parameter block and one block of totals an arm, trait tiles, state tiles of each arm (see machine.ts)
import type { Variable } from '../text/syntax.ts';

export const tileRows = 1024;

/** With 16 spare rows a column is an odd number of cache lines long, so that columns do not crowd in one set. */
const columnRows = tileRows + 16;

/** Row offset of a spare row, where lanes without a person write. */
export const spareRow = 4 * (tileRows + 8);

/** How a value stands in memory: 32 bits, a byte that is 255 for yes and 0 for no, or a byte that is a whole number. */
export type Form = 'word' | 'flag' | 'index';

export function widthOf(form: Form): number {
  return form === 'word' ? 4 : 1;
}

/** Bytes from one column to the next. */
export function pitchOf(form: Form): number {
  return widthOf(form) * columnRows;
}

export const pitch = pitchOf('word');

/** The form of a trait or state column: flags and small indices are many, and what fits into the cache is fast. */
export function formOf({ kind, high }: Variable): Form {
  return kind === 'number' || high > 255 ? 'word' : kind;
}

/** Where the columns of a tile begin, by the word of their first element; and how long it is. */
export interface TileLayout {
  at: readonly number[];
  bytes: number;
}

/** Words stand before bytes, so that all of them are aligned. */
export function layTile(columns: readonly Variable[], first = 0, at: number[] = []): TileLayout {
  let end = first;
  for (const width of [4, 1])
    for (const column of columns) {
      const form = formOf(column);
      if (widthOf(form) !== width) continue;
      at[column.word] = end;
      end += column.size * pitchOf(form);
    }
  return { at, bytes: alignedTo(64, end) };
}

/** A tile of state ends with its ledger. */
export interface StateLayout extends TileLayout {
  /** part of `bytes` that the ledger takes */
  ledgerBytes: number;
}

export function layState(columns: readonly Variable[]): StateLayout {
  const state = layTile(columns.filter(({ ledger }) => !ledger));
  const { at, bytes } = layTile(
    columns.filter(({ ledger }) => ledger),
    state.bytes,
    [...state.at],
  );
  return { at, bytes, ledgerBytes: bytes - state.bytes };
}

export const constantsAt = 256;
export const mostConstants = 1024;
const scratchAt = constantsAt + 16 * mostConstants;

/** A trait tile begins with the random coordinates. */
export const idBytes = pitchOf('word');

/** Hands out scratch memory. */
export class Scratch {
  #end = scratchAt;

  /** Address of so many new bytes, aligned to a vector. */
  place(bytes: number): number {
    const at = this.#end;
    this.#end += alignedTo(16, bytes);
    return at;
  }

  get end(): number {
    return this.#end;
  }
}

export function alignedTo(step: number, bytes: number): number {
  return Math.ceil(bytes / step) * step;
}
