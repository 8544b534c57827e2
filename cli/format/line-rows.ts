import type { Estimate, Knowledge, LineFinding, LineKnowledge, LineReport, PairKnowledge } from '../../sim/index.ts';
import { pairCells, pairColumns } from './report-rows.ts';
import type { Cell, Table } from './view.ts';

/**
 * Long format: one number with its interval a row, everybody together first (axis and value `all`). `best` is a value of the
 * lever, `bestAtLow` and `bestAtHigh` are shares of replications, `value` is a metric at one value, `step` what one step changes.
 */
export function tableOfLine(report: LineReport): Table {
  const { ensemble } = report;
  const groups = [{ axis: 'all', value: 'all', ...report.overall }, ...report.segments];
  const columns = [
    'strategy',
    'lever',
    'axis',
    'value',
    'people',
    'outcome',
    'quantity',
    'metric',
    'from',
    'to',
    'mean',
    'low',
    'high',
    'unit',
  ];
  return {
    columns: [...columns, ...(ensemble ? pairColumns : [])],
    rows: groups.flatMap(({ axis, value, ...finding }, g) => {
      const place = [report.strategy.id, report.lever.key, axis, value, finding.people, finding.outcome];
      const known = ensemble && knownOf(g === 0 ? ensemble.overall : ensemble.segments[g - 1]!);
      return rowsOf(report, finding).map((row, i) => [...place, ...row, ...(known?.[i] ?? [])]);
    }),
  };
}

/** What plausible worlds say of each of the rows below. */
function knownOf({ best, points, steps }: LineKnowledge): Cell[][] {
  const alone = (known: Knowledge | undefined): PairKnowledge | undefined => known && { ...known, signs: null };
  const cells = [
    alone(best),
    undefined,
    undefined,
    ...points.flatMap(({ metrics }) => Object.values(metrics).map(alone)),
    ...steps.map(({ difference }) => difference),
  ];
  return cells.map(pairCells);
}

function rowsOf({ lever, metric }: LineReport, { best, ends, points, steps }: LineFinding): Cell[][] {
  return [
    ['best', metric.key, lever.min, lever.max, ...numbers(best), lever.unit],
    ['bestAtLow', metric.key, lever.min, lever.min, ...numbers(ends.low), 'share'],
    ['bestAtHigh', metric.key, lever.max, lever.max, ...numbers(ends.high), 'share'],
    ...points.flatMap(({ value, metrics }) =>
      Object.entries(metrics).map(([key, estimate]) => [
        'value',
        key,
        value,
        value,
        ...numbers(estimate),
        estimate.unit,
      ]),
    ),
    ...steps.map(({ from, to, difference }) => ['step', metric.key, from, to, ...numbers(difference), metric.unit]),
  ];
}

function numbers({ mean, low, high }: Estimate): Cell[] {
  return [mean, low, high];
}
