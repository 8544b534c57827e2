// Chances added up beside a run instead of what they happened to bring about: the same on average, with far less luck in it.
// Source: Blackwell 1947 (conditional expectations waver less).
import type { ColumnName, Metric, Rows } from '../metrics/index.ts';
import type { ColumnSpec } from '../model/world/dictionary.ts';

export interface Expectation {
  /** kept for each person, beside all others */
  columns: Readonly<Record<string, ColumnSpec>>;
  /** run at the end of each day, when all signals of the day are known; they may set only these columns */
  equations: string;
  /** metric → the column that its total is added up from instead */
  totals: Readonly<Record<string, string>>;
  /** column → the one that metrics read instead */
  instead: Readonly<Record<string, string>>;
}

export function expectedMetrics(metrics: readonly Metric[], { totals }: Expectation): Metric[] {
  return metrics.map(metric => {
    const total = totals[metric.key];
    return total === undefined || metric.kind !== 'ratio'
      ? metric
      : { ...metric, total: rows => rows.column(total as ColumnName) };
  });
}

/** The columns that are read where metrics ask for these. */
export function expectedColumns(names: Iterable<string>, { instead }: Expectation): string[] {
  return Array.from(names, name => (Object.hasOwn(instead, name) ? instead[name]! : name));
}

export function expectedRows(rows: Rows, { instead }: Expectation): Rows {
  return { ...rows, column: name => rows.column((instead[name] ?? name) as ColumnName) };
}
