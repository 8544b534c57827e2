import { of, ratio } from './metric.ts';

export const returnOnSpend = ratio({
  key: 'returnOnSpend',
  label: 'return on spend',
  unit: 'times the spend',
  range: [-1e9, 1e9],
  better: 'up',
  group: 'gain',
  doc: 'Profit for each cent that was spent on messages, data, their care, and what was given away.',
  source: 'definition',
  total: of('profitCents'),
  per: of('spentCents'),
  empty: 'nothing was spent',
  grain: 1 / 64,
  perGrain: 2 ** -12,
});
