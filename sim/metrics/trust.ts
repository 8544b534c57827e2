import { customers, ofCustomers, ratio, tally } from './metric.ts';

export const trust = ratio({
  key: 'trust',
  label: 'trust',
  unit: 'SD of people',
  range: [-8, 2],
  better: 'up',
  group: 'backlash',
  doc: 'Trust gained or lost since the first day, mean over those still customers.',
  source: 'ASSUMED',
  total: ofCustomers('trust'),
  per: customers,
  empty: 'no customers left',
  today: tally('trustHeld', 'peopleStaying'),
});
