// Four people at a time: either four rows that follow each other, or the next four of a list, lane by lane.
import type { Emitter } from './emit.ts';
import { widthOf } from './layout.ts';
import type { Form } from './layout.ts';
import type { Way } from './passes.ts';
import {
  get,
  i32,
  load,
  loadByteLane,
  loadByteSplat,
  loadLane,
  loadWord,
  op,
  store,
  storeByteLane,
  storeLane,
  vector,
} from './wasm.ts';
import type { Code } from './wasm.ts';

/** Arguments of the compiled function. */
export const argument = {
  state: 0,
  traits: 1,
  count: 2,
  k0: 3,
  k1: 4,
  parameters: 5,
  totals: 6,
  l0: 7,
  l1: 8,
} as const;
export const argumentCount = 9;

/** Memory that has a row for each person of the tile. */
export type Base = 'state' | 'traits' | 'scratch';

/** A column in memory: element k lies one pitch of its form behind element k − 1. */
export interface Column {
  base: Base;
  offset: number;
  form: Form;
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

  /** Whether all of the four are meant by the mask. */
  all(): Code {
    return this.#once('all', [this.mask!, vector('allTrue')]);
  }

  /** Where the row of one lane begins in columns of a form; of contiguous rows the first, whatever the lane. */
  address(base: Base, form: Form, lane: number): Code {
    const key = `${widthOf(form)}, lane ${this.contiguous ? 0 : lane}`;
    const row =
      form === 'word' ? this.#row(lane) : this.#once(`row of ${key}`, [this.#row(lane), i32(2), op.shiftRight]);
    return base === 'scratch' ? row : this.#once(`row of ${base}, ${key}`, [get(argument[base]), row, op.add]);
  }

  /** Four bytes a row. */
  #row(lane: number): Code {
    const { at, list } = this.#options;
    return this.contiguous ? get(at) : this.#once(`row of lane ${lane}`, loadWord(get(at), list.at + 4 * lane));
  }

  #once(key: string, code: Code): Code {
    return this.#emitter.once(key, () => code, 'i32');
  }

  /** Values as expressions want them: numbers and indices as floats, flags as all bits or none. */
  load({ base, offset, form }: Column): Code {
    if (!this.contiguous)
      return this.gather(
        lanes.map(lane => this.address(base, form, lane)),
        offset,
        form,
        0,
      );
    const address = this.address(base, form, 0);
    if (form === 'word') return load(address, offset);
    if (form === 'flag') return [load(address, offset, 'loadBytesSigned'), vector('widenSigned')];
    return [load(address, offset, 'loadBytes'), vector('widen'), vector('toFloat')];
  }

  store({ base, offset, form }: Column, value: Code): void {
    if (!this.contiguous)
      return this.scatter(
        lanes.map(lane => this.address(base, form, lane)),
        value,
        offset,
        form,
        0,
      );
    const address = this.address(base, form, 0);
    if (form === 'word') return this.#emitter.emit(store(address, value, offset));
    const whole = this.#emitter.keep(form === 'flag' ? value : this.#emitter.integer(value));
    const halves = this.#emitter.keep([whole, whole, vector('narrow')]);
    this.#emitter.emit(
      storeLane(address, [halves, halves, vector(form === 'flag' ? 'narrowBytes' : 'narrowBytesUnsigned')], offset, 0),
    );
  }

  /** Four values from four addresses, each `step` bytes further than the last. */
  gather(from: readonly Code[], offset: number, form: Form, step: number): Code {
    const others = lanes.slice(1);
    if (form === 'word')
      return others.reduce<Code>(
        (value, lane) => loadLane(from[lane]!, value, offset + step * lane, lane),
        load(from[0]!, offset, 'loadZero'),
      );
    // the highest byte of each lane is moved down over the others
    const bytes = others.reduce<Code>(
      (value, lane) => loadByteLane(from[lane]!, value, offset + step * lane, 4 * lane + 3),
      loadByteSplat(from[0]!, offset),
    );
    return form === 'flag'
      ? [bytes, i32(31), vector('shiftRightSigned')]
      : [bytes, i32(24), vector('shiftRight'), vector('toFloat')];
  }

  scatter(to: readonly Code[], value: Code, offset: number, form: Form, step: number): void {
    const kept = this.#emitter.keep(form === 'index' ? this.#emitter.integer(value) : value);
    for (const lane of lanes) {
      const there = offset + step * lane;
      this.#emitter.emit(
        form === 'word' ? storeLane(to[lane]!, kept, there, lane) : storeByteLane(to[lane]!, kept, there, 4 * lane),
      );
    }
  }

  ids(): Code {
    return this.#emitter.once('ids', () => this.load({ base: 'traits', offset: 0, form: 'word' }));
  }
}
