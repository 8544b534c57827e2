// Distributions that intervals are made of: binomial, Student's t and gamma. Made of + − × ÷ √ alone: the same bits everywhere.
import { probit } from '../core/exact-math.ts';

/**
 * How likely it is to see at most `count` successes in n tries of chance p.
 * Summed outwards from the likeliest count, which is set to 1, so that nothing under- or overflows. Cost: n.
 */
export function binomialAtMost(count: number, n: number, p: number): number {
  if (count < 0) return 0;
  if (count >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  const peak = Math.min(n, Math.floor((n + 1) * p));
  let within = peak <= count ? 1 : 0;
  let all = 1;
  let weight = 1;
  for (let k = peak; k > 0; k--) {
    weight *= (k * (1 - p)) / ((n - k + 1) * p);
    all += weight;
    if (k - 1 <= count) within += weight;
  }
  weight = 1;
  for (let k = peak; k < n; k++) {
    weight *= ((n - k) * p) / ((k + 1) * (1 - p));
    all += weight;
    if (k + 1 <= count) within += weight;
  }
  return within / all;
}

/** The chance p at which a falling function of p reaches `target`, by bisection. */
export function solveShare(falling: (p: number) => number, target: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (falling(middle) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** arctan(x) for x ≥ 0: halved until the series is short. */
function arctan(x: number): number {
  let scale = 1;
  while (x > 0.1) {
    x /= 1 + Math.sqrt(1 + x * x);
    scale *= 2;
  }
  let sum = 0;
  let power = x;
  for (let k = 1; k <= 17; k += 2) {
    sum += (k % 4 === 1 ? power : -power) / k;
    power *= x * x;
  }
  return sum * scale;
}

/**
 * The share of draws of Student's t that lie between −t and t; for whole degrees of freedom it is a finite, exact sum.
 * Source: Abramowitz & Stegun 1964, 26.7.3 and 26.7.4. Cost: freedom / 2 terms.
 */
export function studentWithin(t: number, freedom: number): number {
  const cosine2 = freedom / (freedom + t * t);
  const sine = t / Math.sqrt(freedom + t * t);
  const odd = freedom % 2 === 1;
  let term = odd ? sine * Math.sqrt(cosine2) : sine;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine2 * (k - 1)) / k;
    sum += term;
  }
  return odd ? ((arctan(t / Math.sqrt(freedom)) + sum) * 2) / Math.PI : sum;
}

const known = new Map<string, number>();

/**
 * How many standard errors an interval reaches to either side to hold the truth with this confidence.
 * By bisection down to the last bit; remembered, since a report asks for few distinct values very often.
 */
export function studentReach(confidence: number, freedom: number): number {
  const key = `${confidence} ${freedom}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let low = 0;
  let high = 1;
  while (studentWithin(high, freedom) < confidence) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (studentWithin(middle, freedom) < confidence) low = middle;
    else high = middle;
  }
  known.set(key, high);
  return high;
}

/**
 * The value that a share of draws of a gamma distribution (scale 1) stays below.
 * The cube-root approximation: within 1 % from shape 2 on; for lower shapes the lower tail comes out too low, so an interval made
 * of it is never too narrow. Source: Wilson & Hilferty 1931. Cost: 1.
 */
export function gammaQuantile(shape: number, share: number): number {
  const root = 1 - 1 / (9 * shape) + probit(share) / (3 * Math.sqrt(shape));
  return root <= 0 ? 0 : shape * root * root * root;
}
