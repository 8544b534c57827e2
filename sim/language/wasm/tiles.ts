// The columns of all people, tile after tile: their traits, or their state in one arm.
import { formOf, pitchOf, tileRows, widthOf } from './layout.ts';
import type { TileLayout } from './layout.ts';
import type { Variable } from '../text/syntax.ts';

export class Tiles {
  readonly #layout: TileLayout;
  readonly #at: number;
  readonly #people: number;
  readonly #floats: Float32Array;
  readonly #bytes: Uint8Array;

  /** `at`: address of the first tile in the memory. */
  constructor(layout: TileLayout, memory: ArrayBuffer, at: number, people: number) {
    this.#layout = layout;
    this.#at = at;
    this.#people = people;
    this.#floats = new Float32Array(memory);
    this.#bytes = new Uint8Array(memory);
  }

  /** Address of a tile. */
  tile(tile: number): number {
    return this.#at + tile * this.#layout.bytes;
  }

  /** Sets one element of a column for everybody. */
  write(column: Variable, element: number, values: Float32Array): void {
    const form = formOf(column);
    this.#eachTile(column, element, (at, first, rows) => {
      const part = values.subarray(first, first + rows);
      if (form === 'word') return this.#floats.set(part, at / 4);
      const sign = form === 'flag' ? -1 : 1;
      for (let row = 0; row < rows; row++) this.#bytes[at + row] = sign * part[row]!;
    });
  }

  /** Copies one element of a column of everybody. */
  read(column: Variable, element: number, into: Float32Array): void {
    const form = formOf(column);
    this.#eachTile(column, element, (at, first, rows) => {
      if (form === 'word') return into.set(this.#floats.subarray(at / 4, at / 4 + rows), first);
      const meant = form === 'flag' ? 1 : 255;
      for (let row = 0; row < rows; row++) into[first + row] = this.#bytes[at + row]! & meant;
    });
  }

  #eachTile(column: Variable, element: number, visit: (at: number, first: number, rows: number) => void): void {
    for (let first = 0; first < this.#people; first += tileRows)
      visit(this.#cell(column, element, first), first, Math.min(tileRows, this.#people - first));
  }

  writeCell(column: Variable, element: number, row: number, value: number): void {
    const at = this.#cell(column, element, row);
    const form = formOf(column);
    if (form === 'word') this.#floats[at / 4] = value;
    else this.#bytes[at] = form === 'flag' ? -value : value;
  }

  readCell(column: Variable, element: number, row: number): number {
    const at = this.#cell(column, element, row);
    const form = formOf(column);
    if (form === 'word') return this.#floats[at / 4]!;
    return form === 'flag' ? this.#bytes[at]! & 1 : this.#bytes[at]!;
  }

  #cell(column: Variable, element: number, row: number): number {
    const form = formOf(column);
    return (
      this.tile(Math.floor(row / tileRows)) +
      this.#layout.at[column.word]! +
      element * pitchOf(form) +
      widthOf(form) * (row % tileRows)
    );
  }
}
