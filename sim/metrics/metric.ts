// One named number: what it means, how one person counts (row part) and how people add up (reduce part).
import type { ledgerColumns, stateColumns, traitColumns } from '../model/world/columns.ts';

export type ColumnName = keyof typeof traitColumns | keyof typeof stateColumns | keyof typeof ledgerColumns;

/** Columns of the people at hand, by name; vectors stand element after element. */
export interface Rows {
  people: number;
  /** days run so far */
  days: number;
  /** how many topics the scenario has */
  topics: number;
  column(name: ColumnName): Float32Array;
}

/** What each person adds, by row. Columns are asked for before people are looked at, so that it is known which are needed. */
export type RowValue = (rows: Rows) => Float32Array | Float64Array;

interface MetricBase {
  key: string;
  label: string;
  unit: string;
  range: readonly [number, number];
  /** which way is better for the brand and its customers; of a gap: for the group that is held against the others */
  better: 'up' | 'down';
  doc: string;
  source: string;
  group: 'gain' | 'backlash' | 'harm' | 'summary';
  /** today's value from the tallies of the day, for series */
  today?: TodayValue;
}

/** Sum over people divided by another sum; `people` counts heads. Whole units of `grain` are added, so order never matters. */
export interface RatioMetric extends MetricBase {
  kind: 'ratio';
  total: RowValue;
  per: RowValue | 'people';
  /** what it means that there is nothing below */
  empty: string;
  /** smallest step that is counted; default 2⁻²⁰ */
  grain?: number;
  /** the same for what it is divided by */
  perGrain?: number;
}

/** The value below which a share of the people lies. */
export interface PercentileMetric extends MetricBase {
  kind: 'percentile';
  share: number;
  /** NaN leaves a person out */
  of: RowValue;
  empty: string;
}

/** By how much a quotient of sums is higher for the members of a group than for all others; 0 = both are served alike. */
export interface GapMetric extends Omit<RatioMetric, 'kind'> {
  kind: 'gap';
  /** 1 for members, 0 for the others */
  members: RowValue;
  /** as a share of what the others have, instead of in the unit of the quotient */
  relative: boolean;
}

/** Effective number of topics (inverse Simpson: as many equally common ones are as mixed), as a share of the scenario's topics. */
export interface DiversityMetric extends MetricBase {
  kind: 'diversity';
  topic: RowValue;
  /** people count who have more than 0 here */
  among: RowValue;
  empty: string;
}

export type Metric = RatioMetric | PercentileMetric | GapMetric | DiversityMetric;

/** Tallies of one day by name, and how many people there were on the first. */
export type Tallies = Readonly<Record<string, number>>;
export type TodayValue = (today: Tallies, people: number) => number | null;

/** A value worked out person by person. */
export function eachPerson({ people }: Rows, value: (row: number) => number): Float64Array {
  const values = new Float64Array(people);
  for (let row = 0; row < people; row++) values[row] = value(row);
  return values;
}

const percentiles = { p50: 0.5, p95: 0.95 } as const;

/**
 * Metrics speak of all people together; here each person has a value of their own, and what is asked is how those are
 * spread: a percentile of them, or the share of people whose value is above 0.
 */
export function ofPeople(metric: RatioMetric, summary: 'p50' | 'p95' | 'share'): Metric {
  const { total: _total, per: _per, empty, kind: _kind, grain: _grain, perGrain: _perGrain, ...about } = metric;
  if (summary !== 'share')
    return { ...about, kind: 'percentile', share: percentiles[summary], of: rows => ownValues(metric, rows), empty };
  return {
    ...about,
    kind: 'ratio',
    unit: 'share',
    range: [0, 1],
    total: rows => ownValues(metric, rows).map(value => (value > 0 ? 1 : 0)),
    per: 'people',
    empty: 'no people',
  };
}

/** NaN for a person for whom there is nothing to divide by, such as no message at all. */
const ownValues = ({ total, per }: RatioMetric, rows: Rows): ReturnType<PercentileMetric['of']> => {
  const totals = total(rows);
  const pers = per === 'people' ? undefined : per(rows);
  return eachPerson(rows, row =>
    pers === undefined ? totals[row]! : pers[row]! > 0 ? totals[row]! / pers[row]! : Number.NaN,
  );
};
