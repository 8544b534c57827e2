// The function being written: its locals, its constants, and the straight run of code inside one pass.
import type { Steps } from '../text/builtins.ts';
import { constantsAt, mostConstants } from './layout.ts';
import { get, i32, isGet, load, set, vector, when } from './wasm.ts';
import type { Code, LocalType } from './wasm.ts';

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

export class Emitter {
  readonly locals: LocalType[] = [];
  /** bit patterns that wait in memory; a pass loads each once a round, which is cheaper than building it */
  readonly constants: number[] = [];
  readonly #placeOfConstant = new Map<number, number>();
  readonly #arguments: number;
  readonly #free: Record<LocalType, number[]> = { i32: [], v128: [] };
  #code: Code[] = [];
  #ofPass: number[] = [];
  #ofStatement: number[] = [];
  #known = new Map<string | number, number>();

  constructor(args: number) {
    this.#arguments = args;
  }

  /** Everything emitted by `write`, as one piece with values of its own that end with it. */
  section(write: () => void): Code {
    this.#code = [];
    this.#known = new Map();
    write();
    this.endStatement();
    this.#release(this.#ofPass);
    return this.#code;
  }

  emit(...code: Code[]): void {
    this.#code.push(...code);
  }

  /** Code of which one half runs. What both need has to be worked out before, as one half does not know what the other has. */
  either(test: Code, yes: () => void, no: () => void): void {
    const before = this.#code;
    const half = (write: () => void): Code => {
      this.#code = [];
      const known = new Map(this.#known);
      write();
      this.#known = known;
      return this.#code;
    };
    const halves = [half(yes), half(no)] as const;
    this.#code = before;
    this.emit(when(test, ...halves));
  }

  /** A local for the whole function. */
  lasting(type: LocalType): number {
    return this.#arguments + this.locals.push(type) - 1;
  }

  /** A local for the rest of the pass. */
  local(type: LocalType): number {
    const local = this.#free[type].pop() ?? this.lasting(type);
    this.#ofPass.push(local);
    return local;
  }

  /** A local for the rest of the pass that nothing before has used, so that it may be set ahead of the loop. */
  reserved(type: LocalType): number {
    const local = this.lasting(type);
    this.#ofPass.push(local);
    return local;
  }

  /** A local for the rest of the statement. */
  temporary(type: LocalType): number {
    const local = this.#free[type].pop() ?? this.lasting(type);
    this.#ofStatement.push(local);
    return local;
  }

  endStatement(): void {
    this.#release(this.#ofStatement);
  }

  #release(owned: number[]): void {
    for (const local of owned.splice(0)) this.#free[this.locals[local - this.#arguments]!].push(local);
  }

  /** Works a value out here, for the rest of the pass. */
  bind(value: Code, type: LocalType = 'v128'): number {
    const local = this.local(type);
    this.emit(set(local, value));
    return local;
  }

  /** Works a value out here, for the rest of the statement. */
  keep(value: Code, type: LocalType = 'v128'): Code {
    if (isGet(value)) return value;
    const local = this.temporary(type);
    this.emit(set(local, value));
    return get(local);
  }

  /** A value that is worked out at its first use in the pass; `key` is a name, or an address of what nothing changes. */
  once(key: string | number, make: () => Code, type: LocalType = 'v128'): Code {
    let local = this.#known.get(key);
    if (local === undefined) {
      local = this.bind(make(), type);
      this.#known.set(key, local);
    }
    return get(local);
  }

  /** A whole number in all four lanes. */
  constant(pattern: number): Code {
    if (pattern === 0) return zero;
    if (pattern === -1) return splatBytes([255, 255, 255, 255]);
    const at = this.#placeOfConstant.get(pattern) ?? this.#newConstant(pattern);
    if (at === undefined)
      return splatBytes([pattern & 255, (pattern >> 8) & 255, (pattern >> 16) & 255, pattern >>> 24]);
    const address = constantsAt + 16 * at;
    return this.once(address, () => load(i32(0), address));
  }

  #newConstant(pattern: number): number | undefined {
    if (this.constants.length === mostConstants) return undefined;
    const at = this.constants.push(pattern) - 1;
    this.#placeOfConstant.set(pattern, at);
    return at;
  }

  /** A number, rounded to 32 bits, in all four lanes. */
  number(x: number): Code {
    float[0] = x;
    return this.constant(bits[0]!);
  }

  /** A small whole number held as a float → a whole number. */
  integer(x: Code): Code {
    // adding 2^23 leaves the number in the lowest bits of the fraction
    return [x, this.number(2 ** 23), vector('add'), this.constant(0x007fffff), vector('and')];
  }
}

export function splatBytes(word: readonly number[]): Code {
  return vector('const', ...word, ...word, ...word, ...word);
}

/** The one way in which 0 is written, so that it can be recognized. */
const zero = splatBytes([0, 0, 0, 0]);

/** The basic steps as code: four people at a time. */
export function codeSteps(emitter: Emitter): Steps<Code> {
  const binary =
    (name: Parameters<typeof vector>[0]) =>
    (a: Code, b: Code): Code => [a, b, vector(name)];
  const unary =
    (name: Parameters<typeof vector>[0]) =>
    (a: Code): Code => [a, vector(name)];
  return {
    number: x => emitter.number(x),
    keep: x => emitter.keep(x),
    add: binary('add'),
    sub: binary('sub'),
    mul: binary('mul'),
    div: binary('div'),
    negate: unary('negate'),
    abs: unary('abs'),
    sqrt: unary('sqrt'),
    floor: unary('floor'),
    min: binary('min'),
    max: binary('max'),
    less: binary('less'),
    lessEqual: binary('lessEqual'),
    equal: binary('eq'),
    and: binary('and'),
    or: binary('or'),
    not: unary('not'),
    select: (flag, yes, no) => {
      if (no === zero) return [yes, flag, vector('and')];
      if (yes === zero) return [no, flag, vector('andNot')];
      return [yes, no, flag, vector('select')];
    },
    where: (flag, x) => [x, flag, vector('and')],
    // adding 2^23 leaves the whole number in the lowest bits; the shift takes it to the exponent and drops all others
    powerOfTwo: k => [k, emitter.number(2 ** 23 + 127), vector('add'), i32(23), vector('shiftLeft')],
    exponent: x => [x, i32(23), vector('shiftRightSigned'), emitter.constant(126), vector('iSub'), vector('toFloat')],
    mantissa: x => [x, emitter.constant(0x007fffff), vector('and'), emitter.constant(0x3f000000), vector('or')],
  };
}
