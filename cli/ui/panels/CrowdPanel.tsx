import { formatCount } from '../../../sim/index.ts';
import { crowdPlane, framePlane, planeEdge } from '../charts/crowd-plane.ts';
import { fitBlock, fitLine, lineWidth, sideBySide, span, spread, wrapText, type Line } from '../charts/line.ts';
import { peoplePlane } from '../charts/people-plane.ts';
import { personMarks } from '../charts/person-mark.ts';
import { crowdTabs, selectedPerson } from '../state/people-rows.ts';
import { comparedArms, type Arm, type View } from '../state/view.ts';
import { Lines } from './Lines.tsx';
import { boxLines, insideOf, type PanelProps } from './pane-box.ts';

const gap = 2;

/** The same people twice: where they stand between engagement and creepiness under each strategy. */
export function CrowdPanel({ view, title, focused, width, height }: PanelProps) {
  const inside = insideOf({ width, height });
  const arms = comparedArms(view);
  const each = Math.floor((inside.width - gap * (arms.length - 1)) / arms.length);
  const legend = legendLines(view, inside.width);
  const rows = inside.height - legend.length;
  const planes = arms.map(arm => planeLines(view, arm, each, rows));
  const content = [...sideBySide(planes, gap), ...legend];
  return (
    <Lines
      lines={boxLines({ title, tabs: { names: crowdTabs, open: view.ui.tabs.crowd }, focused, width, height }, content)}
    />
  );
}

function planeLines(view: View, arm: Arm, width: number, height: number): Line[] {
  const { frame } = arm;
  const name: Line = [span(`${arm.letter} `, { tone: arm.tone, strong: true }), span(arm.id, { tone: arm.tone })];
  const columns = width - planeEdge.columns;
  const rows = height - planeEdge.rows - 2;
  if (frame === undefined || rows < 2 || columns < 8)
    return fitBlock([name, [span('no day yet', { tone: 'muted' })]], width, height);
  const byPerson = view.ui.tabs.crowd === 0;
  const inside = byPerson ? drawPeople(view, arm, columns, rows) : drawCrowd(view, arm, columns, rows);
  const caption: Line = byPerson
    ? countMarks(frame.followed.status)
    : [span(`${formatCount(total(frame.histogram))} customers`, { tone: 'muted' })];
  const up: Line = lineWidth(caption) + 10 <= width ? [span(' ↑ creepy', { tone: 'muted' })] : [];
  return [fitLine(name, width), spread(caption, up, width), ...framePlane(inside, width)];
}

function drawPeople(view: View, { frame }: Arm, columns: number, rows: number): Line[] {
  const selected = view.ui.focus === 'crowd' || view.ui.focus === 'people' ? selectedPerson(view)?.index : undefined;
  return peoplePlane({ ...frame!.followed, columns, rows, selected }).lines;
}

function drawCrowd(view: View, { frame, tone }: Arm, columns: number, rows: number): Line[] {
  const { histogram } = frame!;
  const most = Math.max(...comparedArms(view).flatMap(arm => Array.from(arm.frame?.histogram ?? [])));
  return crowdPlane({ histogram, side: Math.round(Math.sqrt(histogram.length)), columns, rows, most, tone });
}

function countMarks(status: Uint8Array): Line {
  return personMarks.flatMap(({ mark, tone }, code) => {
    const count = status.reduce((sum, each) => sum + (each === code ? 1 : 0), 0);
    return count === 0 ? [] : [span(mark, { tone }), span(`${count} `)];
  });
}

function legendLines(view: View, width: number): Line[] {
  const text =
    view.ui.tabs.crowd === 0
      ? personMarks.map(({ mark, word }) => `${mark} ${word}`).join(' ')
      : 'darker = more people, same shades in both';
  return wrapText(text, width).map(line => [span(line, { tone: 'muted' })]);
}

function total(histogram: Uint32Array): number {
  return histogram.reduce((sum, count) => sum + count, 0);
}
