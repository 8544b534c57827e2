import { hasAny, ratio } from './metric.ts';

export const buyerShare = ratio({
  key: 'buyerShare',
  label: 'people who bought',
  unit: 'share',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Share of people with at least one purchase.',
  source: 'definition',
  total: hasAny('purchases'),
  per: 'people',
  empty: 'no people',
});
