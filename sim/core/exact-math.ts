// Elementary functions made only of + − × ÷ and √, which every machine rounds alike: the same bits in terminal, browser and worker.
// Engines' own Math.exp, Math.log and friends differ in the last bit. Doubles in, doubles out. Errors in units of the last place:
// at most 1 for exp, log and pow, about 2 for logistic and logit, 5 for the normal distribution.

const LOG2_E = 1.4426950408889634;
/** ln 2 in two parts; the first has 21 trailing zero bits, so that k · LN2_HIGH is exact for every exponent k. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT_TWO = 1.4142135623730951;
const SQRT_TWO_PI = 2.5066282746310002;
const TWO_THIRDS = 2 / 3;
/** what `TWO_THIRDS` lacks to 2/3 */
const TWO_THIRDS_LOW = 3.700743415417188e-17;

// Powers of two from 2^-1023 to 2^1023, exact.
const twoTo = new Float64Array(2047);
twoTo[1023] = 1;
for (let k = 1; k <= 1023; k++) {
  twoTo[1023 + k] = twoTo[1022 + k]! * 2;
  twoTo[1023 - k] = twoTo[1024 - k]! / 2;
}

// The bits of a double, to read its exponent. Which half is the high word depends on the machine's byte order.
const double = new Float64Array([1]);
const words = new Int32Array(double.buffer);
const highWord = words[1] === 0 ? 0 : 1;

/** e to the power of x. */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** exp(x + low), where low is what x lacks in precision. */
function expOfSum(x: number, low: number): number {
  if (!(x < 709.79)) return x !== x ? x : Infinity;
  if (x < -745.14) return 0;
  const k = Math.floor(x * LOG2_E + 0.5);
  const high = x - k * LN2_HIGH;
  const rest = k * LN2_LOW - low;
  const r = high - rest;
  const value = 1 + (high + (r * r * expTail(r) - rest));
  const half = k >> 1;
  return value * twoTo[1023 + half]! * twoTo[1023 + k - half]!;
}

/** Σ r^(k−2) / k! for k = 2 … 13; enough for |r| ≤ ½ ln 2. Added in pairs, which a processor can overlap. */
function expTail(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const first = 1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120));
  const second = 1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880));
  const third = 1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800));
  return first + r4 * (second + r4 * third);
}

// log: x = m · 2^k with m between √½ and √2, and log m = 2 · atanh(s) with s = (m − 1) / (m + 1).
let exponent = 0;

/** The mantissa of a positive finite x in (√½, √2]; its power of two is left in `exponent`. */
function splitExponent(x: number): number {
  if (x < 2.2250738585072014e-308) {
    const m = splitExponent(x * 2 ** 54);
    exponent -= 54;
    return m;
  }
  double[0] = x;
  exponent = (words[highWord]! >>> 20) - 1023;
  const m = x * twoTo[1023 - exponent]!;
  if (m <= SQRT_TWO) return m;
  exponent += 1;
  return m * 0.5;
}

/** Σ 2 z^k / (2k + 1) for k = 1 … 10: what 2 · atanh(s) / s adds to 2, with z = s². Enough for |s| ≤ .172. */
function atanhTail(z: number): number {
  return z * (TWO_THIRDS + z * atanhTailRest(z));
}

function atanhTailRest(z: number): number {
  const z2 = z * z;
  const z4 = z2 * z2;
  const first = 2 / 5 + z * (2 / 7) + z2 * (2 / 9 + z * (2 / 11));
  const second = 2 / 13 + z * (2 / 15) + z2 * (2 / 17 + z * (2 / 19));
  return first + z4 * (second + z4 * (2 / 21));
}

/** Natural logarithm; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x === Infinity ? x : NaN;
  const f = splitExponent(x) - 1;
  const s = f / (2 + f);
  const halfSquare = 0.5 * f * f;
  const small = halfSquare - (s * (halfSquare + atanhTail(s * s)) + exponent * LN2_LOW);
  return exponent * LN2_HIGH - (small - f);
}

/** x to the power of y for x ≥ 0 (NaN below): the logarithm is carried in two doubles, as its error is multiplied by y. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x > 0) || x === Infinity || !(y < 2 ** 64 && y > -(2 ** 64))) return powAtTheEdge(x, y);
  const m = splitExponent(x);
  const f = m - 1;
  // s = f / (1 + m), high and low part
  const d = 1 + m;
  const s = f / d;
  const sd = s * d;
  const sLow = (f - sd - productError(s, d, sd) - s * (m - (d - 1))) / d;
  // factor = 2 + ⅔ s² + …
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const cubic = z * TWO_THIRDS;
  const cubicLow = productError(z, TWO_THIRDS, cubic) + zLow * TWO_THIRDS + z * TWO_THIRDS_LOW;
  const rest = z * z * atanhTailRest(z);
  const tail = cubic + rest;
  const tailLow = cubic - tail + rest + cubicLow;
  const factor = 2 + tail;
  const factorLow = 2 - factor + tail + tailLow;
  // log x = s · factor + k · ln 2
  const product = s * factor;
  const productLow = productError(s, factor, product) + s * factorLow + sLow * factor;
  const shift = exponent * LN2_HIGH;
  const logarithm = shift + product;
  const back = logarithm - shift;
  const logarithmLow = shift - (logarithm - back) + (product - back) + productLow + exponent * LN2_LOW;
  const power = y * logarithm;
  if (!(power < 709.79 && power > -745.14)) return power > 0 ? Infinity : 0;
  return expOfSum(power, productError(y, logarithm, power) + y * logarithmLow);
}

function powAtTheEdge(x: number, y: number): number {
  if (x !== x || y !== y || x < 0) return NaN;
  return x > 1 === y > 0 ? Infinity : 0;
}

/** a · b − p exactly, where p is the rounded product (Dekker 1971). */
function productError(a: number, b: number, p: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - p + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function upperHalf(a: number): number {
  const c = 134217729 * a;
  return c - (c - a);
}

/** 1 / (1 + e^−x). */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** The inverse of `logistic`: log(p / (1 − p)). */
export function logit(p: number): number {
  const s = 2 * p - 1;
  // Near ½ the quotient would lose digits; there 2p − 1 is exact.
  if (s < 0.17 && s > -0.17) return s * (2 + atanhTail(s * s));
  return p < 0.5 ? log(p / (1 - p)) : -log((1 - p) / p);
}

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return gauss(x) / SQRT_TWO_PI;
}

/** e^(−x²/2); the square is taken in two parts, as its rounding error would be multiplied by its size. */
function gauss(x: number): number {
  const coarse = Math.floor(x * 16) / 16;
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * (x - coarse) * (x + coarse));
}

// Rational approximations of Cody (1969), Math. Comp. 23, as used for the normal distribution in his ANORM.
const centre = {
  above: [0.065682337918207449, 2.2352520354606839, 161.02823106855588, 1067.6894854603709, 18154.981253343561],
  below: [1, 47.202581904688242, 976.09855173777669, 10260.932208618978, 45507.78933502673],
};
const flank = {
  above: [
    1.0765576773720192e-8, 0.39894151208813467, 8.8831497943883759, 93.506656132177856, 597.27027639480026,
    2494.5375852903727, 6848.1904505362823, 11602.65143764735, 9842.714838383978,
  ],
  below: [
    1, 22.266688044328116, 235.387901782625, 1519.3775994075548, 6485.5582982667607, 18615.571640885098,
    34900.952721145977, 38912.003286093271, 19685.42967685999,
  ],
};
const farOut = {
  above: [
    0.023073441764940173, 0.21589853405795699, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278935,
    2.9112874951168792e-5,
  ],
  below: [
    1, 1.2842600961449112, 0.46823821248086512, 0.065988137868928552, 0.0037823963320275824, 7.2975155508396621e-5,
  ],
};

/** Share of the standard normal distribution below x. */
export function normalCdf(x: number): number {
  const distance = x < 0 ? -x : x;
  if (distance <= 0.66291) return 0.5 + x * ratio(centre, x * x);
  if (!(distance < 38.6)) return x > 0 ? 1 : x < 0 ? 0 : x;
  const beyond = gauss(distance) * (distance <= 5.656854 ? ratio(flank, distance) : tailShare(distance));
  return x < 0 ? beyond : 1 - beyond;
}

function tailShare(x: number): number {
  const z = 1 / (x * x);
  return (1 / SQRT_TWO_PI - z * ratio(farOut, z)) / x;
}

// Rational approximations of Wichura (1988), algorithm AS 241, relative error about 1e-16.
const quantileCentre = {
  above: [
    2509.0809287301227, 33430.575583588128, 67265.770927008701, 45921.953931549872, 13731.693765509461,
    1971.5909503065514, 133.14166789178438, 3.3871328727963666,
  ],
  below: [
    5226.4952788528546, 28729.085735721943, 39307.895800092711, 21213.794301586596, 5394.1960214247511,
    687.18700749205791, 42.313330701600911, 1,
  ],
};
const quantileFlank = {
  above: [
    7.7454501427834141e-4, 0.022723844989269185, 0.24178072517745061, 1.2704582524523684, 3.6478483247632046,
    5.7694972214606914, 4.6303378461565453, 1.4234371107496836,
  ],
  below: [
    1.0507500716444168e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.0531916266377588, 1,
  ],
};
const quantileTail = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576123, 0.29656057182850489,
    1.7848265399172913, 5.4637849111641144, 6.6579046435011038,
  ],
  below: [
    2.0442631033899398e-15, 1.4215117583164459e-7, 1.8463183175100547e-5, 7.8686913114561326e-4, 0.014875361290850615,
    0.13692988092273581, 0.59983220655588794, 1,
  ],
};

/** The inverse of `normalCdf`: the value below which a share p of the standard normal distribution lies. */
export function probit(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * ratio(quantileCentre, 0.180625 - q * q);
  const outside = q < 0 ? p : 1 - p;
  if (!(outside > 0)) return outside === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(outside));
  const size = r <= 5 ? ratio(quantileFlank, r - 1.6) : ratio(quantileTail, r - 5);
  return q < 0 ? -size : size;
}

interface Rational {
  /** coefficients, highest power first */
  above: readonly number[];
  below: readonly number[];
}

function ratio({ above, below }: Rational, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i++) sum = sum * x + coefficients[i]!;
  return sum;
}
