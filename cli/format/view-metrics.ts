import type { Metric } from '../../sim/index.ts';
import { paint, type Look } from './look.ts';
import type { View } from './view.ts';

const groupTitles: Readonly<Record<Metric['group'], string>> = {
  gain: 'What a brand gains',
  backlash: 'What it pays',
  harm: 'What it does to people',
  summary: 'Both together',
};

export function viewMetrics(metrics: readonly Metric[]): View {
  const rows = metrics.map(({ key, label, unit, range, better, doc, source }) => ({ key, label, unit, range, better, doc, source }));
  return {
    json: rows,
    table: {
      columns: ['key', 'label', 'unit', 'least', 'most', 'better', 'doc', 'source'],
      rows: rows.map(({ key, label, unit, range, better, doc, source }) => [key, label, unit, ...range, better, doc, source]),
    },
    human: look => humanMetrics(metrics, look),
  };
}

function humanMetrics(metrics: readonly Metric[], look: Look): string {
  const groups = Object.entries(groupTitles).map(([group, title]) => ({ title, members: metrics.filter(metric => metric.group === group) }));
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) => [paint(look, 'bold', title), ...members.map(metric => describeMetric(metric, look))].join('\n'))
    .join('\n\n');
}

function describeMetric({ key, unit, range, better, doc, source }: Metric, look: Look): string {
  const facts = `${unit}, ${range[0]} to ${range[1]}, ${better === 'up' ? 'more' : 'less'} is better, ${source}`;
  return `  ${paint(look, 'cyan', key)}  ${doc}\n      ${paint(look, 'dim', facts)}`;
}
