// Expressions → code, within one pass: four people at a time, each element of a vector by itself.
import { GOLDEN, nameKey } from '../../core/chance.ts';
import { argmax, dot, element, elementwise, pick, sum, wantsNumbers } from '../text/builtins.ts';
import type { Steps } from '../text/builtins.ts';
import { codeSteps } from './emit.ts';
import type { Emitter } from './emit.ts';
import { pitchOf, widthOf } from './layout.ts';
import type { Form } from './layout.ts';
import type { Memory } from './memory.ts';
import { argument, lanes } from './rows.ts';
import type { Pass } from './passes.ts';
import type { Base, Column, Rows } from './rows.ts';
import type { Expression, Variable } from '../text/syntax.ts';
import { get, i32, load, op, set, vector } from './wasm.ts';
import type { Code } from './wasm.ts';

/** Masked columns that are stored at a time. */
const togetherStored = 6;

/** Element k of a column, as a column of one element. */
function elementAt({ base, offset, form }: Column, k: number): Column {
  return { base, offset: offset + k * pitchOf(form), form };
}

export class Values {
  readonly steps: Steps<Code>;
  readonly #emitter: Emitter;
  readonly #rows: Rows;
  readonly #memory: Memory;
  readonly #pass: Pass | undefined;
  /** locals of variables read or set in this pass, by variable and element */
  readonly #held = new Map<Variable, (number | undefined)[]>();
  /** set in this pass and not yet in memory */
  readonly #unstored = new Map<Variable, Set<number>>();
  /** what has its last value of this pass, so that it can be stored */
  readonly #settled: Variable[] = [];
  /** addresses of vector elements, by base, size and index */
  readonly #addresses = new Map<string, Code[]>();
  /** what a statement has worked out and may need for further elements */
  readonly #shared = new Map<unknown, Code>();

  constructor(emitter: Emitter, rows: Rows, memory: Memory, pass?: Pass) {
    this.steps = codeSteps(emitter);
    this.#emitter = emitter;
    this.#rows = rows;
    this.#memory = memory;
    this.#pass = pass;
  }

  endStatement(): void {
    this.#shared.clear();
    this.#emitter.endStatement();
  }

  /** Element k of an expression; a single value is the same for every k. */
  value(e: Expression, k: number): Code {
    const at = this.#memory.hoisted.get(e);
    if (at === undefined) return this.compute(e, k);
    const address = at + (e.size === 1 ? 0 : 16 * k);
    return this.#emitter.once(address, () => load(i32(0), address));
  }

  /** The same without looking among the hoisted values. */
  compute(e: Expression, k: number): Code {
    const [a, b] = e.args as [Expression, Expression];
    switch (e.op) {
      case 'literal':
        return this.steps.number(e.value);
      case 'name':
        return this.#read(e.variable!, e.size === 1 ? 0 : k);
      case 'chance':
      case 'always':
        return this.#draw(e, k);
      case 'vector':
        return this.#argument(e, e.args[k]!, 0);
      case 'at':
        return this.#elementOf(a, b);
      case 'sum':
        return sum(this.steps, this.#elements(e, a));
      case 'dot':
        return dot(this.steps, this.#elements(e, a), this.#elements(e, b));
      case 'argmax':
        return argmax(this.steps, this.#elements(e, a));
      case 'pick':
        return pick(this.steps, this.#elements(e, a), this.#argument(e, b, 0));
      default:
        return elementwise(
          this.steps,
          e.op,
          e.args.map(arg => this.#argument(e, arg, k)),
        );
    }
  }

  /** What `e` is given: flags as numbers if it calculates, and single values worked out once for all elements. */
  #argument(e: Expression, arg: Expression, k: number): Code {
    const again = arg.size === 1 && e.size > 1 && arg.op !== 'name' && arg.op !== 'literal';
    const value = again ? this.#share(arg, () => this.#emitter.keep(this.value(arg, 0))) : this.value(arg, k);
    return arg.kind === 'flag' && wantsNumbers(e.op) ? this.asNumber(value) : value;
  }

  #elements(e: Expression, vectorValue: Expression): Code[] {
    return Array.from({ length: vectorValue.size }, (_, k) => this.#argument(e, vectorValue, k));
  }

  #share(key: unknown, make: () => Code): Code {
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const code = make();
    this.#shared.set(key, code);
    return code;
  }

  /** A flag as 1 or 0. */
  asNumber(flag: Code): Code {
    return this.steps.and(flag, this.steps.number(1));
  }

  // ---- variables

  #read(variable: Variable, k: number): Code {
    const held = this.#held.get(variable)?.[k];
    if (held !== undefined) return get(held);
    const local = this.#emitter.bind(this.#stored(variable, k));
    this.hold(variable, k, local);
    return get(local);
  }

  hold(variable: Variable, k: number, local: number): void {
    const locals = this.#held.get(variable) ?? [];
    locals[k] = local;
    this.#held.set(variable, locals);
  }

  /** What lies in memory. */
  #stored(variable: Variable, k: number): Code {
    if (variable.role === 'parameter')
      return this.#ofParameter(variable, load(get(argument.parameters), 16 * (variable.word + k)));
    return this.#rows.load(elementAt(this.#memory.column(variable)!, k));
  }

  /** Flags among the parameters are 1 or 0. */
  #ofParameter({ kind }: Variable, raw: Code): Code {
    return kind === 'flag' ? [raw, this.steps.number(0), vector('ne')] : raw;
  }

  /** A new value of a column, to be stored once it is settled. */
  change(column: Variable, k: number, local: number): void {
    this.hold(column, k, local);
    const elements = this.#unstored.get(column) ?? new Set();
    this.#unstored.set(column, elements.add(k));
  }

  /**
   * Nothing in this pass sets the column any more. It is stored soon, since what waits keeps engines from freeing registers;
   * but of masked rows a few columns together.
   */
  settle(column: Variable): void {
    if (!this.#unstored.has(column)) return;
    this.#settled.push(column);
    if (this.#rows.mask === undefined || this.#settled.length >= togetherStored) this.storeSettled();
  }

  storeSettled(): void {
    this.#store(this.#settled.splice(0));
  }

  /** Moves what is new of a column to memory. */
  store(column: Variable): void {
    this.#store([column]);
  }

  #store(columns: readonly Variable[]): void {
    const places = columns.flatMap(column =>
      Array.from(this.#unstored.get(column) ?? [], k => ({
        place: elementAt(this.#memory.column(column)!, k),
        value: get(this.#held.get(column)![k]!),
      })),
    );
    for (const column of columns) this.#unstored.delete(column);
    if (places.length === 0) return;
    const plainly = (): void => places.forEach(({ place, value }) => this.#rows.store(place, value));
    const { mask } = this.#rows;
    if (mask === undefined) return plainly();
    // mostly all four are meant, and then nothing old has to be kept
    const blended = (): void =>
      places.forEach(({ place, value }) =>
        this.#rows.store(place, this.steps.select(mask, value, this.#rows.load(place))),
      );
    this.#emitter.either(this.#rows.all(), plainly, blended);
  }

  /** `column[index] = value` with an index that differs from person to person; the other elements are in memory already. */
  changeElement(column: Variable, index: Expression, value: Code): void {
    const { base, offset, form } = this.#memory.column(column)!;
    const kept = this.#emitter.keep(value);
    const to = this.#elementAddresses({ base, form }, index, column.size);
    const step = this.#laneStep(form);
    const { mask } = this.#rows;
    const next = mask === undefined ? kept : this.steps.select(mask, kept, this.#rows.gather(to, offset, form, step));
    this.#rows.scatter(to, next, offset, form, step);
    this.#held.delete(column);
  }

  // ---- elements

  #elementOf(v: Expression, index: Expression): Code {
    if (index.op === 'literal') return this.value(v, index.value);
    const { variable } = v;
    if (variable?.role === 'parameter') {
      const from = this.#elementAddresses({ base: 'parameters', form: 'word' }, index, variable.size);
      return this.#ofParameter(variable, this.#rows.gather(from, 16 * variable.word, 'word', 0));
    }
    if (variable !== undefined && this.#liesInMemory(variable)) {
      const { base, offset, form } = this.#memory.column(variable)!;
      const from = this.#elementAddresses({ base, form }, index, variable.size);
      return this.#rows.gather(from, offset, form, this.#laneStep(form));
    }
    const elements = Array.from({ length: v.size }, (_, k) => this.value(v, k));
    return element(this.steps, elements, this.#emitter.keep(this.value(index, 0)));
  }

  /** Whether memory holds the latest value. */
  #liesInMemory(variable: Variable): boolean {
    return this.#memory.column(variable) !== undefined && !this.#unstored.has(variable);
  }

  /** Where element `index` of each lane's vector begins. An index outside (only bad data has one) is held inside the vector. */
  #elementAddresses(
    { base, form }: { base: Base | 'parameters'; form: Form },
    index: Expression,
    size: number,
  ): Code[] {
    const { variable } = index;
    const stride = base === 'parameters' ? 16 : pitchOf(form);
    const make = (life: (code: Code) => Code): Code[] => {
      const whole = [this.#emitter.integer(this.value(index, 0)), this.#emitter.constant(size - 1), vector('iMin')];
      const bytes = this.#emitter.keep([whole, this.#emitter.constant(stride), vector('iMul')]);
      return lanes.map(lane => {
        const row = base === 'parameters' ? get(argument.parameters) : this.#rows.address(base, form, lane);
        return life([row, bytes, vector('iExtract', lane), op.add]);
      });
    };
    if (variable === undefined || variable.role === 'state') return make(code => this.#emitter.keep(code, 'i32'));
    // an index that stays the same all day: its addresses serve every vector of that size
    const key = `${base} ${widthOf(form)} ${size} ${index.name}`;
    let known = this.#addresses.get(key);
    if (known === undefined) {
      known = make(code => get(this.#emitter.bind(code, 'i32')));
      this.#addresses.set(key, known);
    }
    return known;
  }

  /** Contiguous rows have one address; their lanes lie side by side. */
  #laneStep(form: Form): number {
    return this.#rows.contiguous ? widthOf(form) : 0;
  }

  // ---- chance

  /** As `randomWord` in core/chance.ts. */
  #draw(e: Expression, k: number): Code {
    if (e.size === 1)
      return [
        this.#randomWord(e, 0),
        i32(8),
        vector('shiftRight'),
        vector('toFloat'),
        this.steps.number(2 ** -24),
        vector('mul'),
      ];
    const step = k >> 1;
    const word = this.#share(`${e.name} ${step}`, () => this.#emitter.keep(this.#randomWord(e, step)));
    const half: Code = k % 2 === 0 ? [this.#emitter.constant(0xffff), vector('and')] : [i32(16), vector('shiftRight')];
    return [word, half, vector('toFloat'), this.steps.number(2 ** -16), vector('mul')];
  }

  #randomWord({ op, name }: Expression, step: number): Code {
    const begin = (local: number, join: 'xor' | 'iAdd') => (): Code =>
      this.#mix([this.#rows.ids(), get(local), vector('iSplat'), vector(join)]);
    const isLasting = op === 'always';
    const first = isLasting ? this.#own(0, begin(argument.l0, 'xor')) : this.#luck(0, begin(argument.k0, 'xor'));
    const second = isLasting ? this.#own(1, begin(argument.l1, 'iAdd')) : this.#luck(1, begin(argument.k1, 'iAdd'));
    const key = (nameKey(name) + Math.imul(step, GOLDEN)) | 0;
    return this.#mix([this.#mix([first, this.#emitter.constant(key), vector('iAdd')]), second, vector('xor')]);
  }

  /** One of the two words that stay the same all day: made by the first pass that draws, found by the others. */
  #luck(which: 0 | 1, make: () => Code): Code {
    const { luck } = this.#memory;
    return this.#emitter.once(`luck ${which}`, () => {
      if (luck === undefined) return make();
      if (luck.leftBy !== this.#pass) return this.#rows.load(luck.words[which]);
      const word = get(this.#emitter.bind(make()));
      this.#rows.store(luck.words[which], word);
      return word;
    });
  }

  /** One of the two words that stay the same on all days. Few passes need them, and each makes them for itself. */
  #own(which: 0 | 1, make: () => Code): Code {
    return this.#emitter.once(`own ${which}`, make);
  }

  /** As `mix` in core/chance.ts. */
  #mix(x: Code): Code {
    const local = this.#emitter.temporary('v128');
    const shifted = (value: Code, by: number): Code => {
      this.#emitter.emit(set(local, value));
      return [get(local), get(local), i32(by), vector('shiftRight'), vector('xor')];
    };
    const times = (value: Code, factor: number): Code => [value, this.#emitter.constant(factor), vector('iMul')];
    return shifted(times(shifted(times(shifted(x, 16), 0x21f0aaad), 15), 0x735a2d97), 15);
  }
}
