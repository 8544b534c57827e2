import { customers, ofCustomers, ratio } from './metric.ts';

export const satisfaction = ratio({
  key: 'satisfaction',
  label: 'satisfaction',
  unit: '0–1',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Mean satisfaction of those still customers.',
  source: 'ASSUMED',
  total: ofCustomers('satisfaction'),
  per: customers,
  empty: 'no customers left',
});
