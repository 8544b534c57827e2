import type { LeafSpec, LeafValue } from '../../../sim/index.ts';
import { leverAt, sameValue } from '../run/lever-values.ts';
import { matches } from './fuzzy.ts';
import { armsOf, comparedArms, type Arm, type View } from './view.ts';

/** One thing that can be set: a lever, or a field of a group. */
export interface LeverRow {
  path: string;
  /** of the group, on its first field */
  group: string | undefined;
  label: string;
  spec: LeafSpec;
  value: LeafValue;
  /** differs from the other compared strategy */
  differs: boolean;
  changed: boolean;
}

/** The strategy whose levers are shown; tabs go through all strategies. */
export function leverArm(view: View): Arm {
  return armsOf(view)[view.ui.tabs.levers]!;
}

export function leverRows(view: View): LeverRow[] {
  const arm = leverArm(view);
  const filter = view.ui.filters.levers;
  const others = armsOf(view).filter(({ index }) => index !== arm.index && view.ui.pair.includes(index));
  return leafSpecs(view).flatMap(({ path, group, spec }) => {
    const value = leverAt(arm.strategy.levers, path);
    if (value === undefined || !matches(filter, `${path} ${group ?? ''} ${spec.label}`)) return [];
    return {
      path,
      group,
      label: spec.label,
      spec,
      value,
      differs: others.some(other => !sameValue(leverAt(other.strategy.levers, path), value)),
      changed: view.run.changes.some(change => change.strategy === arm.strategy.id && change.path === path),
    };
  });
}

/** One lever under each of the compared strategies. */
export interface LeverPair {
  path: string;
  label: string;
  spec: LeafSpec;
  values: readonly (LeafValue | undefined)[];
  differs: boolean;
}

/** Every lever of the compared strategies beside each other, in the order of levers. */
export function leverPairs(view: View): LeverPair[] {
  const arms = comparedArms(view);
  return leafSpecs(view).map(({ path, group, spec }) => {
    const values = arms.map(({ strategy }) => leverAt(strategy.levers, path));
    return {
      path,
      label: group === undefined ? spec.label : `${group} · ${spec.label}`,
      spec,
      values,
      differs: values.some(value => !sameValue(value, values[0])),
    };
  });
}

interface Leaf {
  path: string;
  group: string | undefined;
  spec: LeafSpec;
}

/** All leaves of all levers. */
function leafSpecs({ levers }: View): Leaf[] {
  return levers.flatMap(({ spec }): Leaf | Leaf[] => {
    if (spec.type !== 'group') return { path: spec.key, group: undefined, spec };
    return spec.fields.map(field => ({ path: `${spec.key}.${field.key}`, group: spec.label, spec: field }));
  });
}
