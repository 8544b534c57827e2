// What the rows of the tables have in common: how one person counts, and kinds of ratio that are asked for again and again.
import {
  eachPerson,
  type ColumnName,
  type Metric,
  type RatioMetric,
  type RowValue,
  type TodayValue,
} from './metric.ts';

// A metric without its group, which its table adds.
type Ungrouped<M extends Metric> = M extends Metric ? Omit<M, 'group'> : never;
export type Row = Ungrouped<Metric>;
type RatioRow = Ungrouped<RatioMetric>;

/** A ratio in which some parts are usual: a row may leave them out or give its own. */
type RatioWith<Usual extends keyof RatioRow> = Omit<RatioRow, 'kind' | Usual> & Partial<Pick<RatioRow, Usual>>;

/** The metrics of one group, in the order of reports. */
export const inGroup = (group: Metric['group'], rows: readonly Row[]): readonly Metric[] =>
  rows.map(row => ({ ...row, group }));

const plain = new Map<ColumnName, RowValue>();

/** The plain value of a column: one function a column, so that what several metrics share is added up once. */
export function of(name: ColumnName): RowValue {
  const value = plain.get(name) ?? (rows => rows.column(name));
  plain.set(name, value);
  return value;
}

/** 1 for people whose column passes, 0 for the others. */
export const whose =
  (name: ColumnName, passes: (value: number) => boolean): RowValue =>
  rows => {
    const column = rows.column(name);
    return eachPerson(rows, row => (passes(column[row]!) ? 1 : 0));
  };

/** 1 for people whose column is above 0. */
export const hasAny = (name: ColumnName): RowValue => whose(name, value => value > 0);

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

/** A sum over all people of the first day, per person. */
export const perPerson = (row: RatioWith<'source' | 'per' | 'empty'>): RatioRow => ({
  kind: 'ratio',
  source: 'definition',
  per: 'people',
  empty: 'no people',
  ...row,
});

/** How many of all people there are of whom something is true. */
export const shareOfPeople = (row: RatioWith<'unit' | 'range' | 'source' | 'per' | 'empty'>): RatioRow =>
  perPerson({ unit: 'share', range: [0, 1], ...row });

/** Money per person of the first day, added up in 64ths of a cent: a double holds billions of those exactly. */
export const centsPerPerson = (row: RatioWith<'unit' | 'source' | 'per' | 'empty' | 'grain'>): RatioRow =>
  perPerson({ unit: 'cents per person', grain: 1 / 64, ...row });

type MessageRow = RatioWith<'unit' | 'range' | 'source' | 'per' | 'empty'>;

/** A sum over all messages, per message. */
export const perMessage = (row: MessageRow): RatioRow => ({
  kind: 'ratio',
  unit: 'per message',
  range: [0, 1],
  source: 'definition',
  per: of('sent'),
  empty: 'no messages',
  ...row,
});

/** What is felt of a message, per message; the messages of one day to one person are felt as one. */
export const perFeltMessage = (row: MessageRow): RatioRow => perMessage({ per: of('messages'), ...row });

/** A sum over all e-mails, per e-mail. */
export const perMail = (row: MessageRow): RatioRow =>
  perMessage({ unit: 'per e-mail', per: of('mails'), empty: 'no e-mails', ...row });

/** The mean of a column over those still customers. */
export const meanOfCustomers = ({
  column,
  ...row
}: { column: ColumnName } & RatioWith<'source' | 'total' | 'per' | 'empty'>): RatioRow => ({
  kind: 'ratio',
  source: 'ASSUMED',
  total: ofCustomers(column),
  per: customers,
  empty: 'no customers left',
  ...row,
});
