import type { CompareReport, Estimate, RunReport } from '../../sim/index.ts';
import type { Cell, Table } from './view.ts';

/** Long format: one number with its interval a row, everybody together first (axis and value `all`). */
export function tableOfRun(report: RunReport): Table {
  const people = report.population.people;
  const rows = report.strategies.flatMap(({ id, metrics, segments }) =>
    [{ axis: 'all', value: 'all', people, metrics }, ...segments].flatMap(group =>
      Object.entries(group.metrics).map(([metric, estimate]) => [id, group.axis, group.value, group.people, metric, ...numbers(estimate), estimate.unit]),
    ),
  );
  return { columns: ['strategy', 'axis', 'value', 'people', 'metric', 'mean', 'low', 'high', 'unit'], rows };
}

/** Differences a − b and ratios a / b of every pair, on the same people with the same luck. */
export function tableOfCompare(report: CompareReport): Table {
  const people = report.population.people;
  const rows = report.pairs.flatMap(({ a, b, metrics, segments }) =>
    [{ axis: 'all', value: 'all', people, metrics }, ...segments].flatMap(group =>
      Object.entries(group.metrics).flatMap(([metric, { difference, ratio }]) => {
        const place = [a, b, group.axis, group.value, group.people, metric];
        const unit = metrics[metric]?.unit ?? '';
        const first: Cell[] = [...place, 'difference', ...numbers(difference), unit];
        return ratio === null ? [first] : [first, [...place, 'ratio', ...numbers(ratio), '']];
      }),
    ),
  );
  return { columns: ['a', 'b', 'axis', 'value', 'people', 'metric', 'quantity', 'mean', 'low', 'high', 'unit'], rows };
}

function numbers({ mean, low, high }: Estimate): Cell[] {
  return [mean, low, high];
}
