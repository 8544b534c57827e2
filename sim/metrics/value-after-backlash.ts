import { eachPerson, ratio } from './metric.ts';

export const valueAfterBacklash = ratio({
  key: 'valueAfterBacklash',
  label: 'value after backlash',
  unit: 'cents per person',
  range: [-1e9, 1e9],
  better: 'up',
  group: 'summary',
  doc: 'Profit so far plus, for those still customers, what the coming 365 days bring if they go on as in this run; per person of the first day.',
  source: 'ASSUMED',
  total: rows => {
    const profit = rows.column('profitCents');
    const left = rows.column('left');
    const comingYear = rows.days > 0 ? 365 / rows.days : 0;
    return eachPerson(rows, row => profit[row]! * (left[row]! > 0 ? 1 : 1 + comingYear));
  },
  per: 'people',
  empty: 'no people',
  grain: 1 / 64,
});
