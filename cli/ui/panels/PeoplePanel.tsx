import { fitLine, fitRight, fitText, span, type Line } from '../charts/line.ts';
import { markOf } from '../charts/person-mark.ts';
import { peopleRows, peopleTabs, type PersonRow } from '../state/people-rows.ts';
import { clamp } from '../state/ui-state.ts';
import { comparedArms, type Arm, type View } from '../state/view.ts';
import { Lines } from './Lines.tsx';
import { boxLines, insideOf, listWindow, type PanelProps } from './pane-box.ts';

const idCells = 11;

/** The people who are followed one by one, with what became of them under each strategy. */
export function PeoplePanel({ view, title, focused, width, height }: PanelProps) {
  const inside = insideOf({ width, height });
  const arms = comparedArms(view);
  const rows = peopleRows(view);
  const cursor = clamp(view.ui.cursors.people, rows.length);
  const list = listWindow(rows, cursor, inside.height - 2).map(({ row, index }) =>
    rowLine(view, row, focused && index === cursor, inside.width),
  );
  const foot: Line = [span(`${rows.length} people · Enter opens a diary`, { tone: 'muted' })];
  const filled = Array.from(
    { length: inside.height - 2 },
    (_, i) => list[i] ?? (i === 0 ? [span(emptyText(view), { tone: 'muted' as const })] : []),
  );
  const content = [headLine(arms, inside.width), ...filled, foot];
  const tabs = { names: width >= 64 ? peopleTabs : ['all', 'differ', 'gone'], open: view.ui.tabs.people };
  return <Lines lines={boxLines({ title, tabs, focused, width, height }, content)} />;
}

/** status word beside its mark where there is room */
function statusCells(width: number): number {
  return width >= 52 ? 15 : 4;
}

function headLine(arms: readonly Arm[], width: number): Line {
  const cells = statusCells(width);
  return fitLine(
    [
      span(fitText(' name', nameCells(arms.length, width))),
      ...arms.map(({ letter, tone }) => span(fitText(` ${letter}`, cells), { tone, strong: true })),
      span(fitRight('number', idCells), { tone: 'muted' }),
    ],
    width,
  );
}

function nameCells(arms: number, width: number): number {
  return Math.max(6, width - arms * statusCells(width) - idCells);
}

function rowLine(view: View, { id, statuses }: PersonRow, marked: boolean, width: number): Line {
  const cells = statusCells(width);
  const name = view.names.of(id)?.name ?? `person ${id}`;
  return fitLine(
    [
      span(fitText(`${marked ? '▸' : ' '}${name}`, nameCells(statuses.length, width)), { strong: marked }),
      ...statuses.map(status => {
        const { mark, word, tone } = markOf(status);
        return span(fitText(cells > 4 ? ` ${mark} ${word}` : ` ${mark}`, cells), { tone });
      }),
      span(fitRight(`${id}`, idCells), { tone: 'muted' }),
    ],
    width,
  );
}

function emptyText({ ui, run }: View): string {
  if (ui.filters.people !== '') return `nobody matches “${ui.filters.people}”: Esc clears the filter`;
  return run.frame === undefined ? 'Space lets the days run' : 'nobody yet';
}
