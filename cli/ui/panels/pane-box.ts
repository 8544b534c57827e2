import type { View } from '../state/view.ts';
import { fitBlock, fitLine, fitText, lineWidth, span, type Line, type SpanStyle } from '../charts/line.ts';

/** What every panel is given: all there is to show, and how much room. */
export interface PanelProps {
  view: View;
  title: string;
  focused: boolean;
  width: number;
  height: number;
}

export interface PaneBox {
  title: string;
  /** at the right end of the title line */
  tabs?: { names: readonly string[]; open: number };
  aside?: string;
  focused: boolean;
  width: number;
  height: number;
}

const light = { corners: ['╭', '╮', '╰', '╯'], across: '─', down: '│' } as const;
const heavy = { corners: ['┏', '┓', '┗', '┛'], across: '━', down: '┃' } as const;

/** Cells that the frame of a pane and its inner margin take. */
const paneEdge = { columns: 4, rows: 2 };

export function insideOf({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return { width: Math.max(0, width - paneEdge.columns), height: Math.max(0, height - paneEdge.rows) };
}

/** A frame around lines; the pane that has the keys has heavy lines, so it is found without colour too. */
export function boxLines({ title, tabs, aside, focused, width, height }: PaneBox, content: readonly Line[]): Line[] {
  const { corners, across, down } = focused ? heavy : light;
  const style: SpanStyle = { tone: focused ? 'accent' : 'muted' };
  const inside = insideOf({ width, height });
  const name = span(` ${focused ? '▸ ' : ''}${title} `, { strong: true, tone: focused ? 'accent' : undefined });
  const room = width - 4 - lineWidth([name]);
  const tail = tabs === undefined ? asideLine(aside, room) : tabLine(tabs.names, tabs.open, room);
  const rule = span(across.repeat(Math.max(0, room - lineWidth(tail))), style);
  const top = fitLine([span(corners[0] + across, style), name, rule, ...tail, span(across + corners[1], style)], width);
  return [
    top,
    ...fitBlock(content, inside.width, inside.height).map(line => [
      span(`${down} `, style),
      ...line,
      span(` ${down}`, style),
    ]),
    [span(corners[2] + across.repeat(width - 2) + corners[3], style)],
  ];
}

function asideLine(aside: string | undefined, room: number): Line {
  return aside === undefined || aside.length + 2 > room ? [] : [span(` ${aside} `, { tone: 'muted' })];
}

/** Names of tabs, the open one between brackets; where there is no room for all, the open one and how many there are. */
function tabLine(names: readonly string[], open: number, room: number): Line {
  const all = names.flatMap((tab, i) =>
    i === open ? [span(`[${tab}]`, { strong: true })] : [span(` ${tab} `, { tone: 'muted' })],
  );
  if (lineWidth(all) + 2 <= room) return [span(' '), ...all, span(' ')];
  const short = `[${names[open]}] ${open + 1}/${names.length}`;
  return room < 6 ? [] : [span(` ${fitText(short, Math.min(short.length, room - 2))} `, { strong: true })];
}

/** The part of a list that is drawn: as many rows as fit, the cursor kept in the middle where it can be. */
export function listWindow<T>(rows: readonly T[], cursor: number, height: number): { row: T; index: number }[] {
  const start = Math.max(0, Math.min(cursor - Math.floor(height / 2), rows.length - height));
  return rows.slice(start, start + Math.max(0, height)).map((row, i) => ({ row, index: start + i }));
}
