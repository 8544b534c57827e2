// Is this a value that a lever can have? Used on values that come from outside: links.
import type { LeafSpec, LeafValue } from '../../sim/index.ts';

/** What is wrong with a value, or null. */
export function problemOfLever(spec: LeafSpec, value: unknown): string | null {
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'number':
      return problemOfNumber(value, spec.min, spec.max, spec.whole);
    case 'numberOrOff':
      return value === 'off' ? null : problemOfNumber(value, spec.min, spec.max);
    case 'choice':
      return spec.choices.includes(value as string) ? null : `must be one of ${spec.choices.join(', ')}`;
    case 'set':
      return isList(value) &&
        value.every(item => spec.choices.includes(item as string)) &&
        new Set(value).size === value.length
        ? null
        : `must be a list of ${spec.choices.join(', ')}`;
    case 'shares':
      return isShares(value, spec.choices)
        ? null
        : `must give weights of 0 or more to ${spec.choices.join(', ')}, one of them above 0`;
  }
}

export function problemOfNumber(value: unknown, min: number, max: number, whole = false): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
  if (value < min || value > max) return `must be ${min} to ${max}`;
  return whole && !Number.isInteger(value) ? 'must be a whole number' : null;
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function isShares(value: unknown, choices: readonly string[]): value is LeafValue {
  if (typeof value !== 'object' || value === null || isList(value)) return false;
  const entries = Object.entries(value);
  const good = entries.every(([key, weight]) => choices.includes(key) && problemOfNumber(weight, 0, 1000) === null);
  return good && entries.some(([, weight]) => Number(weight) > 0);
}
