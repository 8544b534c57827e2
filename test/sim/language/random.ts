// Random numbers and values for tests: the same seed gives the same ones everywhere.
import { mix } from '../../../sim/core/chance.ts';
import type { ColumnSpec } from '../../../sim/language/index.ts';

export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** in [0, 1) */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return (mix(this.#state) >>> 0) / 2 ** 32;
  }
  /** 0 … n − 1 */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
}

/** A value of a column or parameter: often an end of its range, a zero of either sign, or a number too small to be normal. */
export function randomValue(
  random: Random,
  { kind = 'number', min, max }: Pick<ColumnSpec, 'kind' | 'min' | 'max'>,
): number {
  if (kind !== 'number') return min + random.below(max - min + 1);
  const special = random.below(25);
  if (special < 2 && min <= 0 && max >= 0) return -0;
  if (special < 4 && min <= 0 && max >= 1e-40) return 1e-41 * random.next();
  if (special === 4) return min;
  if (special === 5) return max;
  return Math.min(max, Math.fround(min + (max - min) * random.next()));
}
