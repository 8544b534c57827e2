import { of, ratio } from './metric.ts';

export const adBlockedShare = ratio({
  key: 'adBlockedShare',
  label: 'ad blockers',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who block ads at the end.',
  source: 'definition',
  total: of('adBlocker'),
  per: 'people',
  empty: 'no people',
});
