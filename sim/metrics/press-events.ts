import { of, ratio, tallyShare } from './metric.ts';

export const pressEvents = ratio({
  key: 'pressEvents',
  label: 'bad press',
  unit: 'stories per person',
  range: [0, 1e5],
  better: 'down',
  group: 'backlash',
  doc: 'Bad stories about the brand in the press that a person heard of, on average.',
  source: 'definition',
  total: of('pressHeard'),
  per: 'people',
  empty: 'no people',
  today: tallyShare('peopleReading'),
});
