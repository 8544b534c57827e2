import { formatDifference, formatValue } from '../../../sim/index.ts';
import { formatLever } from '../state/format-lever.ts';
import { hurtMetric, segmentRows } from '../state/segments.ts';
import { leverPairs } from '../state/lever-rows.ts';
import { harmRows, isBetter } from '../state/metric-rows.ts';
import type { HurtPage } from '../state/ui-state.ts';
import { comparedArms, type View } from '../state/view.ts';

export function sayHurt(view: View, page: HurtPage): string[] {
  const arms = comparedArms(view);
  const metric = hurtMetric(view, page);
  const harms = harmRows(view).map(row => {
    const each = arms.map(({ id }, i) => `${id} ${formatValue(row.values[i], row.metric.unit)}`).join(', ');
    const better = isBetter(row.metric, row.difference);
    const compared =
      better === undefined
        ? ''
        : `, difference ${formatDifference(row.difference, row.metric.unit)}, ${better ? 'better' : 'worse'}`;
    return `${row.metric.label}: ${each}${compared}.`;
  });
  if (metric === undefined) return ['Who is hurt.', ...harms, 'No day has passed. Escape closes.'];
  const groups = segmentRows(view, metric).map(({ name, people, values, worst, small }) => {
    const each = arms
      .map(({ id }, i) => `${id} ${formatValue(values[i], metric.unit)}${worst[i] === true ? ', the worst group' : ''}`)
      .join('; ');
    return `${name}, ${people} people${small ? ', too few for a verdict' : ''}: ${each}.`;
  });
  return [
    'Who is hurt.',
    ...harms,
    `By group, ${metric.label}: ${metric.doc}`,
    ...groups,
    'Left and right turn to another number, Escape closes.',
  ];
}

export function sayStrategies(view: View): string[] {
  const arms = comparedArms(view);
  const pairs = leverPairs(view);
  const says = arms.map(({ letter, id, strategy }) => `${letter}, ${id}: ${strategy.says || strategy.title}`);
  const rows = (differs: boolean) =>
    pairs
      .filter(pair => pair.differs === differs)
      .map(({ label, spec, values }) => {
        const each = differs
          ? arms.map(({ id }, i) => `${id} ${formatLever(values[i], spec)}`).join(', ')
          : formatLever(values[0], spec);
        return `${label}: ${each}.`;
      });
  const differing = rows(true);
  return [
    'Strategies.',
    ...says,
    ...(differing.length === 0 ? [] : ['Where they differ.', ...differing]),
    arms.length < 2 ? 'Its levers.' : 'What they share.',
    ...rows(false),
    'Escape closes.',
  ];
}
