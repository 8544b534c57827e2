import { fitLine, fitRight, fitText, span, type Line } from '../charts/line.ts';
import type { Controller } from '../keys/action.ts';
import { paletteEntries } from '../keys/palette-entries.ts';
import type { Registry } from '../keys/registry.ts';
import { clamp, type Overlay } from '../state/ui-state.ts';
import { boxLines, insideOf, listWindow } from './pane-box.ts';

const keyCells = 14;

/** All actions by name: type some letters, Enter does the one that is pointed at. */
export function paletteLines(
  registry: Registry,
  controller: Controller,
  overlay: Overlay & { kind: 'palette' },
  width: number,
  height: number,
): Line[] {
  const inside = insideOf({ width, height });
  const entries = paletteEntries(registry, controller, overlay.text);
  const cursor = clamp(overlay.cursor, entries.length);
  const list = listWindow(entries, cursor, inside.height - 1).map(({ row, index }): Line => {
    const marked = index === cursor;
    const reason = row.whyNot === undefined ? '' : `  (${row.whyNot})`;
    const left = fitLine(
      [
        span(`${marked ? '▸' : ' '}${row.action.title}`, {
          strong: marked,
          tone: row.whyNot === undefined ? undefined : 'muted',
        }),
        span(reason, { tone: 'muted' }),
      ],
      inside.width - keyCells,
    );
    return [...left, span(fitRight(row.keys, keyCells), { tone: 'muted' })];
  });
  const none: Line[] =
    entries.length === 0 ? [[span(fitText('nothing is called that', inside.width), { tone: 'muted' })]] : [];
  const prompt: Line = [span(': ', { tone: 'accent' }), span(`${overlay.text}▏`, { strong: true })];
  return boxLines({ title: 'All actions', aside: 'Enter does it · Esc closes', focused: true, width, height }, [
    prompt,
    ...list,
    ...none,
  ]);
}
