import { hasAny, ratio } from './metric.ts';

export const reachShare = ratio({
  key: 'reachShare',
  label: 'people reached',
  unit: 'share',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Share of people who got at least one message.',
  source: 'definition',
  total: hasAny('messages'),
  per: 'people',
  empty: 'no people',
});
