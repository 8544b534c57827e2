import type { CompareReport, Estimate, Knowledge, PairKnowledge, RunReport } from '../../sim/index.ts';
import type { Cell, Table } from './view.ts';

/** Long format: one number with its interval a row, everybody together first (axis and value `all`); what is known of it where that was asked for. */
export function tableOfRun(report: RunReport): Table {
  const {
    population: { people },
    ensemble,
  } = report;
  const rows = report.strategies.flatMap(({ id, metrics, segments }, s) =>
    [{ axis: 'all', value: 'all', people, metrics }, ...segments].flatMap((group, g) => {
      const known = groupOf(ensemble?.strategies[s], g);
      return Object.entries(group.metrics).map(([metric, estimate]) => [
        id,
        group.axis,
        group.value,
        group.people,
        metric,
        ...numbers(estimate),
        estimate.unit,
        ...(ensemble ? knowledgeCells(known?.[metric]) : []),
      ]);
    }),
  );
  return {
    columns: [
      'strategy',
      'axis',
      'value',
      'people',
      'metric',
      'mean',
      'low',
      'high',
      'unit',
      ...(ensemble ? knowledgeColumns : []),
    ],
    rows,
  };
}

/** Differences a − b and ratios a / b of every pair, on the same people with the same luck; plausible worlds tell of differences alone. */
export function tableOfCompare(report: CompareReport): Table {
  const {
    population: { people },
    ensemble,
  } = report;
  const rows = report.pairs.flatMap(({ a, b, metrics, segments }, p) =>
    [{ axis: 'all', value: 'all', people, metrics }, ...segments].flatMap((group, g) => {
      const known = groupOf(ensemble?.pairs?.[p], g);
      return Object.entries(group.metrics).flatMap(([metric, { difference, ratio }]) => {
        const place = [a, b, group.axis, group.value, group.people, metric];
        const unit = metrics[metric]?.unit ?? '';
        const first: Cell[] = [
          ...place,
          'difference',
          ...numbers(difference),
          unit,
          ...(ensemble ? pairCells(known?.[metric]) : []),
        ];
        return ratio === null
          ? [first]
          : [first, [...place, 'ratio', ...numbers(ratio), '', ...(ensemble ? pairCells(undefined) : [])]];
      });
    }),
  );
  return {
    columns: [
      'a',
      'b',
      'axis',
      'value',
      'people',
      'metric',
      'quantity',
      'mean',
      'low',
      'high',
      'unit',
      ...(ensemble ? pairColumns : []),
    ],
    rows,
  };
}

export const knowledgeColumns = ['knowledgeLow', 'knowledgeHigh'];
/** In how many worlds a difference is above, below and exactly 0. */
export const pairColumns = [...knowledgeColumns, 'worldsAbove', 'worldsBelow', 'worldsSame'];

export function knowledgeCells(known: Knowledge | undefined): Cell[] {
  return [known?.low ?? null, known?.high ?? null];
}

export function pairCells(known: PairKnowledge | undefined): Cell[] {
  const { above = null, below = null, same = null } = known?.signs ?? {};
  return [...knowledgeCells(known), above, below, same];
}

/** Everybody is the first group, then come the segments in their order. */
function groupOf<K>(
  known: { metrics: Record<string, K>; segments: readonly { metrics: Record<string, K> }[] } | undefined,
  group: number,
): Record<string, K> | undefined {
  return group === 0 ? known?.metrics : known?.segments[group - 1]?.metrics;
}

function numbers({ mean, low, high }: Estimate): Cell[] {
  return [mean, low, high];
}
