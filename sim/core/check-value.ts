import type { GroupSpec, LeafSpec, Spec } from './specs.ts';

/** What is wrong with a value that comes from outside, or `undefined`. Groups must be whole. */
export function problemOfValue(spec: Spec, value: unknown): string | undefined {
  return spec.type === 'group' ? problemOfGroup(spec, value) : problemOfLeaf(spec, value);
}

function problemOfGroup({ fields }: GroupSpec, value: unknown): string | undefined {
  if (!isRecord(value)) return `must give ${fields.map(({ key }) => key).join(', ')}`;
  for (const field of fields) {
    const problem = problemOfLeaf(field, value[field.key]);
    if (problem !== undefined) return `${field.key} ${problem}`;
  }
  return undefined;
}

function problemOfLeaf(spec: LeafSpec, value: unknown): string | undefined {
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `must be true or false, not ${shown(value)}`;
    case 'number':
      return problemOfNumber(value, spec.min, spec.max, spec.whole);
    case 'numberOrOff':
      return value === 'off' ? undefined : problemOfNumber(value, spec.min, spec.max);
    case 'choice':
      return spec.choices.includes(value as string)
        ? undefined
        : `must be one of ${spec.choices.join(', ')}, not ${shown(value)}`;
    case 'set':
      return isSubset(value, spec.choices)
        ? undefined
        : `must be a list of ${spec.choices.join(', ')}, not ${shown(value)}`;
    case 'shares':
      return isShares(value, spec.choices)
        ? undefined
        : `must give weights to ${spec.choices.join(', ')}, one of them above 0, not ${shown(value)}`;
  }
}

function problemOfNumber(value: unknown, min: number, max: number, whole = false): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `must be a number, not ${shown(value)}`;
  if (value < min || value > max) return `${value} is outside ${min}..${max}`;
  return whole && !Number.isInteger(value) ? `must be a whole number, not ${value}` : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSubset = (value: unknown, choices: readonly string[]): boolean =>
  Array.isArray(value) && new Set(value).size === value.length && value.every(item => choices.includes(item as string));

function isShares(value: unknown, choices: readonly string[]): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.every(([key, weight]) => choices.includes(key) && problemOfNumber(weight, 0, 1000) === undefined) &&
    entries.some(([, weight]) => Number(weight) > 0)
  );
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);
