import { contextOf, clamp, type UiEvent } from '../state/ui-state.ts';
import { openDiary } from './open-actions.ts';
import { perform, type Action, type Controller } from './action.ts';
import { paletteEntries } from './palette-entries.ts';
import type { Registry } from './registry.ts';

const close = ({ dispatch }: Controller) => dispatch({ type: 'overlay', overlay: undefined });
const endPrompt = ({ dispatch }: Controller) => dispatch({ type: 'prompt', prompt: undefined });
const eraseFrom = (text: string) => text.slice(0, -1);

function textOf({ view: { ui } }: Controller): string {
  if (ui.overlay !== undefined) return 'text' in ui.overlay ? ui.overlay.text : '';
  if (ui.prompt?.kind === 'person') return ui.prompt.text;
  return ui.prompt?.kind === 'filter' ? ui.filters[ui.prompt.pane] : '';
}

/** A printable key in a help filter, palette or prompt. */
export function typeText(controller: Controller, text: string): void {
  controller.dispatch(newText(controller, textOf(controller) + text));
}

function newText({ view: { ui } }: Controller, text: string): UiEvent {
  return ui.overlay === undefined ? { type: 'promptText', text } : { type: 'overlayText', text };
}

function findPerson(controller: Controller): void {
  const text = textOf(controller).trim();
  if (!/^\d{1,10}$/.test(text))
    return controller.dispatch({
      type: 'message',
      text: `${text === '' ? 'nothing' : text} is not the number of a person`,
    });
  endPrompt(controller);
  openDiary(controller, Number(text));
}

/** Overlays, prompts and leaving. `registry` is asked for late: it is made from these actions too. */
export function overlayActions(registry: () => Registry): readonly Action[] {
  const runChosen = (controller: Controller) => {
    const { overlay } = controller.view.ui;
    if (overlay?.kind !== 'palette') return;
    close(controller);
    const entries = paletteEntries(registry(), controller, overlay.text);
    const chosen = entries[clamp(overlay.cursor, entries.length)];
    if (chosen !== undefined) perform(chosen.action, controller);
  };
  const movePalette = (by: number) => (controller: Controller) => {
    const { overlay } = controller.view.ui;
    const count =
      overlay?.kind === 'palette'
        ? paletteEntries(registry(), controller, overlay.text).length
        : registry().actions.length;
    controller.dispatch({ type: 'overlayMove', by, count });
  };
  return [
    {
      id: 'help',
      keys: ['?'],
      title: 'the keys of this pane',
      hint: 'help',
      where: 'main',
      run: ({ view, dispatch }) =>
        dispatch({ type: 'overlay', overlay: { kind: 'help', text: '', scroll: 0, pane: contextOf(view.ui) } }),
    },
    {
      id: 'palette',
      keys: [':'],
      title: 'everything that can be done, by name',
      hint: 'all actions',
      where: 'main',
      run: ({ dispatch }) => dispatch({ type: 'overlay', overlay: { kind: 'palette', text: '', cursor: 0 } }),
    },
    {
      id: 'share',
      keys: ['y'],
      title: 'how to replay or share this run',
      hint: 'share',
      where: 'main',
      run: ({ dispatch }) => dispatch({ type: 'overlay', overlay: { kind: 'share' } }),
    },
    {
      id: 'export',
      keys: ['e'],
      title: 'save this run as a file that replays exactly',
      where: 'main',
      run({ terminal, dispatch }) {
        terminal.saveRun().then(
          file => dispatch({ type: 'message', text: `saved; see it again: creepline replay ${file}` }),
          (error: Error) => dispatch({ type: 'message', text: error.message }),
        );
      },
    },
    {
      id: 'quit',
      keys: ['q'],
      title: 'quit',
      hint: 'quit',
      where: ['time', 'crowd', 'metrics', 'levers', 'people', 'diary', 'share', 'hurt', 'strategies', 'line'],
      whyNot: ({ view: { ui } }) =>
        ui.diary !== undefined || ui.overlay !== undefined
          ? 'Esc closes this; q quits from the main screen'
          : undefined,
      run: ({ terminal }) => terminal.leave(0),
    },
    {
      id: 'interrupt',
      keys: ['ctrl+c'],
      title: 'stop at once',
      where: 'always',
      run: ({ terminal }) => terminal.leave(130),
    },
    {
      id: 'suspend',
      keys: ['ctrl+z'],
      title: 'put the program to sleep; fg wakes it',
      where: 'always',
      run({ terminal, dispatch }) {
        const problem = terminal.suspend();
        if (problem !== undefined) dispatch({ type: 'message', text: problem });
      },
    },
    {
      id: 'redraw',
      keys: ['ctrl+l'],
      title: 'draw the screen again',
      where: 'always',
      run: ({ terminal }) => terminal.redraw(),
    },

    {
      id: 'closeOverlay',
      keys: ['esc'],
      title: 'close this',
      hint: 'close',
      where: ['help', 'palette', 'share', 'hurt', 'strategies'],
      run: close,
    },
    {
      id: 'closeRead',
      keys: ['enter'],
      title: 'close this',
      where: ['help', 'share', 'hurt', 'strategies'],
      run: close,
    },
    { id: 'runAction', keys: ['enter'], title: 'do it', hint: 'do it', where: ['palette'], run: runChosen },
    { id: 'overlayDown', keys: ['down'], title: 'next line', where: ['help', 'palette'], run: movePalette(1) },
    { id: 'overlayUp', keys: ['up'], title: 'previous line', where: ['help', 'palette'], run: movePalette(-1) },
    {
      id: 'erase',
      keys: ['backspace'],
      title: 'erase the last letter',
      where: ['help', 'palette', 'filter', 'person'],
      run: controller => controller.dispatch(newText(controller, eraseFrom(textOf(controller)))),
    },
    {
      id: 'typeSpace',
      keys: ['space'],
      title: 'a blank',
      where: ['help', 'palette', 'filter'],
      run: controller => typeText(controller, ' '),
    },
    { id: 'keepFilter', keys: ['enter'], title: 'keep the filter', hint: 'keep', where: ['filter'], run: endPrompt },
    {
      id: 'leavePrompt',
      keys: ['esc'],
      title: 'close the prompt',
      hint: 'close',
      where: ['filter', 'person'],
      run: endPrompt,
    },
    {
      id: 'openPerson',
      keys: ['enter'],
      title: 'open the diary of this person',
      hint: 'open',
      where: ['person'],
      run: findPerson,
    },
  ];
}
