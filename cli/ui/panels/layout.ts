import type { Pane } from '../state/panes.ts';
import { panes } from '../state/panes.ts';

export interface Size {
  columns: number;
  rows: number;
}

/** Where a pane lies in the body; a folded pane is one line. */
export interface Slot {
  pane: Pane;
  column: number;
  width: number;
  height: number;
  folded: boolean;
}

export interface Layout {
  /** lines above the body: title, question, status */
  headRows: number;
  statusRows: number;
  body: Size;
  /** columns of slots, from left to right */
  columns: Slot[][];
}

export const leastSize: Size = { columns: 60, rows: 15 };
const threePanes = 120;
const twoPanes = 84;
/** so wide that the status fits on one line */
const wideStatus = 170;
/** below this many rows the question and the second line of the status give way */
const leastForQuestion = 18;

export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < leastSize.columns || rows < leastSize.rows;
}

/** What goes where on a terminal of this size: three panes, two, or one with the others folded above and below it. */
export function layOut(size: Size, focus: Pane, zoomed: boolean): Layout {
  // the last row stays free: a frame as high as the screen makes it scroll
  const rows = size.rows - 1;
  const headRows = rows >= leastForQuestion ? 2 : 1;
  const statusRows = size.columns >= wideStatus || rows < leastForQuestion ? 1 : 2;
  const body = { columns: size.columns, rows: rows - headRows - statusRows - 1 };
  return { headRows, statusRows, body, columns: columnsOf(body, focus, zoomed) };
}

function columnsOf(body: Size, focus: Pane, zoomed: boolean): Slot[][] {
  const whole = (pane: Pane, column: number, width: number): Slot[] => [
    { pane, column, width, height: body.rows, folded: false },
  ];
  if (zoomed) return [whole(focus, 0, body.columns)];
  if (body.columns >= threePanes) {
    const left = Math.floor(body.columns * 0.29);
    const middle = Math.floor(body.columns * 0.325);
    return [whole('time', 0, left), whole('crowd', 1, middle), whole(detailOf(focus), 2, body.columns - left - middle)];
  }
  if (body.columns >= twoPanes) {
    const left = Math.floor(body.columns * 0.5);
    return [whole(pictureOf(focus), 0, left), whole(partnerOf(focus), 1, body.columns - left)];
  }
  return [
    panes.map(pane => ({
      pane,
      column: 0,
      width: body.columns,
      height: pane === focus ? body.rows - (panes.length - 1) : 1,
      folded: pane !== focus,
    })),
  ];
}

/** The right-hand pane: the one with the keys, or the numbers while a picture has them. */
function detailOf(focus: Pane): Pane {
  return focus === 'time' || focus === 'crowd' ? 'metrics' : focus;
}

/** With two panes: on the left the picture that helps most with what is done on the right. */
function pictureOf(focus: Pane): Pane {
  return focus === 'people' ? 'crowd' : 'time';
}

function partnerOf(focus: Pane): Pane {
  return focus === 'time' ? 'crowd' : focus;
}
