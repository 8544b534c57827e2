// The basic steps on plain numbers, each rounded to 32 bits.
import type { Steps } from './builtins.ts';

const round = Math.fround;
const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

export const single: Steps<number> = {
  number: round,
  keep: x => x,
  add: (a, b) => round(a + b),
  sub: (a, b) => round(a - b),
  mul: (a, b) => round(a * b),
  div: (a, b) => round(a / b),
  negate: a => -a,
  abs: Math.abs,
  sqrt: a => round(Math.sqrt(a)),
  floor: Math.floor,
  min: (a, b) => (b < a ? b : a),
  max: (a, b) => (a < b ? b : a),
  less: (a, b) => Number(a < b),
  lessEqual: (a, b) => Number(a <= b),
  equal: (a, b) => Number(a === b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  not: a => 1 - a,
  select: (flag, yes, no) => (flag === 0 ? no : yes),
  where: (flag, x) => (flag === 0 ? 0 : x),
  powerOfTwo: k => {
    bits[0] = (k + 127) << 23;
    return float[0]!;
  },
  exponent: x => {
    float[0] = x;
    return (bits[0]! >> 23) - 126;
  },
  mantissa: x => {
    float[0] = x;
    bits[0] = (bits[0]! & 0x007fffff) | 0x3f000000;
    return float[0];
  },
};
