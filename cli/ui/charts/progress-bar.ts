import { span, type Line } from './line.ts';

/** How much of a run is over. */
export function progressBar(done: number, all: number, width: number): Line {
  const filled = all === 0 ? 0 : Math.max(0, Math.min(width, Math.round((done / all) * width)));
  return [span('━'.repeat(filled), { tone: 'accent' }), span('╌'.repeat(width - filled), { tone: 'muted' })];
}
