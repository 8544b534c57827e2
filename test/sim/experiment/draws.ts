import { dayKey, nameKey, uniform } from '../../../sim/core/chance.ts';
import { exp, probit } from '../../../sim/core/exact-math.ts';

/** Fixed draws, so that a test of chance gives the same answer every day. */
export function createDraws(name: string): { normal: () => number; skewed: () => number; uniform: () => number } {
  const key = dayKey(7, 0, 0);
  let count = 0;
  const next = () => uniform(key, count++, nameKey(name)) + 2 ** -25;
  const normal = () => probit(next());
  return { uniform: next, normal, skewed: () => exp(0.7 * normal()) };
}

export const repeat = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
