// Counts of successes. Made of + − × ÷ alone: the same bits everywhere.

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
