import { defaultOf } from '../../core/specs.ts';
import type {
  BooleanSpec,
  ChoiceSpec,
  GroupSpec,
  LeafSpec,
  NumberOrOffSpec,
  SetSpec,
  SharesSpec,
  Spec,
  SpecValue,
} from '../../core/specs.ts';
import type { ParameterSpec } from '../world/dictionary.ts';

export type ParameterValues = Record<string, number | number[]>;

/** One thing a brand decides: what may be set, and how the setting enters the equations as numbers. */
export interface Lever<V extends SpecValue = SpecValue> {
  spec: Spec;
  parameterSpecs: Readonly<Record<string, ParameterSpec>>;
  parameters(value: V): ParameterValues;
}

type LeafValueOf<S extends LeafSpec> =
  S extends ChoiceSpec<infer C>
    ? C
    : S extends SetSpec<infer C>
      ? readonly C[]
      : S extends SharesSpec<infer C>
        ? Readonly<Partial<Record<C, number>>>
        : S extends BooleanSpec
          ? boolean
          : S extends NumberOrOffSpec
            ? number | 'off'
            : number;

/** The type of a spec's value, so that a lever's `parameters` is checked against its own choices and fields. */
export type ValueOf<S extends Spec> = S extends GroupSpec
  ? { readonly [F in S['fields'][number] as F['key']]: LeafValueOf<F> }
  : S extends LeafSpec
    ? LeafValueOf<S>
    : never;

interface LeverParts<S extends Spec> {
  spec: S;
  /** bounds and size of each parameter; its default follows from the default of the spec */
  ranges: Readonly<Record<string, Omit<ParameterSpec, 'default'>>>;
  parameters(value: ValueOf<S>): ParameterValues;
}

export const share = { min: 0, max: 1 } as const;

export function createLever<const S extends Spec>({ spec, ranges, parameters }: LeverParts<S>): Lever {
  const defaults = parameters(defaultOf(spec) as ValueOf<S>);
  const parameterSpecs = Object.fromEntries(
    Object.entries(ranges).map(([name, range]) => [name, { ...range, default: defaults[name]! }]),
  );
  return { spec, parameterSpecs, parameters: value => parameters(value as ValueOf<S>) };
}

/** 1 for yes, 0 for no: equations calculate with numbers. */
export function oneIf(condition: boolean): number {
  return condition ? 1 : 0;
}
