import { of, ratio, tallyShare } from './metric.ts';

export const purchases = ratio({
  key: 'purchases',
  label: 'purchases',
  unit: 'per person',
  range: [0, 1000],
  better: 'up',
  group: 'gain',
  doc: 'Purchases per person over the whole run.',
  source: 'definition',
  total: of('purchases'),
  per: 'people',
  empty: 'no people',
  today: tallyShare('purchasesMade'),
});
