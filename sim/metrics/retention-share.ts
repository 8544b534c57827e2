import { customers, ratio } from './metric.ts';

export const retentionShare = ratio({
  key: 'retentionShare',
  label: 'retention',
  unit: 'share',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Share of people who are still customers.',
  source: 'definition',
  total: customers,
  per: 'people',
  empty: 'no people',
});
