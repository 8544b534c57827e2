import { of, ratio, tallyShare } from './metric.ts';

export const backlash = ratio({
  key: 'backlash',
  label: 'backlash',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who because of creepiness unsubscribed, withdrew consent, blocked, complained or left; once each.',
  source: 'definition',
  total: of('turned'),
  per: 'people',
  empty: 'no people',
  today: tallyShare('peopleTurned'),
});
