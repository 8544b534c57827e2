import { fitLine, span, type Line } from '../charts/line.ts';
import { showKey } from '../keys/key-name.ts';
import type { Controller } from '../keys/action.ts';
import type { Registry } from '../keys/registry.ts';
import { contextOf } from '../state/ui-state.ts';
import { isListPane } from '../state/panes.ts';

/** The last line: what was answered to the last key, what is being typed, or the most useful keys. `? help` always comes first. */
export function footerLine(registry: Registry, controller: Controller, width: number): Line {
  const { view } = controller;
  const { ui } = view;
  const context = contextOf(ui);
  const help = registry.inContext(context).find(({ id }) => id === 'help');
  const first: Line = [
    span(' '),
    span('?', { strong: true }),
    span(` help${help === undefined ? ' after Esc' : ''} `, { tone: 'muted' }),
  ];
  if (ui.message !== '') return fitLine([...first, span(` ${ui.message}`, { strong: true, tone: 'accent' })], width);
  const { prompt } = ui;
  if (prompt?.kind === 'person')
    return fitLine(
      [
        ...first,
        span(' number of a person: ', { tone: 'accent' }),
        span(`${prompt.text}▏`, { strong: true }),
        span('  Enter opens the diary', { tone: 'muted' }),
      ],
      width,
    );
  if (prompt?.kind === 'filter')
    return fitLine(
      [
        ...first,
        span(' show only: ', { tone: 'accent' }),
        span(`${ui.filters[prompt.pane]}▏`, { strong: true }),
        span('  Enter keeps it', { tone: 'muted' }),
      ],
      width,
    );
  const refusal = view.run.refusal === undefined ? [] : [span(` ${view.run.refusal}`, { tone: 'bad' as const })];
  const filter =
    isListPane(ui.focus) && ui.filters[ui.focus] !== '' && ui.diary === undefined
      ? [span(` filter “${ui.filters[ui.focus]}”: Esc clears it `, { tone: 'accent' as const })]
      : [];
  const hints = registry
    .inContext(context)
    .filter(action => action.hint !== undefined && action.id !== 'help' && action.whyNot?.(controller) === undefined)
    .flatMap(({ keys, hint }) => [
      span(` ${showKey(keys[0]!)}`, { strong: true }),
      span(` ${hint} `, { tone: 'muted' }),
    ]);
  return fitLine([...first, ...refusal, ...filter, ...hints], width);
}
