import {
  formatEstimate,
  judge,
  scenarioToJson,
  type CompareReport,
  type Outcome,
  type PairEnsemble,
  type PairReport,
  type Scenario,
} from '../../sim/index.ts';
import { differenceAlone, differenceRows } from './ensemble-parts.ts';
import { paint, type Look } from '../host/look.ts';
import { ownFigureBlocks, plainOwnFigures } from './own-figures.ts';
import { gatherFacts, type ReportFacts } from './report-facts.ts';
import { footLines, metricTables, titleLines } from './report-parts.ts';
import { tableOfCompare } from './report-rows.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';
import { plainFoot, plainHead, plainWorlds } from './view-run.ts';
import { toTabs } from './write-view.ts';

/** A comparison in every format; see `viewRun`. */
export function viewCompare(report: CompareReport, scenario: Scenario, again: string): View {
  const facts = gatherFacts(report, scenario, again);
  return {
    json: { ...report, inputs: { scenario: scenarioToJson(scenario) } },
    table: tableOfCompare(report),
    human: look => humanCompare(report, facts, look),
    plain: () => plainCompare(report, facts),
  };
}

export function humanCompare(report: CompareReport, facts: ReportFacts, look: Look): string {
  const pairs = report.pairs.map((pair, i) => pairLines(pair, report.ensemble?.pairs?.[i], facts, look));
  const numbers = [metricTables(report, facts, look), ...pairs, ...ownFigureBlocks(report, facts, look)];
  return [titleLines(report, facts, look), ...numbers, footLines(report, facts, look)].join('\n\n');
}

function pairLines(pair: PairReport, known: PairEnsemble | undefined, facts: ReportFacts, look: Look): string {
  const title = `${pair.a} against ${pair.b}`;
  const rows = facts.keyMetrics.flatMap(({ key, label, better }) => {
    const estimate = pair.metrics[key];
    if (estimate === undefined) return [];
    const { difference, unit } = estimate;
    const ratio =
      estimate.ratio === null || estimate.ratio.mean === null ? '' : `× ${formatEstimate(estimate.ratio, '')}`;
    const outcome = say(judge(difference, better), look);
    if (known === undefined) return [[label, formatEstimate(difference, unit, 'difference'), ratio, outcome]];
    return [
      [label, differenceAlone({ ...difference, unit }), ratio],
      ...differenceRows({ ...difference, unit }, known.metrics[key], outcome),
    ];
  });
  const table =
    known === undefined
      ? { head: [title, 'difference', 'ratio', ''], rows, right: [1, 2] }
      : { head: [title, 'difference', 'ratio'], rows, right: [1] };
  return `${textTable(table, look)}\n\n${lostLines(pair)}`;
}

function say(outcome: Outcome, look: Look): string {
  if (outcome === 'better') return paint(look, 'green', outcome);
  return outcome === 'worse' ? paint(look, 'red', outcome) : paint(look, 'dim', outcome);
}

const shownLost = 5;

/** Who was lost under one strategy and not under the other; `explain` tells the rest. */
function lostLines({ a, b, lost }: PairReport): string {
  if (lost.length === 0) return `Nobody was lost under only one of ${a} and ${b}.`;
  const examples = lost
    .slice(0, shownLost)
    .map(
      ({ id, replication, strategy, because }) =>
        `  person ${id}, replication ${replication}, under ${strategy}: ${because}`,
    );
  return ['Lost under one of them only, for example', ...examples].join('\n');
}

function plainCompare(report: CompareReport, facts: ReportFacts): string {
  const keys = new Set(facts.keyMetrics.map(({ key }) => key));
  const { columns, rows } = tableOfCompare(report);
  const [axis, metric] = [columns.indexOf('axis'), columns.indexOf('metric')];
  const kept = rows.filter(row => row[axis] === 'all' && keys.has(String(row[metric])));
  const lost = report.pairs.flatMap(pair =>
    pair.lost.map(each => `lost\t${each.strategy}\t${each.id}\t${each.replication}\t${each.because}`),
  );
  return [
    ...plainHead(report, facts),
    toTabs({ columns, rows: kept }),
    ...lost,
    ...plainOwnFigures(report),
    ...plainWorlds(report.ensemble),
    ...plainFoot(report, facts),
  ].join('\n');
}
