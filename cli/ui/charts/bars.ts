import { span, type Line } from './line.ts';

/** How much of a run is over. */
export function progressBar(done: number, all: number, width: number): Line {
  const filled = all === 0 ? 0 : Math.max(0, Math.min(width, Math.round((done / all) * width)));
  return [span('━'.repeat(filled), { tone: 'accent' }), span('╌'.repeat(width - filled), { tone: 'muted' })];
}

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** The last values as little bars, exactly `width` cells; equal values lie in the middle. */
export function sparkline(values: readonly (number | null | undefined)[], width: number): string {
  const thinned = thin(
    values.filter(value => value !== undefined),
    width,
  );
  const known = thinned.filter(value => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const cells = thinned.map(value =>
    value === null ? ' ' : bars[high === low ? 3 : Math.round(((value - low) / (high - low)) * (bars.length - 1))]!,
  );
  return cells.join('').padStart(width);
}

/** At most `width` values, evenly spread, the newest always among them. */
function thin(values: readonly (number | null)[], width: number): (number | null)[] {
  if (values.length <= width) return [...values];
  return Array.from({ length: width }, (_, i) => values[Math.round(((i + 1) * values.length) / width) - 1]!);
}

/** A number as a bar to the left (less) or right (more) of a middle line; exactly `width` cells, `most` fills a side. */
export function termBar(value: number, most: number, width: number): Line {
  const side = Math.floor((width - 1) / 2);
  const halves = most === 0 ? 0 : Math.min(side * 2, Math.round((Math.abs(value) / most) * side * 2));
  const full = '█'.repeat(Math.floor(halves / 2));
  const rest = ' '.repeat(width - 1 - side - Math.ceil(halves / 2));
  const axis = span('│', { tone: 'muted' });
  if (value < 0) {
    const bar = (halves % 2 === 1 ? '▐' : '') + full;
    return [
      span(' '.repeat(side - bar.length)),
      span(bar, { tone: 'accent' }),
      axis,
      span(' '.repeat(width - 1 - side)),
    ];
  }
  const bar = full + (halves % 2 === 1 ? '▌' : '');
  return [span(' '.repeat(side)), axis, span(bar, { tone: 'accent' }), span(rest)];
}
