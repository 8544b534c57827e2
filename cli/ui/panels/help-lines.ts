import { fitLine, fitText, span, wrapText, type Line } from '../charts/line.ts';
import { showKeys } from '../keys/key-name.ts';
import type { Action } from '../keys/action.ts';
import type { Registry } from '../keys/registry.ts';
import { matches } from '../state/fuzzy.ts';
import { paneTitles } from '../state/panes.ts';
import type { Overlay } from '../state/ui-state.ts';
import { boxLines, insideOf } from './pane-box.ts';

const keyCells = 18;

const signs = [
  'A and B are the two strategies: the same people, the same luck; only what the brand does differs.',
  'In numbers: + helps, ! hurts. In levers: ≠ differs from the other strategy, * was moved in this run.',
  'People: ● customer, ◐ unsubscribed, ▲ turned against the brand, × left.',
  'One run is one possible world: creepline compare repeats it and gives intervals.',
  'All people are simulated; this is not a forecast.',
];

/** The keys of the place that help was asked from; typing narrows them. */
export function helpLines(
  registry: Registry,
  overlay: Overlay & { kind: 'help' },
  width: number,
  height: number,
): Line[] {
  const inside = insideOf({ width, height });
  const actions = registry
    .inContext(overlay.pane)
    .filter(({ title, keys }) => matches(overlay.text, `${title} ${showKeys(keys)}`));
  const here = actions.filter(({ where }) => typeof where !== 'string');
  const anywhere = actions.filter(({ where }) => typeof where === 'string');
  const place = overlay.pane in paneTitles ? paneTitles[overlay.pane as keyof typeof paneTitles] : 'Diary';
  const list: Line[] = [
    ...section(`In ${place}`, here, inside.width),
    ...section('Everywhere', anywhere, inside.width),
    ...(overlay.text === ''
      ? [
          [],
          [span('Signs', { strong: true, tone: 'accent' as const })],
          ...signs.flatMap(sign => wrapText(sign, inside.width - 1)).map((line): Line => [span(` ${line}`)]),
        ]
      : []),
  ];
  const room = inside.height - 1;
  const start = Math.max(0, Math.min(overlay.scroll, list.length - room));
  const prompt: Line = [
    span('find: ', { tone: 'muted' }),
    span(`${overlay.text}▏`, { strong: true }),
    span(list.length > room ? '   ↑ ↓ more' : '', { tone: 'muted' }),
  ];
  return boxLines({ title: 'Help', aside: 'Esc closes', focused: true, width, height }, [
    prompt,
    ...list.slice(start, start + room),
  ]);
}

function section(title: string, actions: readonly Action[], width: number): Line[] {
  if (actions.length === 0) return [];
  return [
    [span(title, { strong: true, tone: 'accent' })],
    ...actions.map(({ keys, title: what }) =>
      fitLine([span(fitText(` ${showKeys(keys)}`, keyCells), { strong: true }), span(what)], width),
    ),
  ];
}
