import { fitLine, lineWidth, span, type Line } from '../charts/line.ts';
import { progressBar } from '../charts/progress-bar.ts';
import { formatSpeed } from '../run/speed.ts';
import { leader, verdictSoFar } from '../state/verdict.ts';
import type { View } from '../state/view.ts';
import { armNames } from './header-lines.ts';

const barCells = 20;

/** Always in sight: is it running, which day, which strategies, what it says so far. */
export function statusLines(view: View, width: number, rows: number): Line[] {
  const clock = clockSpans(view, rows === 1 || width >= 72);
  const names = armNames(view);
  const verdict = verdictSoFar(view);
  if (rows === 1) return [fitLine([...clock, span('  '), ...names, span(`  ${verdict}`, { strong: true })], width)];
  const short = lineWidth([span(verdict)]) + 1 > width ? leader(view) : '';
  return [
    fitLine([...clock, span('  '), ...names], width),
    fitLine([span(` ${short === '' ? verdict : `${short}: ${verdict}`}`, { strong: true })], width),
  ];
}

function clockSpans({ run }: View, withBar: boolean): Line {
  const { position, days, newest, playing, speed } = run;
  const sign = playing ? '▶' : position >= days ? '■' : '‖';
  const past = position < newest ? ` of ${newest} known` : '';
  return [
    span(` ${sign} `, { tone: playing ? 'good' : 'accent', strong: true }),
    span(`day ${position} of ${days}${past}`, { strong: true }),
    ...(withBar ? [span(' '), ...progressBar(position, days, barCells)] : []),
    span(` ${formatSpeed(speed)}`, { tone: 'muted' }),
  ];
}
