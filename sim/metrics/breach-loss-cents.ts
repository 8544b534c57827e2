import { of, ratio } from './metric.ts';

export const breachLossCents = ratio({
  key: 'breachLossCents',
  label: 'loss by breaches',
  unit: 'cents per person',
  range: [0, 1e9],
  better: 'down',
  group: 'harm',
  doc: 'What breaches of people’s data cost, per person of the first day; profit does not hold it.',
  source: 'definition',
  total: of('breachCents'),
  per: 'people',
  empty: 'no people',
  grain: 1 / 64,
});
