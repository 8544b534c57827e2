import { fitLine, lineWidth, span, type Line } from '../charts/line.ts';
import { progressBar } from '../charts/bars.ts';
import { formatSpeed } from '../run/pacer.ts';
import { leader, verdictSoFar } from '../state/verdict.ts';
import { armsOf, comparedArms, type Arm, type View } from '../state/view.ts';

const barCells = 20;
/** from this width on, one line holds everything */
const leastForOneLine = 170;

/** Always in sight: is it running, which day, which strategies, what it says so far. */
export function statusLines(view: View, width: number, rows: number): Line[] {
  const verdict = span(` ${verdictSoFar(view)}`, { strong: true });
  if (rows > 1) return [firstThatFits(clockAndNames(view), width), fitLine([verdict], width)];
  const lines = width >= leastForOneLine ? clockAndNames(view).map(line => [...line, span(' '), verdict]) : [];
  const short = [
    ...clock(view, 'short'),
    span('  '),
    ...armNames(comparedArms(view)),
    span(`  ${leader(view)}`, { strong: true }),
  ];
  return [firstThatFits([...lines, short], width)];
}

/** From the roomiest to the tightest. */
function clockAndNames(view: View): Line[] {
  const all = armNames(armsOf(view));
  const compared = armNames(comparedArms(view));
  return [
    [...clock(view, 'long'), span('  '), ...all],
    [...clock(view, 'long'), span('  '), ...compared],
    [...clock(view, 'short'), span('  '), ...compared],
  ];
}

function firstThatFits(lines: readonly Line[], width: number): Line {
  return fitLine(lines.find(line => lineWidth(line) <= width) ?? lines.at(-1)!, width);
}

function armNames(arms: readonly Arm[]): Line {
  return arms.flatMap(({ letter, id, tone }, i) => [
    ...(i === 0 ? [] : [span('  ')]),
    span(letter, { tone, strong: true }),
    span(` ${id}`, { tone }),
  ]);
}

function clock({ run }: View, length: 'long' | 'short'): Line {
  const { position, days, newest, playing, speed } = run;
  const sign = span(` ${playing ? '▶' : position >= days ? '■' : '‖'} `, {
    tone: playing ? 'good' : 'accent',
    strong: true,
  });
  if (length === 'short') return [sign, span(`day ${position}/${days}`, { strong: true })];
  const past = position < newest ? ` (${newest} known)` : '';
  return [
    sign,
    span(`day ${position} of ${days}${past} `, { strong: true }),
    ...progressBar(position, days, barCells),
    span(` ${formatSpeed(speed)}`, { tone: 'muted' }),
  ];
}
