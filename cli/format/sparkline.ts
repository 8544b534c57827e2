import type { Look } from '../host/look.ts';

const blocks = '▁▂▃▄▅▆▇█';
const ascii = '_.-=+*#@';

/** One character a stretch of days; all series of one row of a report share the range, so that heights compare. */
export function sparkline(
  values: readonly (number | null)[],
  [low, high]: readonly [number, number],
  width: number,
  look: Pick<Look, 'unicode'>,
): string {
  const marks = look.unicode ? blocks : ascii;
  return stretches(values, width)
    .map(value => (value === null ? ' ' : marks[heightOf(value, low, high, marks.length)]))
    .join('');
}

/** Least and most of several series. */
export function rangeOf(series: readonly (readonly (number | null)[])[]): [number, number] {
  const numbers = series.flat().filter(value => value !== null);
  return numbers.length === 0
    ? [0, 0]
    : [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
}

function heightOf(value: number, low: number, high: number, levels: number): number {
  if (high <= low) return 0;
  return Math.min(levels - 1, Math.floor(((value - low) / (high - low)) * levels));
}

/** Means of equal stretches; a stretch without numbers stays empty. */
function stretches(values: readonly (number | null)[], width: number): (number | null)[] {
  const count = Math.min(width, values.length);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * values.length) / count);
    const to = Math.floor(((i + 1) * values.length) / count);
    const numbers = values.slice(from, to).filter(value => value !== null);
    return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  });
}
