import { of, ratio } from './metric.ts';

export const regret = ratio({
  key: 'regret',
  label: 'regret',
  unit: 'cents per person',
  range: [0, 1e9],
  better: 'down',
  group: 'harm',
  doc: 'What people paid under pressure and would not have paid without, per person of the first day.',
  source: 'definition',
  total: of('regretCents'),
  per: 'people',
  empty: 'no people',
  grain: 1 / 64,
});
