// One named number: what it means, how one person counts (row part) and how people add up (reduce part).
import type { stateColumns } from '../world/columns.ts';

type StateName = keyof typeof stateColumns;

/** Columns of the people at hand, by name; vectors stand element after element. */
export interface Rows {
  people: number;
  /** days run so far */
  days: number;
  column(name: StateName): Float32Array;
}

/** What each person adds, by row. */
export type RowValue = (rows: Rows) => Float32Array | Float64Array;

interface MetricBase {
  key: string;
  label: string;
  unit: string;
  range: readonly [number, number];
  /** which way is better for the brand and its customers */
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
}

/** The value below which a share of the people lies. */
export interface PercentileMetric extends MetricBase {
  kind: 'percentile';
  share: number;
  /** NaN leaves a person out */
  of: RowValue;
  empty: string;
}

export type Metric = RatioMetric | PercentileMetric;

/** Tallies of one day by name, and how many people there were on the first. */
export type Tallies = Readonly<Record<string, number>>;
export type TodayValue = (today: Tallies, people: number) => number | null;

const plain = new Map<StateName, RowValue>();

/** The plain value of a column: one function a column, so that what several metrics share is added up once. */
export function of(name: StateName): RowValue {
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
export const ofCustomers = (name: StateName): RowValue => rows => {
  const column = rows.column(name);
  const left = rows.column('left');
  return eachPerson(rows, row => (left[row]! > 0 ? 0 : column[row]!));
};

/** 1 for people whose column is above 0. */
export const any = (name: StateName): RowValue => rows => {
  const column = rows.column(name);
  return eachPerson(rows, row => (column[row]! > 0 ? 1 : 0));
};

/** Quotient of two tallies of the day. */
export const tally = (total: string, per: string): TodayValue => today => (today[per]! > 0 ? today[total]! / today[per]! : null);

/** A tally of the day as a share of the people of the first day. */
export const tallyShare = (total: string): TodayValue => (today, people) => (people > 0 ? today[total]! / people : null);

type Parts<M extends Metric> = Omit<M, 'kind'>;

export const ratio = (parts: Parts<RatioMetric>): RatioMetric => ({ kind: 'ratio', ...parts });
export const percentile = (parts: Parts<PercentileMetric>): PercentileMetric => ({ kind: 'percentile', ...parts });
