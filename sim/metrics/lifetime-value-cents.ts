import { profitWithComingYear, ratio } from './metric.ts';

export const lifetimeValueCents = ratio({
  key: 'lifetimeValueCents',
  label: 'lifetime value',
  unit: 'cents per person',
  range: [-1e9, 1e9],
  better: 'up',
  group: 'gain',
  doc: 'Profit so far plus what those still customers bring in the coming 365 days if they go on as in this run, before fines and the cost of breaches; per person of the first day.',
  source: 'ASSUMED',
  total: profitWithComingYear,
  per: 'people',
  empty: 'no people',
  grain: 1 / 64,
});
