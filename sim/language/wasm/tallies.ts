// Counts and sums of one pass. Amounts are whole numbers in 32-bit lanes, so that their order does not matter.
import type { Emitter } from './emit.ts';
import { splatBytes } from './emit.ts';
import { ROUNDING } from '../text/interpret.ts';
import type { TallyInfo } from '../text/program.ts';
import { lanes } from './rows.ts';
import type { Rows } from './rows.ts';
import type { Values } from './values.ts';
import { get, i32, load, loadWord, op, set, store, storeWord, vector, when } from './wasm.ts';
import type { Code } from './wasm.ts';

/** The bits of `ROUNDING`: what is above them is the rounded amount. */
const ROUNDING_BITS = 0x4b400000;

export interface Slot {
  info: TallyInfo;
  /** address of its first sum in scratch: 16 bytes a code, one lane each for four people */
  at: number;
}

interface Entry {
  slot: Slot;
  amount: Code;
}

export class Tallies {
  /** to run ahead of the loop and behind it */
  readonly before: Code[] = [];
  readonly after: Code[] = [];
  readonly #emitter: Emitter;
  readonly #rows: Rows;
  readonly #values: Values;
  /** tallies by code, together with others by the same code */
  readonly #byCode = new Map<string, { code: Code; entries: Entry[] }>();

  constructor(emitter: Emitter, rows: Rows, values: Values) {
    this.#emitter = emitter;
    this.#rows = rows;
    this.#values = values;
  }

  add(slot: Slot): void {
    const { by } = slot.info.statement;
    if (by === undefined) this.#addPlain(slot);
    else this.#addByCode(slot, this.#values.value(by, 0));
  }

  /** A running sum in a local. */
  #addPlain({ info, at }: Slot): void {
    const total = this.#emitter.reserved('v128');
    this.before.push(set(total, splatBytes([0, 0, 0, 0])));
    this.#emitter.emit(set(total, [get(total), this.#amount(info), adding(info)]));
    this.after.push(store(i32(0), get(total), at));
  }

  #addByCode(slot: Slot, code: Code): void {
    // names read to the same local mean the same code; other expressions stand alone
    const key = slot.info.statement.by!.op === 'name' ? JSON.stringify(code) : slot.info.name;
    let group = this.#byCode.get(key);
    if (group === undefined) {
      const held = [this.#emitter.integer(code), this.#emitter.constant(slot.info.codes - 1), vector('iMin')];
      group = { code: get(this.#emitter.bind(held)), entries: [] };
      this.#byCode.set(key, group);
    }
    group.entries.push({ slot, amount: get(this.#emitter.bind(this.#amount(slot.info))) });
  }

  /** What each of the four adds: 0 for lanes without a person, −1 for a counted flag. */
  #amount({ how, scale, statement: { expression } }: TallyInfo): Code {
    const value = this.#values.value(expression, 0);
    const live = this.#rows.live();
    if (how === 'count') return [value, live, vector('and')];
    const { add, mul, number } = this.#values.steps;
    const amount = expression.kind === 'flag' ? this.#values.asNumber(value) : value;
    const rounded = add(mul(amount, number(scale)), number(ROUNDING));
    return [rounded, this.#emitter.constant(ROUNDING_BITS), vector('iSub'), live, vector('and')];
  }

  /** Adds what has been gathered by code: all four at once where they share the code, else lane by lane. */
  finish(): void {
    for (const { code, entries } of this.#byCode.values()) {
      const spot = this.#emitter.local('i32');
      const find = (lane: number): Code => set(spot, [code, vector('iExtract', lane), i32(4), op.shiftLeft]);
      const together = [
        find(0),
        ...entries.map(({ slot, amount }) =>
          store(get(spot), [load(get(spot), slot.at), amount, adding(slot.info)], slot.at),
        ),
      ];
      const apart = lanes.map(lane => [
        find(lane),
        ...entries.map(({ slot: { info, at }, amount }) => {
          const here = at + 4 * lane;
          const add = info.how === 'count' ? op.sub : op.add;
          return storeWord(get(spot), [loadWord(get(spot), here), amount, vector('iExtract', lane), add], here);
        }),
      ]);
      const firstCode = vector('shuffle', ...lanes.flatMap(() => [0, 1, 2, 3]));
      this.#emitter.emit(when([code, code, code, firstCode, vector('iNe'), vector('anyTrue')], apart, together));
    }
  }
}

/** A flag is −1 as a whole number. */
function adding({ how }: TallyInfo): Code {
  return vector(how === 'count' ? 'iSub' : 'iAdd');
}
