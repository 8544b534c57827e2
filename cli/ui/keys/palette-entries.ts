import { fuzzyFind } from '../state/fuzzy.ts';
import { isTextContext } from '../state/panes.ts';
import { contextOf } from '../state/ui-state.ts';
import type { Action, Controller } from './action.ts';
import { showKeys } from './key-name.ts';
import type { Registry } from './registry.ts';

export interface PaletteEntry {
  action: Action;
  keys: string;
  /** why it cannot be done now */
  whyNot: string | undefined;
}

/** Every action of the place below the palette, once, best match first; the two that would change nothing are left out. */
export function paletteEntries(registry: Registry, controller: Controller, text: string): PaletteEntry[] {
  const context = contextOf({ ...controller.view.ui, overlay: undefined });
  if (isTextContext(context)) return [];
  const actions = registry
    .inContext(context)
    .filter(
      ({ id, title }, i, all) =>
        id !== 'palette' && id !== 'back' && all.findIndex(other => other.title === title) === i,
    );
  return fuzzyFind(text, actions, ({ title }) => title).map(action => ({
    action,
    keys: showKeys(action.keys),
    whyNot: action.whyNot?.(controller),
  }));
}
