import type { LineSession } from '../run/line-session.ts';
import type { RunSession } from '../run/run-session.ts';
import type { Context } from '../state/panes.ts';
import type { UiEvent } from '../state/ui-state.ts';
import type { View } from '../state/view.ts';

/** What actions work with: all that is known now, and the things that can be moved. */
export interface Desk {
  readonly view: View;
  session: RunSession;
  line: LineSession;
  dispatch: (event: UiEvent) => void;
  terminal: TerminalControls;
}

/** What only the program around the screens can do. */
export interface TerminalControls {
  leave: (exitCode: number) => void;
  /** puts the program to sleep; says why where that is impossible */
  suspend: () => string | undefined;
  redraw: () => void;
  /** writes the run as a file that replays exactly, and tells its name */
  saveRun: () => Promise<string>;
}

/** `panes`: every pane. `main`: every pane and the diary. `always`: even while text is typed. */
export type Where = 'always' | 'main' | 'panes' | readonly Context[];

/** One thing that a person can do: key, palette entry, line of help and of KEYS.md are all made from it. */
export interface Action {
  id: string;
  keys: readonly string[];
  /** what it does, as in "Space: play or pause" */
  title: string;
  /** one word for the bottom line; most actions have none */
  hint?: string;
  where: Where;
  /** why it cannot be done now */
  whyNot?: (desk: Desk) => string | undefined;
  run: (desk: Desk) => void;
}
