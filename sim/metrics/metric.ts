// One named number: what it means, how one person counts (row part) and how people add up (reduce part).
import type { stateColumns, traitColumns } from '../model/world/columns.ts';

export type ColumnName = keyof typeof stateColumns | keyof typeof traitColumns;

/** Columns of the people at hand, by name; vectors stand element after element. */
export interface Rows {
  people: number;
  /** days run so far */
  days: number;
  /** how many topics the scenario has */
  topics: number;
  column(name: ColumnName): Float32Array;
}

/** What each person adds, by row. */
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

const plain = new Map<ColumnName, RowValue>();

/** The plain value of a column: one function a column, so that what several metrics share is added up once. */
export function of(name: ColumnName): RowValue {
  const value = plain.get(name) ?? (rows => rows.column(name));
  plain.set(name, value);
  return value;
}

/** A value worked out person by person. */
export function eachPerson({ people }: Rows, value: (row: number) => number): Float64Array {
  const values = new Float64Array(people);
  for (let row = 0; row < people; row++) values[row] = value(row);
  return values;
}

/** 1 for those still customers. */
export const customers: RowValue = rows => {
  const left = rows.column('left');
  return eachPerson(rows, row => 1 - left[row]!);
};

/** The value of a column for those still customers, 0 for the others. */
export const ofCustomers =
  (name: ColumnName): RowValue =>
  rows => {
    const column = rows.column(name);
    const left = rows.column('left');
    return eachPerson(rows, row => (left[row]! > 0 ? 0 : column[row]!));
  };

/** 1 for people whose column is above 0. */
export const hasAny =
  (name: ColumnName): RowValue =>
  rows => {
    const column = rows.column(name);
    return eachPerson(rows, row => (column[row]! > 0 ? 1 : 0));
  };

/** Quotient of two tallies of the day. */
export const tally =
  (total: string, per: string): TodayValue =>
  today =>
    today[per]! > 0 ? today[total]! / today[per]! : null;

/** A tally of the day as a share of the people of the first day. */
export const tallyShare =
  (total: string): TodayValue =>
  (today, people) =>
    people > 0 ? today[total]! / people : null;

/** What each so far brought, and what those still customers bring in the coming 365 days if they go on as in this run. */
export const profitWithComingYear: RowValue = rows => {
  const profit = rows.column('profitCents');
  const left = rows.column('left');
  const comingYear = rows.days > 0 ? 365 / rows.days : 0;
  return eachPerson(rows, row => profit[row]! * (left[row]! > 0 ? 1 : 1 + comingYear));
};

type Parts<M extends Metric> = Omit<M, 'kind'>;

export const ratio = (parts: Parts<RatioMetric>): RatioMetric => ({ kind: 'ratio', ...parts });
export const percentile = (parts: Parts<PercentileMetric>): PercentileMetric => ({ kind: 'percentile', ...parts });
export const gap = (parts: Parts<GapMetric>): GapMetric => ({ kind: 'gap', ...parts });
export const diversity = (parts: Parts<DiversityMetric>): DiversityMetric => ({ kind: 'diversity', ...parts });
