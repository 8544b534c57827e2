import { of, ratio, tallyShare } from './metric.ts';

export const leftShare = ratio({
  key: 'leftShare',
  label: 'people who left',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who are no longer customers, for whatever reason.',
  source: 'definition',
  total: of('left'),
  per: 'people',
  empty: 'no people',
  today: tallyShare('peopleLeft'),
});
