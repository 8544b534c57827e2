import { of, ratio } from './metric.ts';

export const satisfaction = ratio({
  key: 'satisfaction',
  label: 'satisfaction',
  unit: '0–1',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Mean satisfaction of all people of the first day.',
  source: 'ASSUMED',
  total: of('satisfaction'),
  per: 'people',
  empty: 'no people',
});
