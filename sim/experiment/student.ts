// Student's t for whole degrees of freedom, where the distribution is a finite sum: exact, and made of + − × ÷ √ alone.

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
 * The share of draws that lie between −t and t.
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
