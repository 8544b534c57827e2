import type { Key } from 'ink';
import { isTextContext } from '../state/panes.ts';
import { contextOf } from '../state/ui-state.ts';
import { perform, type Controller } from './action.ts';
import { keyName, letterName, showKey } from './key-name.ts';
import { lineActions } from './line-actions.ts';
import { openActions, typeLever } from './open-actions.ts';
import { overlayActions, typeText } from './overlay-actions.ts';
import { pageActions } from './page-actions.ts';
import { paneActions } from './pane-actions.ts';
import { createRegistry, type Registry } from './registry.ts';
import { timeActions } from './time-actions.ts';

/** THE keys: help, palette, bottom line and KEYS.md are made from this one list. */
export const registry: Registry = createRegistry([
  ...timeActions,
  ...paneActions,
  ...openActions,
  ...pageActions,
  ...lineActions,
  ...overlayActions(() => registry),
]);

/** Sends a key press where it belongs; several at once, typed fast or pasted, one after the other. */
export function pressKey(input: string, key: Key, controller: Controller): void {
  const letters = Array.from(input);
  if (letters.length > 1) for (const letter of letters) press(letterName(letter), letter, controller);
  else press(keyName(input, key), key.ctrl || key.meta ? '' : input, controller);
}

function press(name: string, text: string, controller: Controller): void {
  const context = contextOf(controller.view.ui);
  const action = registry.find(context, name);
  if (action !== undefined) return perform(action, controller);
  if (text === '' || /\p{Cc}/u.test(text)) return;
  if (context === 'edit') typeLever(controller, text);
  else if (isTextContext(context)) typeText(controller, text);
  else
    controller.dispatch({
      type: 'message',
      text: `${showKey(name)} does nothing here: ${registry.find(context, '?') === undefined ? 'Esc closes this' : '? lists the keys'}`,
    });
}

/** On a screen too small for anything else, only these two keys work. */
export function pressKeyTooSmall(input: string, key: Key, controller: Controller): void {
  const name = keyName(input, key);
  if (name === 'ctrl+c') controller.terminal.leave(130);
  else if (name === 'q') controller.terminal.leave(0);
  else if (name === '?') controller.dispatch({ type: 'message', text: 'a larger screen shows everything' });
}
