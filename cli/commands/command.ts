import type { globalFlags } from '../flags/common.ts';
import type { Flags, FlagValues, NameKind } from '../flags/flag.ts';
import type { ReadFlags } from '../flags/read-flags.ts';
import type { View } from '../format/view.ts';
import type { Exit } from '../host/exit.ts';
import type { Notes } from '../host/notes.ts';
import type { Stop } from '../host/stop.ts';

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

export interface Context<F extends Flags = Flags> {
  command: Pick<Command, 'name' | 'flags'>;
  positionals: readonly string[];
  flags: FlagValues<F & typeof globalFlags>;
  origins: ReadFlags<Flags>['origins'];
  /** messages for people, on stderr */
  notes: Notes;
  stop: Stop;
}

/** What a command hands back; nothing is printed before. */
export interface Outcome {
  view?: View;
  /** a verdict that is not "ok": the view is still written, then the process ends so */
  exit?: Exit;
}

export interface Command<F extends Flags = Flags> {
  /** `run`, or `population import` */
  name: string;
  /** one line for the list of commands */
  says: string;
  positionals: readonly Positional[];
  flags: F;
  /** run by the tests */
  examples: readonly { line: string; says: string }[];
  run: (context: Context<F>) => Promise<Outcome>;
}

/** Keeps the types of the flags inside the command, and the list of commands uniform. */
export function defineCommand<const F extends Flags>(command: Command<F>): Command {
  return command as unknown as Command;
}
