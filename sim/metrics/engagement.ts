import { customers, ofCustomers, ratio, tally } from './metric.ts';

export const engagement = ratio({
  key: 'engagement',
  label: 'engagement',
  unit: '0–1',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: '1 − exp(−x / 10), x a fading sum of opens 1, clicks 3, deep actions 5, purchases 10 with a time constant of 28 ticks; mean over those still customers.',
  source: 'ASSUMED',
  total: ofCustomers('engagement'),
  per: customers,
  empty: 'no customers left',
  today: tally('engagementHeld', 'peopleStaying'),
});
