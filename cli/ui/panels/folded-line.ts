import { formatValue } from '../../../sim/index.ts';
import { fitLine, span, type Line } from '../charts/line.ts';
import { personMarks } from '../charts/person-mark.ts';
import { describeChange } from '../state/describe-change.ts';
import { peopleRows } from '../state/people-rows.ts';
import type { Pane } from '../state/panes.ts';
import { comparedArms, metricOf, type View } from '../state/view.ts';

const nameCells = 16;

/** A pane folded to one line still says the most important thing in it. */
export function foldedLine(view: View, pane: Pane, title: string, width: number): Line {
  return fitLine([span('─ ', { tone: 'muted' }), span(title.padEnd(nameCells)), ...foldedText(view, pane)], width);
}

function foldedText(view: View, pane: Pane): Line {
  switch (pane) {
    case 'time':
      return metricText(view, 'engagement');
    case 'metrics':
      return metricText(view, 'backlash');
    case 'crowd':
      return crowdText(view);
    case 'levers': {
      const last = view.run.changes.at(-1);
      return [span(last === undefined ? 'nothing changed yet' : describeChange(view, last), { tone: 'muted' })];
    }
    case 'people':
      return [span(`${peopleRows(view).length} people followed`, { tone: 'muted' })];
  }
}

function metricText(view: View, key: string): Line {
  const metric = metricOf(view, key);
  if (metric === undefined) return [];
  const values = comparedArms(view).flatMap(({ letter, tone, frame }) => [
    span(`  ${letter} `, { tone, strong: true }),
    span(formatValue(frame?.metrics[key], metric.unit), { tone }),
  ]);
  return [span(metric.label, { tone: 'muted' }), ...values];
}

function crowdText(view: View): Line {
  return comparedArms(view).flatMap(({ letter, tone, frame }) => {
    const counts = personMarks.map((_, code) => frame?.followed.status.filter(status => status === code).length ?? 0);
    return [
      span(`${letter} `, { tone, strong: true }),
      ...personMarks.flatMap(({ mark, tone: markTone }, code) =>
        counts[code] === 0 ? [] : [span(`${mark}${counts[code]} `, { tone: markTone })],
      ),
      span(' '),
    ];
  });
}
