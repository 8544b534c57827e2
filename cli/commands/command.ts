import type { globalFlags } from '../flags/common.ts';
import type { Flags, FlagValues } from '../flags/flag.ts';
import type { ReadFlags } from '../flags/read-flags.ts';
import type { View } from '../format/view.ts';
import type { Exit } from '../host/exit.ts';
import type { Host } from '../host/notes.ts';
import type { CommandSpec } from '../specs/command-spec.ts';

export interface Context<F extends Flags = Flags> extends Host {
  command: Pick<CommandSpec, 'name' | 'flags'>;
  positionals: readonly string[];
  flags: FlagValues<F & typeof globalFlags>;
  origins: ReadFlags<Flags>['origins'];
}

/** What a command hands back; nothing is printed before. */
export interface Outcome {
  view?: View;
  /** a verdict that is not "ok": the view is still written, then the process ends so */
  exit?: Exit;
}

/** What a command does. */
export interface Handler {
  name: string;
  run: (context: Context) => Promise<Outcome>;
}

/** Keeps the types of the flags inside the handler, and the list of handlers uniform. */
export function handle<F extends Flags>(
  { name }: CommandSpec<F>,
  run: (context: Context<F>) => Promise<Outcome>,
): Handler {
  return { name, run: run as unknown as Handler['run'] };
}
