// Reading and writing one lever, or one field of a group, by its path.
import { valueAt, withValueAt } from '../../sim/index.ts';
import type { LeafValue, SpecValue } from '../../sim/index.ts';

export type LeverValues = Readonly<Record<string, SpecValue>>;

export function readLever(values: LeverValues, path: string): LeafValue {
  return valueAt(values, path) as LeafValue;
}

export const writeLever = withValueAt;

/** Equal as settings: sets and shares are compared by what they hold. */
export function sameValue(a: SpecValue, b: SpecValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every(item => b.includes(item));
  }
  const [left, right] = [a, b] as Readonly<Record<string, number>>[];
  return [...new Set([...Object.keys(left!), ...Object.keys(right!)])].every(
    key => (left![key] ?? 0) === (right![key] ?? 0),
  );
}
