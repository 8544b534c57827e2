import { scenarioToJson, type ReportHead, type RunReport, type Scenario, type WorldsHead } from '../../sim/index.ts';
import type { Look } from '../host/look.ts';
import { ownFigureBlocks, plainOwnFigures } from './own-figures.ts';
import { gatherFacts, type ReportFacts } from './report-facts.ts';
import { footLines, metricTables, seriesTables, titleLines, worstSegment } from './report-parts.ts';
import { knowledgeCells, knowledgeColumns, tableOfRun } from './report-rows.ts';
import type { Cell, View } from './view.ts';
import { toTabs } from './write-view.ts';

/** A run in every format. The JSON also carries what it was made from, so that `replay` can make it again. */
export function viewRun(report: RunReport, scenario: Scenario, again: string): View {
  const facts = gatherFacts(report, scenario, again);
  return {
    json: { ...report, inputs: { scenario: scenarioToJson(scenario) } },
    table: tableOfRun(report),
    human: look => humanRun(report, facts, look),
    plain: () => plainRun(report, facts),
  };
}

export function humanRun(report: RunReport, facts: ReportFacts, look: Look): string {
  const numbers = [
    metricTables(report, facts, look),
    seriesTables(report, facts, look),
    ...ownFigureBlocks(report, facts, look),
  ];
  return [titleLines(report, facts, look), ...numbers, footLines(report, facts, look)].join('\n\n');
}

/** The same without alignment: a label, a tab, what it is. */
export function plainRun(report: RunReport, facts: ReportFacts): string {
  return [
    ...plainHead(report, facts),
    toTabs({
      columns: ['metric', 'strategy', 'mean', 'low', 'high', 'unit', ...(report.ensemble ? knowledgeColumns : [])],
      rows: plainRows(report, facts),
    }),
    ...plainWorst(report),
    ...plainOwnFigures(report),
    ...plainWorlds(report.ensemble),
    ...plainFoot(report, facts),
  ].join('\n');
}

export function plainHead(
  { scenario, title, question }: ReportHead,
  { verdict }: Pick<ReportFacts, 'verdict'>,
): string[] {
  return [`scenario\t${scenario}`, `title\t${title}`, `question\t${question}`, `verdict\t${verdict}`];
}

export function plainFoot(
  { population, days, replications, seed, digest, warnings }: ReportHead,
  { again }: Pick<ReportFacts, 'again'>,
): string[] {
  return [
    ...warnings.map(warning => `note\t${warning}`),
    `people\t${population.people}\t${population.name}`,
    `days\t${days}`,
    `replications\t${replications}`,
    `seed\t${seed}`,
    'intervals\t95 %',
    'limits\tsimulated people, not a forecast',
    `digest\t${digest}`,
    `again\t${again}`,
  ];
}

/** Where the second interval of each number is from. */
export function plainWorlds(head: WorldsHead | undefined): string[] {
  return head === undefined
    ? []
    : [
        `worlds\t${head.worlds}\tof ${head.of}\t${head.date}`,
        `replications of worlds\t${head.replications}`,
        'knowledge\tmiddle nine tenths of the worlds',
      ];
}

function plainRows({ strategies, ensemble }: RunReport, { keyMetrics }: ReportFacts): Cell[][] {
  return keyMetrics.flatMap(({ key }) =>
    strategies.flatMap(({ id, metrics }, s) => {
      const estimate = metrics[key];
      const known = ensemble === undefined ? [] : knowledgeCells(ensemble.strategies[s]?.metrics[key]);
      return estimate === undefined
        ? []
        : [[key, id, estimate.mean, estimate.low, estimate.high, estimate.unit, ...known]];
    }),
  );
}

function plainWorst({ strategies }: RunReport): string[] {
  return strategies.map(strategy => {
    const segment = worstSegment(strategy);
    const where =
      segment === undefined
        ? 'none'
        : [segment.name, 'backlash', segment.backlash.mean, segment.backlash.low, segment.backlash.high].join('\t');
    return `worst segment\t${strategy.id}\t${where}`;
  });
}
