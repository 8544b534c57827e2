import {
  formatEstimate,
  formatSetting,
  metrics,
  nearestTo,
  sayLineBriefly,
  scenarioToJson,
  type Estimate,
  type LineReport,
  type Scenario,
} from '../../sim/index.ts';
import { tableOfLine } from './line-rows.ts';
import { lineChart } from './line-chart.ts';
import { worldsTable } from './line-worlds.ts';
import { paint, type Look } from '../host/look.ts';
import { gatherOrigins, type Origins } from './report-facts.ts';
import { footLines, titleLines } from './report-parts.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';
import { wrap } from './text.ts';
import { plainFoot, plainHead, plainWorlds } from './view-run.ts';
import { toTabs } from './write-view.ts';

export interface LineFacts extends Origins {
  verdict: string;
  /** what a metric is called */
  labels: Readonly<Record<string, string>>;
  /** a finding in a few words */
}

/** How far is too far, in every format. The JSON also carries what it was made from, so that `replay` can make it again. */
export function viewLine(report: LineReport, scenario: Scenario, again: string): View {
  const labels = Object.fromEntries(metrics.map(({ key, label }) => [key, label]));
  const facts = {
    verdict: [report.overall.sentence, ...(report.ensemble ? [report.ensemble.overall.sentence] : [])].join(' '),
    labels,
    ...gatherOrigins(again),
  };
  return {
    json: { ...report, inputs: { scenario: scenarioToJson(scenario) } },
    table: tableOfLine(report),
    human: look => humanLine(report, facts, look),
    plain: () => plainLine(report, facts),
  };
}

export function humanLine(report: LineReport, facts: LineFacts, look: Look): string {
  const tables = [
    valueTable(report, facts, look),
    ...worldsTable(report, facts.labels, look),
    segmentTable(report, look),
  ];
  return [
    titleLines(report, facts, look),
    lineChart(report, facts.labels, look),
    ...tables,
    footLines(report, facts, look),
  ].join('\n\n');
}

const bestMark = '●';

/** One value of the lever a row. */
function valueTable({ lever, metric, overall, values }: LineReport, { labels }: LineFacts, look: Look): string {
  const keys = Object.keys(overall.points[0]?.metrics ?? {});
  const near = overall.best.mean === null ? -1 : nearestTo(values, overall.best.mean);
  const rows = overall.points.map(({ value, metrics }, i) => {
    const step = overall.steps[i - 1]?.difference;
    const [first = '', ...others] = keys.map(key => formatEstimate(metrics[key]!, metrics[key]!.unit));
    const loses = step !== undefined && overall.firstLoss?.to === value;
    const change = step === undefined ? '' : formatEstimate(step, metric.unit, 'difference');
    return [
      i === near ? bestMark : '',
      formatSetting(value),
      first,
      loses ? paint(look, 'red', change) : change,
      ...others,
    ];
  });
  const [decides = '', ...others] = keys.map(key => labels[key] ?? key);
  const head = ['', lever.label.toLowerCase(), decides, 'by this step', ...others];
  const table = textTable({ head, rows, right: head.map((_, i) => i).slice(1) }, look);
  const note = `${bestMark} nearest to the best value, whose interval reaches over all values that are not clearly worse than another one; mean ± half of its 95 % interval; intervals of steps hold together`;
  return `${table}\n\n${paint(look, 'dim', wrap(note, look.width))}`;
}

/** Averages hide people: where the line is for each group. */
function segmentTable(report: LineReport, look: Look): string {
  const { segments, lever } = report;
  const share = ({ mean }: Estimate) => (mean === null ? '' : `${Math.round(mean * 100)} %`);
  const rows = segments.map(({ axis, value, people, outcome, best, ends }) => {
    // not clear is not nowhere: where it may lie is told all the same
    const where = outcome === 'unclear' ? sayLineBriefly(report, { outcome: 'within', best, ends }) : '';
    return [
      `${axis} ${value}`,
      people.toLocaleString('en-US'),
      `${sayLineBriefly(report, { outcome, best, ends })}${where && `: ${where}`}`,
      share(ends.low),
      share(ends.high),
    ];
  });
  const head = [
    'segment',
    'people',
    `line: best ${lever.label.toLowerCase()}`,
    `best at ${formatSetting(lever.min)}`,
    `best at ${formatSetting(lever.max)}`,
  ];
  return textTable({ head, rows, right: [1, 3, 4] }, look);
}

/** The same without alignment: a label, a tab, what it is. */
function plainLine(report: LineReport, facts: LineFacts): string {
  const { columns, rows } = tableOfLine(report);
  const [axis, quantity] = [columns.indexOf('axis'), columns.indexOf('quantity')];
  const kept = rows.filter(row => row[axis] === 'all' || row[quantity] === 'best');
  const { strategy, lever, metric } = report;
  return [
    ...plainHead(report, facts),
    `strategy\t${strategy.id}`,
    `lever\t${lever.key}\t${lever.min}\t${lever.max}\t${lever.unit}`,
    `metric\t${metric.key}`,
    toTabs({ columns, rows: kept }),
    ...plainWorlds(report.ensemble),
    ...plainFoot(report, facts),
  ].join('\n');
}
