import { of, ratio, tally } from './metric.ts';

export const annoyance = ratio({
  key: 'annoyance',
  label: 'annoyance',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Mean annoyance felt over messages.',
  source: 'definition',
  total: of('annoyanceSum'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('annoyanceFelt', 'messagesSent'),
});
