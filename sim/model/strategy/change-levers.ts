import { defaultOf } from '../../core/specs.ts';
import type { LeafSpec, LeafValue, Spec, SpecValue } from '../../core/specs.ts';
import type { Lever } from './lever.ts';

/** Adds to or takes from a set instead of replacing it. */
export interface SetChange {
  add?: readonly string[];
  remove?: readonly string[];
}
export type LeafChange = LeafValue | SetChange;
/** A new value for a lever; of a group only the fields that change. */
export type LeverChange = LeafChange | Readonly<Record<string, LeafChange>>;
export type LeverChanges = Readonly<Record<string, LeverChange>>;
export type LeverValues = Readonly<Record<string, SpecValue>>;

export function defaultLevers(levers: readonly Lever[]): LeverValues {
  return Object.fromEntries(levers.map(({ spec }) => [spec.key, ordered(spec, defaultOf(spec))]));
}

/** Later values win: groups field by field, all else whole. The changes are taken as checked. */
export function changeLevers(levers: readonly Lever[], values: LeverValues, changes: LeverChanges): LeverValues {
  return Object.fromEntries(
    levers.map(({ spec }) => {
      const value = values[spec.key]!;
      const change = changes[spec.key];
      return [spec.key, change === undefined ? value : changeValue(spec, value, change)];
    }),
  );
}

function changeValue(spec: Spec, value: SpecValue, change: LeverChange): SpecValue {
  if (spec.type !== 'group') return changeLeaf(spec, value as LeafValue, change as LeafChange);
  const fields = value as Readonly<Record<string, LeafValue>>;
  const changes = change as Readonly<Record<string, LeafChange>>;
  return Object.fromEntries(
    spec.fields.map(field => {
      const changed = changes[field.key];
      return [field.key, changed === undefined ? fields[field.key]! : changeLeaf(field, fields[field.key]!, changed)];
    }),
  );
}

function changeLeaf(spec: LeafSpec, value: LeafValue, change: LeafChange): LeafValue {
  if (spec.type !== 'set' || Array.isArray(change)) return ordered(spec, change as LeafValue) as LeafValue;
  const { add = [], remove = [] } = change as SetChange;
  const kept = [...(value as readonly string[]), ...add].filter(choice => !remove.includes(choice));
  return ordered(spec, kept) as LeafValue;
}

/** Sets and shares in the order of their choices: how a file lists them makes no difference to anything. */
function ordered(spec: Spec, value: SpecValue): SpecValue {
  if (spec.type === 'set') return spec.choices.filter(choice => (value as readonly string[]).includes(choice));
  if (spec.type !== 'shares') return value;
  const shares = value as Readonly<Record<string, number>>;
  return Object.fromEntries(spec.choices.filter(choice => choice in shares).map(choice => [choice, shares[choice]!]));
}
