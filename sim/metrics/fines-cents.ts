import { of, ratio } from './metric.ts';

export const finesCents = ratio({
  key: 'finesCents',
  label: 'fines',
  unit: 'cents per person',
  range: [0, 1e9],
  better: 'down',
  group: 'backlash',
  doc: 'Fines that the brand paid, per person of the first day; profit does not hold them.',
  source: 'definition',
  total: of('finesCents'),
  per: 'people',
  empty: 'no people',
  grain: 1 / 64,
});
