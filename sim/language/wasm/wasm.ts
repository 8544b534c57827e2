// WebAssembly bytes: numbers, instructions, and a module with one function over an imported memory.

/** Instructions in the order of the stack, nested as they were put together. */
export type Code = readonly (number | Code)[];
export type LocalType = 'i32' | 'v128';

/** LEB128 of a number without sign, up to 32 bits. */
function unsigned(n: number): number[] {
  const out: number[] = [];
  for (n >>>= 0; n > 127; n >>>= 7) out.push((n & 127) | 128);
  out.push(n);
  return out;
}

/** LEB128 of a number with sign. */
function signed(n: number): number[] {
  const out: number[] = [];
  for (; n < -64 || n > 63; n >>= 7) out.push((n & 127) | 128);
  out.push(n & 127);
  return out;
}

// Four lanes of 32 bits; `i` marks whole numbers, `wide` 64 bits, all others are floats or plain bits.
const vectorCodes = {
  load: 0x00,
  loadBytesSigned: 0x01,
  loadBytes: 0x02,
  loadByteSplat: 0x07,
  loadSplat: 0x09,
  store: 0x0b,
  const: 0x0c,
  shuffle: 0x0d,
  swizzle: 0x0e,
  iSplat: 0x11,
  iExtract: 0x1b,
  iNe: 0x38,
  iGreater: 0x3b,
  eq: 0x41,
  ne: 0x42,
  less: 0x43,
  lessEqual: 0x45,
  not: 0x4d,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  xor: 0x51,
  select: 0x52,
  anyTrue: 0x53,
  loadByteLane: 0x54,
  loadLane: 0x56,
  storeByteLane: 0x58,
  storeLane: 0x5a,
  loadZero: 0x5c,
  narrowBytes: 0x65,
  narrowBytesUnsigned: 0x66,
  floor: 0x68,
  narrow: 0x85,
  allTrue: 0xa3,
  bitmask: 0xa4,
  widenSigned: 0xa7,
  widen: 0xa9,
  shiftLeft: 0xab,
  shiftRightSigned: 0xac,
  shiftRight: 0xad,
  iAdd: 0xae,
  iSub: 0xb1,
  iMul: 0xb5,
  iMin: 0xb7,
  wideLow: 0xc7,
  wideHigh: 0xc8,
  wideAdd: 0xce,
  abs: 0xe0,
  negate: 0xe1,
  sqrt: 0xe3,
  add: 0xe4,
  sub: 0xe5,
  mul: 0xe6,
  div: 0xe7,
  min: 0xea,
  max: 0xeb,
  toFloat: 0xfa,
} as const;

type VectorCode = keyof typeof vectorCodes;

/** Written out once: a program has thousands of them. */
const vectorBytes = Object.fromEntries(
  Object.entries(vectorCodes).map(([name, code]): [string, Code] => [name, [0xfd, ...unsigned(code)]]),
) as Record<VectorCode, Code>;

/** A vector instruction with its immediates. */
export function vector(name: VectorCode, ...immediates: number[]): Code {
  return immediates.length === 0 ? vectorBytes[name] : [vectorBytes[name], ...immediates];
}

export const op = {
  add: 0x6a,
  sub: 0x6b,
  mul: 0x6c,
  shiftLeft: 0x74,
  shiftRight: 0x76,
  greaterEqual: 0x4f,
  popcount: 0x69,
} as const;

export function i32(n: number): Code {
  return [0x41, ...signed(n)];
}

/** Written out once each, as they make up half of a program. */
const gets: Code[] = [];

export function get(local: number): Code {
  return (gets[local] ??= [0x20, ...unsigned(local)]);
}

export function set(local: number, value: Code): Code {
  return [value, 0x21, ...unsigned(local)];
}

/** Whether this only reads a local, so that it can be repeated for nothing. */
export function isGet(code: Code): boolean {
  return code.length <= 3 && code[0] === 0x20;
}

/** Immediates of an access to words: aligned to 4 bytes, at a constant offset from the address. */
function place(offset: number): number[] {
  return [2, ...unsigned(offset)];
}

type LoadCode = 'load' | 'loadSplat' | 'loadZero' | 'loadBytes' | 'loadBytesSigned';

export function load(address: Code, offset: number, how: LoadCode = 'load'): Code {
  return [address, vector(how, ...place(offset))];
}

export function store(address: Code, value: Code, offset: number): Code {
  return [address, value, vector('store', ...place(offset))];
}

/** Replaces one lane of `value` by what lies at `address`. */
export function loadLane(address: Code, value: Code, offset: number, lane: number): Code {
  return [address, value, vector('loadLane', ...place(offset), lane)];
}

export function storeLane(address: Code, value: Code, offset: number, lane: number): Code {
  return [address, value, vector('storeLane', ...place(offset), lane)];
}

/** One byte in all 16 bytes of a vector. */
export function loadByteSplat(address: Code, offset: number): Code {
  return [address, vector('loadByteSplat', 0, ...unsigned(offset))];
}

/** Replaces one of the 16 bytes of `value`. */
export function loadByteLane(address: Code, value: Code, offset: number, byte: number): Code {
  return [address, value, vector('loadByteLane', 0, ...unsigned(offset), byte)];
}

export function storeByteLane(address: Code, value: Code, offset: number, byte: number): Code {
  return [address, value, vector('storeByteLane', 0, ...unsigned(offset), byte)];
}

export function loadWord(address: Code, offset: number): Code {
  return [address, 0x28, ...place(offset)];
}

export function storeWord(address: Code, value: Code, offset: number): Code {
  return [address, value, 0x36, ...place(offset)];
}

export function fillZero(address: Code, bytes: number): Code {
  return [address, i32(0), i32(bytes), 0xfc, 11, 0];
}

export function copy(to: Code, from: Code, bytes: number): Code {
  return [to, from, i32(bytes), 0xfc, 10, 0, 0];
}

/** Repeats `body` until `done`. */
export function loop(done: Code, body: Code): Code {
  return [0x02, 0x40, 0x03, 0x40, done, 0x0d, 1, body, 0x0c, 0, 0x0b, 0x0b];
}

export function when(test: Code, yes: Code, no: Code): Code {
  return [test, 0x04, 0x40, yes, 0x05, no, 0x0b];
}

export interface ModuleParts {
  /** number of i32 arguments of the function */
  parameters: number;
  locals: readonly LocalType[];
  body: Code;
  /** laid at address 0 of the memory */
  data: Uint8Array;
}

/** A module that imports `host.memory` and exports the function `run`. */
export function moduleBytes({ parameters, locals, body, data }: ModuleParts): Uint8Array<ArrayBuffer> {
  const entry = new Writer().flat([localGroups(locals), body, 0x0b]);
  return joined([
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, ...new Array<number>(parameters).fill(0x7f), 0]),
    ...section(2, [1, ...text('host'), ...text('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('run'), 0, 0]),
    ...section(10, [1, ...unsigned(entry.length)], entry),
    ...section(11, [1, 0, 0x41, 0, 0x0b, ...unsigned(data.length)], data),
  ]);
}

function section(id: number, ...parts: ArrayLike<number>[]): ArrayLike<number>[] {
  return [[id, ...unsigned(totalLength(parts))], ...parts];
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(totalLength(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function totalLength(parts: readonly ArrayLike<number>[]): number {
  return parts.reduce((length, part) => length + part.length, 0);
}

/** Runs of locals of one type, counted. */
function localGroups(locals: readonly LocalType[]): number[] {
  const groups: { type: LocalType; count: number }[] = [];
  for (const type of locals) {
    const last = groups.at(-1);
    if (last?.type === type) last.count++;
    else groups.push({ type, count: 1 });
  }
  return [
    ...unsigned(groups.length),
    ...groups.flatMap(({ type, count }) => [...unsigned(count), type === 'i32' ? 0x7f : 0x7b]),
  ];
}

/** Puts nested code into one row of bytes. */
class Writer {
  #bytes = new Uint8Array(65536);
  #end = 0;

  flat(code: Code): Uint8Array {
    this.#write(code);
    return this.#bytes.subarray(0, this.#end);
  }

  #write(code: Code): void {
    for (let k = 0; k < code.length; k++) {
      const part = code[k]!;
      if (typeof part === 'number') this.#byte(part);
      else this.#write(part);
    }
  }

  #byte(byte: number): void {
    if (this.#end === this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#end);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#end++] = byte;
  }
}

function text(name: string): number[] {
  return [name.length, ...Array.from(name, letter => letter.charCodeAt(0))];
}
