// One spec, every face: flag, slider, schema, link key, docs table and error message are all made from these.

interface SpecBase {
  key: string;
  label: string;
  /** one sentence for people */
  doc: string;
  /** source key, or the literal word `ASSUMED` */
  source: string;
}

export interface NumberSpec extends SpecBase {
  type: 'number';
  min: number;
  max: number;
  unit: string;
  default: number;
  whole?: boolean;
}
/** A number that can also be switched off. */
export interface NumberOrOffSpec extends SpecBase {
  type: 'numberOrOff';
  min: number;
  max: number;
  unit: string;
  default: number | 'off';
}
export interface BooleanSpec extends SpecBase {
  type: 'boolean';
  default: boolean;
}
export interface ChoiceSpec<C extends string = string> extends SpecBase {
  type: 'choice';
  choices: readonly C[];
  default: C;
}
export interface SetSpec<C extends string = string> extends SpecBase {
  type: 'set';
  choices: readonly C[];
  default: readonly C[];
}
/** Non-negative weights over the choices; normalised to sum 1 where they are used. */
export interface SharesSpec<C extends string = string> extends SpecBase {
  type: 'shares';
  choices: readonly C[];
  default: Readonly<Partial<Record<C, number>>>;
}
export interface GroupSpec extends SpecBase {
  type: 'group';
  fields: readonly LeafSpec[];
}
export type LeafSpec = NumberSpec | NumberOrOffSpec | BooleanSpec | ChoiceSpec | SetSpec | SharesSpec;
export type Spec = LeafSpec | GroupSpec;

export type LeafValue = number | 'off' | boolean | string | readonly string[] | Readonly<Record<string, number>>;
export type SpecValue = LeafValue | Readonly<Record<string, LeafValue>>;

/** A parameter of a mechanism: its key is `mechanism.name`; equations use the name alone. */
export type ParamSpec = Omit<NumberSpec, 'type' | 'whole'>;

/** The default value of any spec. */
export function defaultOf(spec: Spec): SpecValue {
  if (spec.type !== 'group') return spec.default as LeafValue;
  return Object.fromEntries(spec.fields.map(field => [field.key, defaultOf(field) as LeafValue]));
}
