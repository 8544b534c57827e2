// Four people at a time: either four rows that follow each other, or the next four of a list, lane by lane.
import type { Emitter } from './emit.ts';
import type { Way } from './passes.ts';
import { get, i32, load, loadLane, loadWord, op, store, storeLane, vector } from './wasm.ts';
import type { Code } from './wasm.ts';

/** Arguments of the compiled function. */
export const argument = { state: 0, traits: 1, count: 2, k0: 3, k1: 4, parameters: 5, totals: 6 } as const;
export const argumentCount = 7;

/** Memory that has a row for each person of the tile. */
export type Base = 'state' | 'traits' | 'scratch';

/** A column in memory: element k lies `pitch` bytes behind element k − 1. */
export interface Column {
  base: Base;
  offset: number;
}

export const lanes = [0, 1, 2, 3] as const;
const laneBytes = vector('const', ...lanes.flatMap(lane => [4 * lane, 0, 0, 0]));

export interface RowsOptions {
  way: Way;
  /** local: byte offset of the first of the four rows, or of their places in the list */
  at: number;
  /** of lists: where the list lies, and the local with its length in bytes */
  list: { at: number; length: number };
  /** of masked passes: whether each of the four is meant */
  mask?: () => Code;
}

export class Rows {
  readonly contiguous: boolean;
  readonly #emitter: Emitter;
  readonly #options: RowsOptions;

  constructor(emitter: Emitter, options: RowsOptions) {
    this.#emitter = emitter;
    this.#options = options;
    this.contiguous = options.way !== 'list';
  }

  /** Number of bytes to go through. */
  get end(): Code {
    return this.contiguous ? [get(argument.count), i32(2), op.shiftLeft] : get(this.#options.list.length);
  }

  get mask(): Code | undefined {
    return this.#options.mask?.();
  }

  /** Byte offsets of the four rows. */
  offsets(): Code {
    const { at, list } = this.#options;
    return this.#emitter.once('offsets', () =>
      this.contiguous ? [get(at), vector('iSplat'), laneBytes, vector('iAdd')] : load(get(at), list.at),
    );
  }

  /** Whether each of the four is a person of the pass: the last four may be fewer. */
  live(): Code {
    const { at, mask } = this.#options;
    return this.#emitter.once('live', () => {
      const there: Code = [this.end, get(at), op.sub, vector('iSplat'), laneBytes, vector('iGreater')];
      return mask === undefined ? there : [mask(), there, vector('and')];
    });
  }

  /** Where the row of one lane begins; of contiguous rows the first, whatever the lane. */
  address(base: Base, lane: number): Code {
    const { at, list } = this.#options;
    if (this.contiguous) return base === 'scratch' ? get(at) : this.#once(`row of ${base}`, [get(argument[base]), get(at), op.add]);
    const row = this.#once(`row of lane ${lane}`, loadWord(get(at), list.at + 4 * lane));
    return base === 'scratch' ? row : this.#once(`row of ${base}, lane ${lane}`, [get(argument[base]), row, op.add]);
  }

  #once(key: string, code: Code): Code {
    return this.#emitter.once(key, () => code, 'i32');
  }

  load({ base, offset }: Column): Code {
    if (this.contiguous) return load(this.address(base, 0), offset);
    return this.gather(lanes.map(lane => this.address(base, lane)), offset, 0);
  }

  store({ base, offset }: Column, value: Code): void {
    if (this.contiguous) this.#emitter.emit(store(this.address(base, 0), value, offset));
    else this.scatter(lanes.map(lane => this.address(base, lane)), value, offset, 0);
  }

  /** Four values from four addresses, each `step` bytes further than the last. */
  gather(from: readonly Code[], offset: number, step: number): Code {
    return lanes.slice(1).reduce<Code>(
      (value, lane) => loadLane(from[lane]!, value, offset + step * lane, lane),
      load(from[0]!, offset, 'loadZero'),
    );
  }

  scatter(to: readonly Code[], value: Code, offset: number, step: number): void {
    const kept = this.#emitter.keep(value);
    for (const lane of lanes) this.#emitter.emit(storeLane(to[lane]!, kept, offset + step * lane, lane));
  }

  ids(): Code {
    return this.#emitter.once('ids', () => this.load({ base: 'traits', offset: 0 }));
  }
}
