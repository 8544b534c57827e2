// Flags as data: strict reading, help, completion, configuration files and `doctor` are all made from the same tables.

interface FlagBase {
  /** one line for the help */
  doc: string;
  /** one letter */
  short?: string;
  /** another long name */
  alias?: string;
}
interface ValueFlag extends FlagBase {
  /** stands for the value in the help */
  value: string;
}
export interface SwitchFlag extends FlagBase {
  type: 'switch';
}
export interface WholeFlag extends ValueFlag {
  type: 'whole';
  min: number;
  max: number;
}
/** Any number; what it is about knows its range. */
export interface NumberFlag extends ValueFlag {
  type: 'number';
}
export interface ChoiceFlag<C extends string = string> extends ValueFlag {
  type: 'choice';
  choices: readonly C[];
}
export interface TextFlag extends ValueFlag {
  type: 'text';
  /** what kind of name completion offers */
  names?: NameKind;
}
/** May be given several times. */
export interface ListFlag extends ValueFlag {
  type: 'list';
  names?: NameKind;
}
export type Flag = SwitchFlag | WholeFlag | NumberFlag | ChoiceFlag | TextFlag | ListFlag;
export type Flags = Readonly<Record<string, Flag>>;

/** What a positional or a flag names, for shell completion. */
export type NameKind = 'scenario' | 'strategy' | 'population' | 'lever' | 'metric' | 'source' | 'survey' | 'file';

type ValueOf<F extends Flag> = F extends SwitchFlag
  ? boolean
  : F extends WholeFlag | NumberFlag
    ? number | undefined
    : F extends ChoiceFlag<infer C>
      ? C | undefined
      : F extends ListFlag
        ? readonly string[]
        : string | undefined;

export type FlagValues<F extends Flags = Flags> = { readonly [K in keyof F]: ValueOf<F[K]> };
