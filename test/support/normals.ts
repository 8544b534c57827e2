import { dayKey, nameKey, uniform } from '../../sim/core/chance.ts';
import { probit } from '../../sim/core/exact-math.ts';

/** Standard normal numbers, the same for the same seed. */
export function normalsOf(seed: number): () => number {
  const next = uniformsOf(seed);
  return () => probit(Math.max(next(), 2 ** -25));
}

/** Numbers between 0 and 1, the same for the same seed. */
function uniformsOf(seed: number): () => number {
  const key = dayKey(seed, 0, 0);
  let step = 0;
  return () => uniform(key, 0, nameKey('test'), step++);
}
