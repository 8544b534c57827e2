import { of, ratio, tally } from './metric.ts';

export const trust = ratio({
  key: 'trust',
  label: 'trust',
  unit: 'SD of people',
  range: [-8, 2],
  better: 'up',
  group: 'backlash',
  doc: 'Trust gained or lost since the first day, mean over all people of the first day.',
  source: 'ASSUMED',
  total: of('trust'),
  per: 'people',
  empty: 'no people',
  today: tally('trustHeld', 'peopleStaying'),
});
