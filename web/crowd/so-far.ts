// How many in 100 it has happened to by a day, among those that the story is about.
import type { ArmResult } from './engine.ts';

export function storySoFar({ history: { counted, days }, totals }: ArmResult, day: number): number {
  const group = totals.who.people > 0 ? 1 : 0;
  const { people } = group === 1 ? totals.who : totals.all;
  return people > 0 ? (100 * counted[group * (days + 1) + Math.min(day, days)]!) / people : 0;
}
