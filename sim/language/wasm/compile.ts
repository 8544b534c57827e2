// A checked program → WebAssembly. One call runs one day of one tile: what parameters alone decide, then every pass,
// then the sums of the tile into 64-bit totals.
import { Emitter, splatBytes } from './emit.ts';
import type { Group } from '../text/groups.ts';
import { constantsAt, pitch, pitchOf, spareRow } from './layout.ts';
import type { StateLayout, TileLayout } from './layout.ts';
import { Memory } from './memory.ts';
import { makesMask, planPasses, wayOf } from './passes.ts';
import type { Pass, Plan, Selection } from './passes.ts';
import type { Program } from '../text/program.ts';
import { Rows, argument, argumentCount } from './rows.ts';
import type { Equation, Tally } from '../text/syntax.ts';
import { Tallies } from './tallies.ts';
import type { Slot } from './tallies.ts';
import { Values } from './values.ts';
import { copy, fillZero, get, i32, load, loop, moduleBytes, op, set, store, vector } from './wasm.ts';
import type { Code } from './wasm.ts';

export interface TotalsLayout {
  name: string;
  /** number of 16-byte totals before it */
  at: number;
  codes: number;
  scale: number;
}

export interface Compiled {
  bytes: Uint8Array<ArrayBuffer>;
  /** what the code keeps for itself at the beginning of the memory */
  reservedBytes: number;
  /** where the columns lie in a tile of traits, and in one of state */
  traits: TileLayout;
  state: StateLayout;
  totals: TotalsLayout[];
  totalBytes: number;
  /** for people who want to know how their text runs */
  passes: string[];
}

export function compile(program: Program): Compiled {
  return new Compiler(program).compile();
}

class Compiler {
  readonly #program: Program;
  readonly #plan: Plan;
  readonly #memory: Memory;
  readonly #emitter = new Emitter(argumentCount);
  /** byte offset of the four rows at hand */
  readonly #at = this.#emitter.lasting('i32');
  readonly #listLengths = new Map<Group, number>();
  readonly #slots = new Map<Tally, Slot>();
  readonly #totals: TotalsLayout[] = [];
  readonly #sumsAt: number;
  readonly #totalBytes: number;

  constructor(program: Program) {
    this.#program = program;
    this.#plan = planPasses(program.body, program.everyone);
    this.#memory = new Memory(program, this.#plan);
    for (const group of this.#memory.lists.keys()) this.#listLengths.set(group, this.#emitter.lasting('i32'));
    let count = 0;
    for (const { name, codes, scale } of program.tallies) {
      this.#totals.push({ name, at: count, codes, scale });
      count += codes;
    }
    this.#totalBytes = 16 * count;
    this.#sumsAt = this.#memory.scratch.place(this.#totalBytes);
    for (const [k, info] of program.tallies.entries())
      this.#slots.set(info.statement, { info, at: this.#sumsAt + 16 * this.#totals[k]!.at });
  }

  compile(): Compiled {
    const body = [
      this.#prepare(),
      this.#hoist(),
      ...this.#plan.passes.map(pass => this.#pass(pass)),
      this.#addTotals(),
    ];
    const { locals, constants } = this.#emitter;
    return {
      bytes: moduleBytes({ parameters: argumentCount, locals, body, data: firstBytes(constants) }),
      reservedBytes: this.#memory.scratch.end,
      traits: this.#memory.traits,
      state: this.#memory.state,
      totals: this.#totals,
      totalBytes: this.#totalBytes,
      passes: this.#plan.passes.map(({ group, items }) => `${wayOf(group)} ${group.name} (${items.length})`),
    };
  }

  /** Empties lists, sums and signals that some do not get; copies what is asked for as `previous…`. */
  #prepare(): Code {
    const code: Code[] = [];
    for (const length of this.#listLengths.values()) code.push(set(length, i32(0)));
    if (this.#totalBytes > 0) code.push(fillZero(i32(this.#sumsAt), this.#totalBytes));
    for (const signal of this.#plan.zeroed)
      code.push(fillZero(i32(this.#memory.column(signal)!.offset), signal.size * pitch));
    for (const [{ word, size }, { offset, form }] of this.#memory.mornings)
      code.push(
        copy(i32(offset), [get(argument.state), i32(this.#memory.state.at[word]!), op.add], size * pitchOf(form)),
      );
    return code;
  }

  /** Expressions of parameters alone are the same for everybody. */
  #hoist(): Code {
    return this.#emitter.section(() => {
      const values = new Values(this.#emitter, this.#rows(this.#program.everyone), this.#memory);
      for (const [e, at] of this.#memory.hoisted)
        for (let k = 0; k < e.size; k++) {
          this.#emitter.emit(store(i32(0), values.compute(e, k), at + 16 * k));
          values.endStatement();
        }
    });
  }

  #rows(group: Group, mask?: () => Code): Rows {
    const list = { at: this.#memory.lists.get(group) ?? 0, length: this.#listLengths.get(group) ?? 0 };
    return new Rows(this.#emitter, { way: wayOf(group), at: this.#at, list, ...(mask === undefined ? {} : { mask }) });
  }

  #pass(pass: Pass): Code {
    const { group, items } = pass;
    let mask: Code = [];
    const rows = this.#rows(group, wayOf(group) === 'masked' ? () => mask : undefined);
    const values = new Values(this.#emitter, rows, this.#memory, pass);
    const tallies = new Tallies(this.#emitter, rows, values);
    const round = this.#emitter.section(() => {
      const kept = this.#memory.masks.get(group);
      if (kept !== undefined && !makesMask(pass)) mask = get(this.#emitter.bind(rows.load(kept)));
      const lastSet = new Map(items.map((item, k) => [item.type === 'equation' ? item.target : undefined, k]));
      for (const [k, item] of items.entries()) {
        if (item.type === 'tally') tallies.add(this.#slots.get(item)!);
        else if (item.type === 'equation') {
          this.#equation(item, rows, values);
          if (lastSet.get(item.target) === k) values.settle(item.target!);
        } else if (item.group !== group) this.#append(item, rows, values);
        else mask = this.#mask(item, rows, values);
        values.endStatement();
      }
      tallies.finish();
      values.storeSettled();
    });
    const next = set(this.#at, [get(this.#at), i32(16), op.add]);
    const done: Code = [get(this.#at), rows.end, op.greaterEqual];
    return [this.#closeList(group), tallies.before, set(this.#at, i32(0)), loop(done, [round, next]), tallies.after];
  }

  /** The last four of a list may be fewer: the rest work on a spare row. */
  #closeList(group: Group): Code {
    const list = this.#memory.lists.get(group);
    if (list === undefined) return [];
    return store(get(this.#listLengths.get(group)!), splatBytes([spareRow & 255, spareRow >> 8, 0, 0]), list);
  }

  #equation(equation: Equation, rows: Rows, values: Values): void {
    const { index, expression } = equation;
    const target = equation.target!;
    const convert = (code: Code): Code =>
      target.kind !== 'flag' && expression.kind === 'flag' ? values.asNumber(code) : code;
    if (index !== undefined && index.op !== 'literal') {
      values.store(target);
      values.changeElement(target, index, this.#emitter.keep(convert(values.value(expression, 0))));
      return;
    }
    const elements = index === undefined ? Array.from({ length: target.size }, (_, k) => k) : [index.value];
    // all are worked out before any is set, since they may read the old ones
    const locals = elements.map(k =>
      this.#emitter.bind(convert(values.value(expression, index === undefined ? k : 0))),
    );
    for (const [n, k] of elements.entries()) {
      const local = locals[n]!;
      if (target.role === 'state') {
        values.change(target, k, local);
        continue;
      }
      values.hold(target, k, local);
      const column = this.#memory.column(target);
      if (column === undefined) continue;
      const value: Code = rows.mask === undefined ? get(local) : [get(local), rows.mask, vector('and')];
      rows.store({ ...column, offset: column.offset + k * pitch }, value);
    }
  }

  /** Appends those of the four rows that belong: their offsets are moved to the front and stored behind the list. */
  #append({ group, expression }: Selection, rows: Rows, values: Values): void {
    const length = this.#listLengths.get(group)!;
    const bits = this.#emitter.keep(
      [values.value(expression, 0), rows.live(), vector('and'), vector('bitmask')],
      'i32',
    );
    const front: Code = [rows.offsets(), load([bits, i32(4), op.shiftLeft], 0), vector('swizzle')];
    this.#emitter.emit(
      store(get(length), front, this.#memory.lists.get(group)!),
      set(length, [get(length), bits, op.popcount, i32(2), op.shiftLeft, op.add]),
    );
  }

  #mask({ group, expression }: Selection, rows: Rows, values: Values): Code {
    const mask = get(this.#emitter.bind(values.value(expression, 0)));
    const kept = this.#memory.masks.get(group);
    if (kept !== undefined) rows.store(kept, mask);
    return mask;
  }

  /** Four lanes of 32 bits are added to two of 64: enough for any number of people and days. */
  #addTotals(): Code {
    if (this.#totalBytes === 0) return [];
    const total: Code = [get(argument.totals), get(this.#at), op.add];
    const sums = load(get(this.#at), this.#sumsAt);
    const added: Code = [
      load(total, 0),
      sums,
      vector('wideLow'),
      vector('wideAdd'),
      sums,
      vector('wideHigh'),
      vector('wideAdd'),
    ];
    return [
      set(this.#at, i32(0)),
      loop(
        [get(this.#at), i32(this.#totalBytes), op.greaterEqual],
        [store(total, added, 0), set(this.#at, [get(this.#at), i32(16), op.add])],
      ),
    ];
  }
}

/** The swizzle table, row by row for each set of four flags: the bytes of the lanes that are set. Then the constants. */
function firstBytes(constants: readonly number[]): Uint8Array {
  const data = new Uint8Array(constantsAt + 16 * constants.length);
  for (let flags = 0; flags < 16; flags++) {
    const lanes = [0, 1, 2, 3].filter(lane => (flags >> lane) & 1);
    data.set(
      lanes.flatMap(lane => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
      16 * flags,
    );
  }
  const view = new DataView(data.buffer);
  for (const [k, constant] of constants.entries())
    for (const lane of [0, 1, 2, 3]) view.setInt32(constantsAt + 16 * k + 4 * lane, constant, true);
  return data;
}
