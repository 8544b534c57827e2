// Reading and writing one lever, or one field of a group, by its path.
import { levers } from '../../sim/index.ts';
import type { LeafSpec, LeafValue, SpecValue } from '../../sim/index.ts';

export type LeverValues = Readonly<Record<string, SpecValue>>;

export interface LeverLeaf {
  /** `depth`, `consent.mode` */
  path: string;
  spec: LeafSpec;
  /** label of the group it belongs to */
  group?: string;
}

/** Every single setting, groups opened up, in the order of the levers. */
export const leverLeaves: readonly LeverLeaf[] = levers.flatMap(({ spec }): LeverLeaf[] =>
  spec.type === 'group'
    ? spec.fields.map(field => ({ path: `${spec.key}.${field.key}`, spec: field, group: spec.label }))
    : [{ path: spec.key, spec }],
);

export const leafByPath: ReadonlyMap<string, LeverLeaf> = new Map(leverLeaves.map(leaf => [leaf.path, leaf]));

export function readLever(values: LeverValues, path: string): LeafValue {
  const [key, field] = path.split('.') as [string, string?];
  const value = values[key]!;
  return (field === undefined ? value : (value as Readonly<Record<string, LeafValue>>)[field]) as LeafValue;
}

export function writeLever(values: LeverValues, path: string, value: SpecValue): LeverValues {
  const [key, field] = path.split('.') as [string, string?];
  if (field === undefined) return { ...values, [key]: value };
  return { ...values, [key]: { ...(values[key] as Readonly<Record<string, LeafValue>>), [field]: value as LeafValue } };
}

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
