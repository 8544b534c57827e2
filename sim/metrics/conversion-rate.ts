import { of, ratio, tally } from './metric.ts';

export const conversionRate = ratio({
  key: 'conversionRate',
  label: 'conversion rate',
  unit: 'per message',
  range: [0, 1000],
  better: 'up',
  group: 'gain',
  doc: 'Purchases per message sent, prompted or not.',
  source: 'definition',
  total: of('purchases'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('purchasesMade', 'messagesSent'),
});
