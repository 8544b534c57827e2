import { of, ratio } from './metric.ts';

export const visitShare = ratio({
  key: 'visitShare',
  label: 'people who visited',
  unit: 'share',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Share of people with at least one visit, prompted or not.',
  source: 'definition',
  total: of('everVisited'),
  per: 'people',
  empty: 'no people',
});
