import type { LineSession } from '../run/line-session.ts';
import type { RunSession } from '../run/run-session.ts';
import type { Context } from '../state/panes.ts';
import type { UiEvent } from '../state/ui-state.ts';
import type { View } from '../state/view.ts';

/** What an action reads and moves: all that is known now, the run, the search for a line, the screen and the terminal. */
export interface Controller {
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
  whyNot?: (controller: Controller) => string | undefined;
  run: (controller: Controller) => void;
}

/** Does it, or says why it cannot be done: a key is never met with silence. */
export function perform(action: Action, controller: Controller): void {
  const reason = action.whyNot?.(controller);
  if (reason === undefined) {
    // the answer to the last key is gone before the next one acts
    if (controller.view.ui.message !== '') controller.dispatch({ type: 'message', text: '' });
    action.run(controller);
  } else controller.dispatch({ type: 'message', text: reason });
}
