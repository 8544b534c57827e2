import { eachPerson, profitWithComingYear, ratio } from './metric.ts';

export const valueAfterBacklash = ratio({
  key: 'valueAfterBacklash',
  label: 'value after backlash',
  unit: 'cents per person',
  range: [-1e9, 1e9],
  better: 'up',
  group: 'summary',
  doc: 'Lifetime value minus fines and the cost of breaches: profit so far, less both, plus what those still customers bring in the coming 365 days if they go on as in this run; per person of the first day.',
  source: 'ASSUMED',
  total: rows => {
    const value = profitWithComingYear(rows);
    const fines = rows.column('finesCents');
    const breaches = rows.column('breachCents');
    return eachPerson(rows, row => value[row]! - fines[row]! - breaches[row]!);
  },
  per: 'people',
  empty: 'no people',
  grain: 1 / 64,
});
