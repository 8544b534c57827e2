// Where everything lies in memory. A tile holds 1,024 people, column after column:
//
//   0        swizzle table, constants      the same for every machine
//   scratch  lists of rows, signals that several passes need, sums of the tile
//   …        one parameter block and one block of totals an arm, trait tiles, state tiles of each arm (see machine.ts)

export const tileRows = 1024;

/** Bytes from one column to the next: 16 spare rows make it an odd number of cache lines, so that columns do not crowd in one set. */
export const pitch = 4 * tileRows + 64;

/** Row offset of a spare row, where lanes without a person write. */
export const spareRow = 4 * (tileRows + 8);

export const constantsAt = 256;
export const mostConstants = 2048;
const scratchAt = constantsAt + 4 * mostConstants;

/** Words of a trait tile before the first trait: the random coordinate. */
export const idWords = 1;

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
