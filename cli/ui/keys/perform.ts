import type { Action, Desk } from './action.ts';

/** Does it, or says why it cannot be done: a key is never met with silence. */
export function perform(action: Action, desk: Desk): void {
  const reason = action.whyNot?.(desk);
  if (reason === undefined) {
    // the answer to the last key is gone before the next one acts
    if (desk.view.ui.message !== '') desk.dispatch({ type: 'message', text: '' });
    action.run(desk);
  } else desk.dispatch({ type: 'message', text: reason });
}
