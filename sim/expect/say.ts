import type { Judged } from './judge.ts';
import { sayDifference, sayLevel } from '../experiment/say-estimate.ts';

/** `pass: delta(backlash, a - b) > 0; +4.1 points, +3.9 to +4.3; held in 20 of 20 replications` */
export function sayResult(
  line: string,
  { outcome, held, estimate, unit, reason }: Judged,
  replications: number,
  isDifference: boolean,
): string {
  const numbers = (isDifference ? sayDifference : sayLevel)(estimate, unit);
  const times = held === null ? [] : [`held in ${Math.round(held * 1000) / 10} % of ${replications} replications`];
  return [
    `${outcome}: ${line}`,
    numbers,
    ...times,
    ...(reason === undefined || reason === estimate.reason ? [] : [reason]),
  ].join('; ');
}
