// Where a single setting lies in the levers of a strategy: `depth`, or `frequency.capPerWeek` in a group.
import { invalid, unknownName } from './errors.ts';
import type { LeafSpec, LeafValue, Spec, SpecValue } from './specs.ts';

export type LeverValues = Readonly<Record<string, SpecValue>>;

/** A single setting; fields of groups stand alone. */
export interface Leaf {
  /** `depth`, `frequency.capPerWeek` */
  path: string;
  /** spec of the setting itself */
  spec: LeafSpec;
  /** the group that it is a field of */
  group?: string;
  /** `Depth`, `Frequency: cap` */
  label: string;
}

/** Every single setting of these specs, groups opened up, in their order. */
export function leavesOf(specs: readonly Spec[]): Leaf[] {
  return specs.flatMap((spec): Leaf[] => {
    if (spec.type !== 'group') return [{ path: spec.key, spec, label: spec.label }];
    return spec.fields.map(field => ({
      path: `${spec.key}.${field.key}`,
      spec: field,
      group: spec.label,
      label: `${spec.label}: ${field.label.toLowerCase()}`,
    }));
  });
}

/** Key of the lever, and of the field where there is one. */
export function splitPath(path: string): [key: string, field?: string] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
}

/** The spec that a path leads to: of a lever, which may be a group, or of a field. Throws where there is none. */
export function specAt(specs: readonly Spec[], path: string): Spec {
  const [key, field] = splitPath(path);
  const spec = specs.find(each => each.key === key);
  if (spec === undefined) throw unknownAt('lever', path, path, specs);
  if (field === undefined) return spec;
  const fields = spec.type === 'group' ? spec.fields : [];
  const found = fields.find(each => each.key === field);
  if (found === undefined) throw unknownAt('field', field, path, fields);
  return found;
}

function unknownAt(what: string, name: string, path: string, known: readonly Spec[]): Error {
  const keys = known.map(({ key }) => key);
  return invalid(unknownName(what, name, keys), { path });
}

/** The value that a path leads to; `undefined` where there is none. */
export function valueAt(values: LeverValues, path: string): SpecValue | undefined {
  const [key, field] = splitPath(path);
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  if (field === undefined || value === undefined) return value;
  if (typeof value !== 'object' || !Object.hasOwn(value, field)) return undefined;
  return (value as Readonly<Record<string, LeafValue>>)[field];
}

/** The values with the one that a path leads to set; nothing is checked. */
export function withValueAt(values: LeverValues, path: string, value: SpecValue): LeverValues {
  const [key, field] = splitPath(path);
  if (field === undefined) return { ...values, [key]: value };
  return { ...values, [key]: { ...(values[key] as Readonly<Record<string, LeafValue>>), [field]: value as LeafValue } };
}
