import { of, ratio, tallyShare } from './metric.ts';

export const negativeWordOfMouth = ratio({
  key: 'negativeWordOfMouth',
  label: 'warnings to friends',
  unit: 'per person',
  range: [0, 1000],
  better: 'down',
  group: 'backlash',
  doc: 'Times a person warned friends, per person over the whole run.',
  source: 'definition',
  total: of('warnings'),
  per: 'people',
  empty: 'no people',
  today: tallyShare('peopleWarning'),
});
