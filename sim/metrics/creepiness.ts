import { of, ratio, tally } from './metric.ts';

export const creepiness = ratio({
  key: 'creepiness',
  label: 'creepiness',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Mean creepiness felt over messages.',
  source: 'definition',
  total: of('creepinessSum'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('creepinessFelt', 'messagesSent'),
});
