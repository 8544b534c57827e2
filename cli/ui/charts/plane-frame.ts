import { fitLine, fitText, span, type Line } from './line.ts';

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
