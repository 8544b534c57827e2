// Gain and backlash in one number.
import { lossesToCome, profitToCome } from './customer-value.ts';
import { eachPerson, type Rows } from './metric.ts';
import { centsPerPerson, inGroup } from './rows.ts';

function valueAfterBacklash(rows: Rows): Float64Array {
  const profit = profitToCome(rows);
  const losses = lossesToCome(rows);
  return eachPerson(rows, row => profit[row]! - losses[row]!);
}

export const summary = inGroup('summary', [
  centsPerPerson({
    key: 'valueAfterBacklash',
    label: 'value after backlash',
    range: [-1e9, 1e9],
    better: 'up',
    doc: 'Customer lifetime value minus fines and losses by breaches, those that happened and those to expect: profit so far plus what those still customers bring in the coming 365 days, spending and leaving as in the last weeks, discounted by a tenth a year; less all of these, so far and in those days; per person of the first day.',
    source: 'ASSUMED',
    total: valueAfterBacklash,
  }),
]);
