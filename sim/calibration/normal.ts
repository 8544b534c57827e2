import { probit } from '../core/exact-math.ts';

/** Of uniform numbers, which may be 0, the least that the quantile function can take. */
const least = 2 ** -25;

/** A standard normal number. */
export function normal(draw: () => number): number {
  return probit(Math.max(draw(), least));
}
