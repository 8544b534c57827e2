import { formatDifference, formatValue } from '../../../sim/index.ts';
import { personMarks, markOf } from '../charts/person-mark.ts';
import { formatLever } from '../state/format-lever.ts';
import { leverArm, leverRows } from '../state/lever-rows.ts';
import { isBetter, metricRows, metricTabs, type MetricRow } from '../state/metric-rows.ts';
import { panes, paneTitles, type Pane } from '../state/panes.ts';
import { peopleRows, peopleTabs, type PersonRow } from '../state/people-rows.ts';
import { timeCharts } from '../state/time-charts.ts';
import { clamp } from '../state/ui-state.ts';
import { armsOf, comparedArms, type View } from '../state/view.ts';

/** A pane from top to bottom: its name, what it holds, and the row under the cursor where it is a list to go through. */
export function sayPane(view: View): string[] {
  const { focus } = view.ui;
  const heading = `Pane ${panes.indexOf(focus) + 1} of ${panes.length}, ${paneTitles[focus]}.`;
  return [heading, ...bodies[focus](view)];
}

const bodies: Record<Pane, (view: View) => string[]> = {
  time: sayTime,
  crowd: sayCrowd,
  metrics: view => [`Group ${metricTabs[view.ui.tabs.metrics]}.`, ...metricRows(view).map(row => sayMetric(view, row))],
  levers: view => [`${leverRows(view).length} levers of ${leverArm(view).id}.`, ...sayRow(view)],
  people: view => [`${peopleRows(view).length} people: ${peopleTabs[view.ui.tabs.people]}.`, ...sayRow(view)],
};

/** The row under the cursor. */
export function sayRow(view: View): string[] {
  switch (view.ui.focus) {
    case 'metrics': {
      const rows = metricRows(view);
      const row = rows[clamp(view.ui.cursors.metrics, rows.length)];
      return row === undefined ? ['Nothing to show.'] : [sayMetric(view, row), row.metric.doc];
    }
    case 'levers': {
      const rows = leverRows(view);
      const row = rows[clamp(view.ui.cursors.levers, rows.length)];
      if (row === undefined) return ['No lever matches.'];
      return [
        `${row.group === undefined ? '' : `${row.group}, `}${row.label}: ${formatLever(row.value, row.spec)}${row.differs ? ', differs from the other strategy' : ''}.`,
        row.spec.doc,
      ];
    }
    case 'people':
    case 'crowd': {
      const rows = peopleRows(view);
      const index = clamp(view.ui.cursors.people, rows.length);
      const row = rows[index];
      return row === undefined ? ['Nobody to show.'] : [`${index + 1} of ${rows.length}: ${sayPerson(view, row)}`];
    }
    case 'time':
      return [];
  }
}

function sayTime(view: View): string[] {
  const { run } = view;
  if (run.position === 0) return ['No day has passed. Space lets the days run.'];
  return timeCharts(view).flatMap(metric =>
    armsOf(view).map(({ index, id }) => {
      const values = run.history
        .series(index, metric.key, run.position)
        .filter(value => value !== null && value !== undefined);
      if (values.length === 0) return `${metric.label}, ${id}: none.`;
      const say = (value: number) => formatValue(value, metric.unit);
      return `${metric.label}, ${id}: now ${say(values.at(-1)!)}; began at ${say(values[0]!)}, lowest ${say(Math.min(...values))}, highest ${say(Math.max(...values))}.`;
    }),
  );
}

function sayCrowd(view: View): string[] {
  return comparedArms(view).map(({ id, frame }) => {
    if (frame === undefined) return `${id}: no day yet.`;
    const { status, engagement, creepiness } = frame.followed;
    const counts = personMarks.map(({ word }, code) => `${status.filter(each => each === code).length} ${word}`);
    return `${id}: of ${status.length} people followed ${counts.join(', ')}; mean engagement ${mean(engagement)}, mean creepiness ${mean(creepiness)}.`;
  });
}

function mean(values: Float32Array): string {
  return (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(2);
}

function sayMetric(view: View, { metric, values, difference }: MetricRow): string {
  const each = comparedArms(view).map(({ id }, i) => `${id} ${formatValue(values[i], metric.unit)}`);
  const better = isBetter(metric, difference);
  const compared =
    values.length < 2
      ? ''
      : `, difference ${formatDifference(difference, metric.unit)}${better === undefined ? '' : better ? ', better' : ', worse'}`;
  return `${metric.label}: ${each.join(', ')}${compared}.`;
}

function sayPerson(view: View, { id, statuses, engagement, creepiness }: PersonRow): string {
  const each = comparedArms(view).map(
    ({ id: strategy }, i) =>
      `under ${strategy} ${markOf(statuses[i]!).word}, engagement ${engagement[i]!.toFixed(2)}, creepiness ${creepiness[i]!.toFixed(2)}`,
  );
  return `${view.names.of(id)?.name ?? 'person'}, number ${id}: ${each.join('; ')}.`;
}
