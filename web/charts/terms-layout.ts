// Terms of a score as bars that start where the last one ended; the last bar is the score.
import { linearScale } from './linear-scale.ts';

export interface TermBar {
  name: string;
  value: number;
  /** left edge and width in pixels */
  x: number;
  width: number;
  /** where this bar ends: the sum so far */
  sum: number;
  at: number;
}

export interface TermsLayout {
  bars: TermBar[];
  score: { value: number; at: number };
  zero: number;
}

export function layoutTerms(
  terms: readonly { name: string; value: number }[],
  score: number,
  width: number,
): TermsLayout {
  const sums = runningSums(terms.map(({ value }) => value));
  const low = Math.min(0, score, ...sums);
  const high = Math.max(0, score, ...sums);
  const x = linearScale([low, high === low ? low + 1 : high], [4, width - 4]);
  const bars = terms.map(({ name, value }, i) => {
    const from = x(i === 0 ? 0 : sums[i - 1]!);
    const to = x(sums[i]!);
    return { name, value, x: Math.min(from, to), width: Math.abs(to - from), sum: sums[i]!, at: to };
  });
  return { bars, score: { value: score, at: x(score) }, zero: x(0) };
}

/** Added left to right in single precision, as the simulator adds them: the last sum is the score bit for bit. */
export function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value, i) => (sum = i === 0 ? value : Math.fround(sum + value)));
}
