import type { Flags, NameKind } from '../flags/flag.ts';

/** A word after the name of a command. */
export interface Positional {
  /** as shown in the help, e.g. `scenario` */
  name: string;
  doc: string;
  names?: NameKind;
  /** fixed words instead of a free name */
  choices?: readonly string[];
  optional?: boolean;
  /** the last one: takes all further words */
  many?: boolean;
}

/** What is known of a command without running it: enough for reading its line, for help and for completion. */
export interface CommandSpec<F extends Flags = Flags> {
  /** `run`, or `population import` */
  name: string;
  /** one line for the list of commands */
  says: string;
  positionals: readonly Positional[];
  flags: F;
  /** run by the tests */
  examples: readonly { line: string; says: string }[];
}

/** Keeps the types of the flags, so that the handler of the command knows them. */
export function defineSpec<const F extends Flags>(spec: CommandSpec<F>): CommandSpec<F> {
  return spec;
}

export const scenarioSlot: Positional = {
  name: 'scenario',
  doc: 'a shipped scenario (creepline scenario list), a file, or - for stdin',
  names: 'scenario',
};
