import { of, ratio } from './metric.ts';

export const wrongPersonShare = ratio({
  key: 'wrongPersonShare',
  label: 'taken for somebody else',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'harm',
  doc: 'Share of people who got at least one message that was made for somebody else.',
  source: 'definition',
  total: of('mistaken'),
  per: 'people',
  empty: 'no people',
});
