import { span, type Line, type Span, type SpanStyle } from './line.ts';
import { markOf } from './person-mark.ts';

export interface PeoplePlaneOptions {
  engagement: ArrayLike<number>;
  creepiness: ArrayLike<number>;
  /** codes of `followedStatus` */
  status: ArrayLike<number>;
  columns: number;
  rows: number;
  /** position of the person under the cursor */
  selected?: number | undefined;
}

/** How far a mark may move to find a free cell. */
const reach = 3;

/** One mark a person. Who finds no free cell nearby is counted in `hidden`; the selected person always has a place. */
export function peoplePlane({ engagement, creepiness, status, columns, rows, selected }: PeoplePlaneOptions): {
  lines: Line[];
  hidden: number;
} {
  const people = new Map<number, number>();
  let hidden = 0;
  const order = Array.from({ length: status.length }, (_, i) => i);
  if (selected !== undefined) order.unshift(...order.splice(selected, 1));
  for (const i of order) {
    const cell = findFree(
      people,
      cellOf(engagement[i]!, columns),
      rows - 1 - cellOf(creepiness[i]!, rows),
      columns,
      rows,
    );
    if (cell === undefined) hidden++;
    else people.set(cell, i);
  }
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): Span => {
      const person = people.get(row * columns + column);
      return person === undefined ? span(' ') : drawPerson(status[person]!, person === selected);
    }),
  );
  return { lines, hidden };
}

function drawPerson(code: number, isSelected: boolean): Span {
  const { mark, tone } = markOf(code);
  const style: SpanStyle = isSelected ? { strong: true, marked: true, tone } : { tone };
  return span(mark, style);
}

function cellOf(share: number, cells: number): number {
  return Math.max(0, Math.min(cells - 1, Math.floor(share * cells)));
}

/** The nearest free cell, in rings around the wanted one. */
function findFree(
  taken: ReadonlyMap<number, number>,
  x: number,
  y: number,
  columns: number,
  rows: number,
): number | undefined {
  for (let ring = 0; ring <= reach; ring++) {
    for (let dy = -ring; dy <= ring; dy++) {
      for (let dx = -ring; dx <= ring; dx++) {
        if (Math.max(Math.abs(dx), Math.abs(dy)) !== ring) continue;
        const column = x + dx;
        const row = y + dy;
        const cell = row * columns + column;
        if (column >= 0 && column < columns && row >= 0 && row < rows && !taken.has(cell)) return cell;
      }
    }
  }
  return undefined;
}
