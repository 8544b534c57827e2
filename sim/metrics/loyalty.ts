import { customers, ofCustomers, ratio } from './metric.ts';

export const loyalty = ratio({
  key: 'loyalty',
  label: 'loyalty',
  unit: '0–1',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Mean loyalty of those still customers.',
  source: 'ASSUMED',
  total: ofCustomers('loyalty'),
  per: customers,
  empty: 'no customers left',
});
