import { of, ratio, tallyShare } from './metric.ts';

export const revenueCents = ratio({
  key: 'revenueCents',
  label: 'revenue',
  unit: 'cents per person',
  range: [0, 1e9],
  better: 'up',
  group: 'gain',
  doc: 'What people paid, per person over the whole run.',
  source: 'definition',
  total: of('revenueCents'),
  per: 'people',
  empty: 'no people',
  grain: 1 / 64,
  today: tallyShare('revenueTaken'),
});
