import { fitBlock, fitLine, lineWidth, span, type Line, type SpanStyle } from '../charts/line.ts';

export interface PaneBox {
  title: string;
  /** at the right end of the title line, such as tabs */
  aside?: Line | undefined;
  focused: boolean;
  width: number;
  height: number;
}

const light = { corners: ['╭', '╮', '╰', '╯'], across: '─', down: '│' } as const;
const heavy = { corners: ['┏', '┓', '┗', '┛'], across: '━', down: '┃' } as const;

/** Cells that the frame of a pane and its inner margin take. */
export const paneEdge = { columns: 4, rows: 2 };

export function insideOf({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return { width: Math.max(0, width - paneEdge.columns), height: Math.max(0, height - paneEdge.rows) };
}

/** A frame around lines; the pane that has the keys has heavy lines, so it is found without colour too. */
export function boxLines({ title, aside = [], focused, width, height }: PaneBox, content: readonly Line[]): Line[] {
  const { corners, across, down } = focused ? heavy : light;
  const style: SpanStyle = { tone: focused ? 'accent' : 'muted' };
  const inside = insideOf({ width, height });
  const name = span(` ${focused ? '▸ ' : ''}${title} `, { strong: true, tone: focused ? 'accent' : undefined });
  const room = width - 4 - lineWidth([name]);
  const tail = aside.length > 0 && lineWidth(aside) + 2 <= room ? [span(' '), ...aside, span(' ')] : [];
  const rule = span(across.repeat(Math.max(0, room - lineWidth(tail))), style);
  const top = fitLine([span(corners[0] + across, style), name, rule, ...tail, span(across + corners[1], style)], width);
  return [
    top,
    ...fitBlock(content, inside.width, inside.height).map(line => [span(`${down} `, style), ...line, span(` ${down}`, style)]),
    [span(corners[2] + across.repeat(width - 2) + corners[3], style)],
  ];
}

/** Names of tabs, the open one between brackets. */
export function tabLine(tabs: readonly string[], open: number): Line {
  return tabs.flatMap((tab, i) => [
    ...(i === 0 ? [] : [span(' ')]),
    i === open ? span(`[${tab}]`, { strong: true }) : span(` ${tab} `, { tone: 'muted' }),
  ]);
}
