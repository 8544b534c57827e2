import { formatNumber, type Metric } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import type { View } from './view.ts';
import { wrap } from './text.ts';

const groupTitles: Readonly<Record<Metric['group'], string>> = {
  gain: 'What a brand gains',
  backlash: 'What it pays',
  harm: 'What it does to people',
  summary: 'Both together',
};

export function viewMetrics(metrics: readonly Metric[]): View {
  const rows = metrics.map(({ key, label, unit, range, better, doc, source, group, empty }) => ({
    key,
    label,
    unit,
    range,
    better,
    doc,
    source,
    group,
    empty,
  }));
  return {
    json: rows,
    table: {
      columns: ['key', 'label', 'unit', 'least', 'most', 'better', 'doc', 'source', 'group', 'empty'],
      rows: rows.map(({ key, label, unit, range, better, doc, source, group, empty }) => [
        key,
        label,
        unit,
        ...range,
        better,
        doc,
        source,
        group,
        empty,
      ]),
    },
    human: look => humanMetrics(metrics, look),
  };
}

function humanMetrics(metrics: readonly Metric[], look: Look): string {
  const groups = Object.entries(groupTitles).map(([group, title]) => ({
    title,
    members: metrics.filter(metric => metric.group === group),
  }));
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) =>
      [paint(look, 'bold', title), ...members.map(metric => describeMetric(metric, look))].join('\n'),
    )
    .join('\n\n');
}

function describeMetric({ key, unit, range: [least, most], better, doc, source, empty }: Metric, look: Look): string {
  const facts = `${unit}, ${formatNumber(least)} to ${formatNumber(most)}, ${better === 'up' ? 'more' : 'less'} is better, ${source}; no value: ${empty}`;
  const indented = (text: string) => `    ${wrap(text, look.width, 4)}`;
  return [`  ${paint(look, 'cyan', key)}`, indented(doc), paint(look, 'dim', indented(facts))].join('\n');
}
