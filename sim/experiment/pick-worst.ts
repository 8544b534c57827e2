// Whom a number hits hardest: one rule for every report and screen. It needs no statistics, so that the page need not wait for them.
import { leastPeople } from '../model/world/segments.ts';

export interface Picked<S> {
  segment: S;
  at: number;
  /** how many segments it was picked from */
  among: number;
}

/**
 * The segment with the worst value. Only those count that are large enough for a verdict, are not everybody, and have a value;
 * where all of these are equal, nobody is worst. Of equally bad ones the first.
 */
export function pickWorst<S extends { axis: string; people: number }>(
  segments: readonly S[],
  valueOf: (segment: S) => number | null | undefined,
  better: 'up' | 'down',
): Picked<S> | null {
  const onAxis = new Map<string, number>();
  for (const { axis } of segments) onAxis.set(axis, (onAxis.get(axis) ?? 0) + 1);
  const eligible = segments.flatMap(segment => {
    const at = valueOf(segment) ?? null;
    return at !== null && segment.people >= leastPeople && onAxis.get(segment.axis)! > 1 ? [{ segment, at }] : [];
  });
  const sign = better === 'up' ? 1 : -1;
  const [worst] = eligible.toSorted((a, b) => sign * (a.at - b.at));
  return worst === undefined || eligible.every(({ at }) => at === worst.at)
    ? null
    : { ...worst, among: eligible.length };
}
