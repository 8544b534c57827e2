// Gain and backlash in one number.
import { eachPerson, type Rows } from './metric.ts';
import { centsPerPerson, inGroup, profitWithComingYear } from './rows.ts';

function valueAfterBacklash(rows: Rows): Float64Array {
  const value = profitWithComingYear(rows);
  const fines = rows.column('finesCents');
  const breaches = rows.column('breachCents');
  const expectedFines = rows.column('expectedFineCents');
  const expectedBreaches = rows.column('expectedBreachCents');
  const lost = (row: number): number => fines[row]! + breaches[row]! + expectedFines[row]! + expectedBreaches[row]!;
  return eachPerson(rows, row => value[row]! - lost(row));
}

export const summary = inGroup('summary', [
  centsPerPerson({
    key: 'valueAfterBacklash',
    label: 'value after backlash',
    range: [-1e9, 1e9],
    better: 'up',
    doc: 'Lifetime value minus fines and the cost of breaches, those that happened and those to expect: profit so far, less all of these, plus what those still customers bring in the coming 365 days if they go on as in this run; per person of the first day.',
    source: 'ASSUMED',
    total: valueAfterBacklash,
  }),
]);
