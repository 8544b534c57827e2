import { fitLine, fitText, span, wrapText, type Line } from '../charts/line.ts';
import { describeChange } from '../state/describe-change.ts';
import { formatLever } from '../state/format-lever.ts';
import { leverArm, leverRows, type LeverRow } from '../state/lever-rows.ts';
import { clamp } from '../state/ui-state.ts';
import { armsOf, type View } from '../state/view.ts';
import { draftLines } from './draft-lines.ts';
import { Lines } from './Lines.tsx';
import { boxLines, insideOf, listWindow, type PanelProps } from './pane-box.ts';

/** What a strategy does, each thing changeable while the days run. */
export function LeversPanel({ view, title, focused, width, height }: PanelProps) {
  const inside = insideOf({ width, height });
  const rows = leverRows(view);
  const cursor = clamp(view.ui.cursors.levers, rows.length);
  const foot = footLines(view, rows[cursor], inside.width).slice(0, Math.max(1, inside.height - 3));
  const listHeight = inside.height - foot.length;
  const names = Math.min(Math.floor(inside.width * 0.55), 2 + Math.max(0, ...rows.map(row => nameOf(row).length)));
  const list = listWindow(rows, cursor, listHeight).map(({ row, index }) =>
    rowLine(row, focused && index === cursor, names, inside.width),
  );
  const content = [
    ...Array.from(
      { length: listHeight },
      (_, i) =>
        list[i] ?? (i === 0 ? [span('no lever matches: Esc clears the filter', { tone: 'muted' as const })] : []),
    ),
    ...foot,
  ];
  const tabs = {
    names: armsOf(view).map(({ letter, id }) => (width > 60 ? `${letter} ${id}` : letter)),
    open: view.ui.tabs.levers,
  };
  return (
    <Lines lines={boxLines({ title: `${title} of ${leverArm(view).id}`, tabs, focused, width, height }, content)} />
  );
}

function nameOf({ group, label }: LeverRow): string {
  return group === undefined ? label : `${group} · ${label}`;
}

function rowLine(row: LeverRow, marked: boolean, names: number, width: number): Line {
  const { spec, value, differs, changed } = row;
  // ≠ the other strategy has another value, * moved during this run
  const signs = `${changed ? '*' : ' '}${differs ? '≠' : ' '}`;
  return fitLine(
    [
      span(fitText(`${marked ? '▸' : ' '}${nameOf(row)}`, names), { strong: marked }),
      span(signs, { tone: 'accent' }),
      span(` ${formatLever(value, spec)}`, { tone: changed ? 'accent' : undefined }),
    ],
    width,
  );
}

function footLines(view: View, row: LeverRow | undefined, width: number): Line[] {
  const rule: Line = [span('─'.repeat(width), { tone: 'muted' })];
  if (row === undefined) return [rule];
  const { draft } = view.ui;
  const last = view.run.changes.at(-1);
  const change: Line[] =
    last === undefined ? [] : wrapText(describeChange(view, last), width).map(line => [span(line, { tone: 'accent' })]);
  const body = draft === undefined ? aboutLines(row, width) : draftLines(draft, row, width);
  return [rule, ...body, ...change];
}

function aboutLines({ spec }: LeverRow, width: number): Line[] {
  const source = spec.source === 'ASSUMED' ? 'assumed' : spec.source;
  return wrapText(`${spec.doc} (${rangeOf(spec)}${source})`, width)
    .slice(0, 3)
    .map(line => [span(line, { tone: 'muted' })]);
}

function rangeOf(spec: LeverRow['spec']): string {
  return spec.type === 'number' || spec.type === 'numberOrOff' ? `${spec.min} to ${spec.max} ${spec.unit}; ` : '';
}
