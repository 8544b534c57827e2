import { of, ratio } from './metric.ts';

export const loyalty = ratio({
  key: 'loyalty',
  label: 'loyalty',
  unit: '0–1',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Mean loyalty of all people of the first day.',
  source: 'ASSUMED',
  total: of('loyalty'),
  per: 'people',
  empty: 'no people',
});
