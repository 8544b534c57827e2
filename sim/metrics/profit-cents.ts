import { of, ratio } from './metric.ts';

export const profitCents = ratio({
  key: 'profitCents',
  label: 'profit',
  unit: 'cents per person',
  range: [-1e9, 1e9],
  better: 'up',
  group: 'gain',
  doc: 'Margin minus discounts, messages and data, per person over the whole run.',
  source: 'definition',
  total: of('profitCents'),
  per: 'people',
  empty: 'no people',
  grain: 1 / 64,
});
