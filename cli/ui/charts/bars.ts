import { span, type Line } from './line.ts';

/** How much of a run is over. */
export function progressBar(done: number, all: number, width: number): Line {
  const filled = all === 0 ? 0 : Math.max(0, Math.min(width, Math.round((done / all) * width)));
  return [span('━'.repeat(filled), { tone: 'accent' }), span('╌'.repeat(width - filled), { tone: 'muted' })];
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
