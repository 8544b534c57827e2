import { fitLine, fitText, span, type Line, type Tone } from './line.ts';

const shades = ['·', '░', '▒', '▓', '█'];

export interface CrowdPlaneOptions {
  /** counts: cell [row · side + column], column = engagement, row = creepiness */
  histogram: ArrayLike<number>;
  side: number;
  columns: number;
  rows: number;
  /** the fullest cell of all planes that are compared: equal shades mean equal numbers */
  most: number;
  tone: Tone;
}

/** Where the crowd stands, as shades: a step darker is several times as many people. */
export function crowdPlane({ histogram, side, columns, rows, most, tone }: CrowdPlaneOptions): Line[] {
  return Array.from({ length: rows }, (_, row) => {
    const creepiness = sourceCells(rows - 1 - row, rows, side);
    const text = Array.from({ length: columns }, (_, column) => {
      const engagement = sourceCells(column, columns, side);
      return shadeOf(average(histogram, side, engagement, creepiness), most);
    });
    return [span(text.join(''), { tone })];
  });
}

/** Which cells of the histogram a cell of the screen stands for. */
function sourceCells(index: number, length: number, side: number): readonly [from: number, to: number] {
  const from = Math.floor((index * side) / length);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * side) / length))];
}

function average(
  histogram: ArrayLike<number>,
  side: number,
  [left, right]: readonly [number, number],
  [bottom, top]: readonly [number, number],
): number {
  let sum = 0;
  for (let row = bottom; row < top; row++) {
    for (let column = left; column < right; column++) sum += histogram[row * side + column]!;
  }
  return sum / ((right - left) * (top - bottom));
}

/** Logarithmic, so that the few who feel watched are seen beside the many who do not. */
function shadeOf(count: number, most: number): string {
  if (count === 0 || most === 0) return ' ';
  const level = Math.ceil((Math.log1p(count) / Math.log1p(most)) * shades.length);
  return shades[Math.max(1, Math.min(level, shades.length)) - 1]!;
}

/** Cells that the axes of a plane take. */
export const planeEdge = { columns: 1, rows: 2 };

/** Puts axes around the inside of a plane: creepiness upwards, engagement to the right. */
export function framePlane(inside: readonly Line[], width: number): Line[] {
  const columns = width - planeEdge.columns;
  const axis = { tone: 'muted' } as const;
  return [
    ...inside.map(line => fitLine([span('│', axis), ...line], width)),
    [span(`└${'─'.repeat(columns)}`, axis)],
    [span(' '), span(fitText('engagement →', columns), axis)],
  ];
}
