// What every operation means, written once over a few basic steps. The interpreter gives the steps numbers and gets
// numbers; the compiler gives them code and gets code. Both therefore mean the same, bit for bit.
import type { Operation } from './syntax.ts';

/** The basic steps; every result is rounded to 32 bits. Flags are 1 or 0 for the interpreter, all bits or none for the compiler. */
export interface Steps<T> {
  number(x: number): T;
  /** a value that is used more than once */
  keep(x: T): T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  div(a: T, b: T): T;
  negate(a: T): T;
  abs(a: T): T;
  sqrt(a: T): T;
  floor(a: T): T;
  /** b where b < a, else a */
  min(a: T, b: T): T;
  /** b where a < b, else a */
  max(a: T, b: T): T;
  less(a: T, b: T): T;
  lessEqual(a: T, b: T): T;
  equal(a: T, b: T): T;
  and(a: T, b: T): T;
  or(a: T, b: T): T;
  not(a: T): T;
  select(flag: T, yes: T, no: T): T;
  /** x where the flag holds, else 0 */
  where(flag: T, x: T): T;
  /** 2^k for a whole k from -126 to 127 */
  powerOfTwo(k: T): T;
  /** the k of x = m · 2^k with m from ½ to 1 */
  exponent(x: T): T;
  /** the m of x = m · 2^k with m from ½ to 1 */
  mantissa(x: T): T;
}

/** ln 2 in two parts; the first has so few bits that whole multiples of it are exact. */
const LN2_HIGH = 0.693359375;
const LN2_LOW = -2.1219444e-4;
const LOG2_E = 1.44269504;
const SQRT_HALF = 0.70710678;
const LEAST_NORMAL = 2 ** -126;
/** the largest whole numbers between which e^x neither overflows nor becomes denormal */
export const expLimits = { low: -87, high: 88 };

// Polynomials of the Cephes library (Stephen Moshier), highest power first.
const EXP = [1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1];
const LOG = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
];

function polynomial<T>(s: Steps<T>, x: T, coefficients: readonly number[]): T {
  const [first, ...rest] = coefficients;
  return rest.reduce((value, coefficient) => s.add(s.mul(value, x), s.number(coefficient)), s.number(first!));
}

function clamp<T>(s: Steps<T>, x: T, low: T, high: T): T {
  return s.min(s.max(x, low), high);
}

/** e^x with x held between the limits. */
export function exp<T>(s: Steps<T>, x: T): T {
  const held = s.keep(clamp(s, x, s.number(expLimits.low), s.number(expLimits.high)));
  const k = s.keep(s.floor(s.add(s.mul(held, s.number(LOG2_E)), s.number(0.5))));
  const rest = s.keep(s.sub(s.sub(held, s.mul(k, s.number(LN2_HIGH))), s.mul(k, s.number(LN2_LOW))));
  const tail = s.add(s.mul(polynomial(s, rest, EXP), s.mul(rest, rest)), rest);
  return s.mul(s.add(tail, s.number(1)), s.powerOfTwo(k));
}

/** Natural logarithm; what is below the least normal number counts as that. */
export function log<T>(s: Steps<T>, x: T): T {
  const held = s.keep(s.max(x, s.number(LEAST_NORMAL)));
  const half = s.keep(s.mantissa(held));
  const small = s.keep(s.less(half, s.number(SQRT_HALF)));
  const k = s.keep(s.sub(s.exponent(held), s.select(small, s.number(1), s.number(0))));
  const m = s.keep(s.sub(s.select(small, s.add(half, half), half), s.number(1)));
  const square = s.keep(s.mul(m, m));
  const tail = s.add(s.mul(s.mul(polynomial(s, m, LOG), m), square), s.mul(k, s.number(LN2_LOW)));
  return s.add(s.add(m, s.sub(tail, s.mul(square, s.number(0.5)))), s.mul(k, s.number(LN2_HIGH)));
}

/** 1 / (1 + e^−x) */
export function logistic<T>(s: Steps<T>, x: T): T {
  return s.div(s.number(1), s.add(s.number(1), exp(s, s.negate(x))));
}

/** (v₀ + v₁) + v₂ … */
export function sum<T>(s: Steps<T>, v: readonly T[]): T {
  return v.reduce((total, x) => s.add(total, x));
}

export function dot<T>(s: Steps<T>, a: readonly T[], b: readonly T[]): T {
  return sum(
    s,
    a.map((x, k) => s.mul(x, b[k]!)),
  );
}

/** Which element is largest; of equals the first. */
export function argmax<T>(s: Steps<T>, v: readonly T[]): T {
  let best = s.keep(v[0]!);
  let index = s.number(0);
  for (let k = 1; k < v.length; k++) {
    const x = s.keep(v[k]!);
    const more = s.keep(s.less(best, x));
    // a later index is the larger one
    index = s.keep(s.max(index, s.where(more, s.number(k))));
    if (k < v.length - 1) best = s.keep(s.max(best, x));
  }
  return index;
}

/** An index drawn with probabilities in proportion to the weights, by one chance: how many partial sums it has passed. */
export function pick<T>(s: Steps<T>, weights: readonly T[], chance: T): T {
  const kept = weights.map(weight => s.keep(weight));
  const aim = s.keep(s.mul(chance, sum(s, kept)));
  let passed: T = kept[0]!;
  let index = s.number(0);
  for (let k = 1; k < kept.length; k++) {
    index = s.keep(s.max(index, s.where(s.lessEqual(passed, aim), s.number(k))));
    if (k < kept.length - 1) passed = s.keep(s.add(passed, kept[k]!));
  }
  return index;
}

/** Element `index` of a vector; `index` is kept by the caller. */
export function element<T>(s: Steps<T>, v: readonly T[], index: T): T {
  let found: T = v[0]!;
  for (let k = 1; k < v.length; k++) found = s.select(s.equal(index, s.number(k)), v[k]!, found);
  return found;
}

/** Operations that act on each element by itself. Flags among `v` have been made numbers where `wantsNumbers` says so. */
export function elementwise<T>(s: Steps<T>, op: Operation, v: readonly T[]): T {
  const [a, b, c] = v as [T, T, T];
  switch (op) {
    case '+':
      return s.add(a, b);
    case '-':
      return s.sub(a, b);
    case '*':
      return s.mul(a, b);
    case '/':
      return s.div(a, b);
    case 'negate':
      return s.negate(a);
    case '<':
      return s.less(a, b);
    case '<=':
      return s.lessEqual(a, b);
    case '>':
      return s.less(b, a);
    case '>=':
      return s.lessEqual(b, a);
    case '==':
      return s.equal(a, b);
    case '!=':
      return s.not(s.equal(a, b));
    case 'and':
      return s.and(a, b);
    case 'or':
      return s.or(a, b);
    case 'not':
      return s.not(a);
    case 'select':
      return s.select(a, b, c);
    case 'min':
      return v.reduce((least, x) => s.min(least, x));
    case 'max':
      return v.reduce((most, x) => s.max(most, x));
    case 'clamp':
      return v.length === 1 ? clamp(s, a, s.number(0), s.number(1)) : clamp(s, a, b, c);
    case 'abs':
      return s.abs(a);
    case 'floor':
      return s.floor(a);
    case 'sqrt':
      return s.sqrt(a);
    case 'exp':
      return exp(s, a);
    case 'log':
      return log(s, a);
    case 'logistic':
      return logistic(s, a);
    default:
      throw new Error(`"${op}" does not act element by element`);
  }
}

const logical: ReadonlySet<Operation> = new Set(['and', 'or', 'not', 'select', 'at']);

/** Whether an operation calculates, so that a flag counts as 1 or 0. */
export function wantsNumbers(op: Operation): boolean {
  return !logical.has(op);
}
