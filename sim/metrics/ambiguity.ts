import { of, ratio, tally } from './metric.ts';

export const ambiguity = ratio({
  key: 'ambiguity',
  label: 'ambiguity',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'How often and how much people wonder how the brand knows, mean over messages.',
  source: 'cross-2018',
  total: of('ambiguitySum'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('ambiguityFelt', 'messagesSent'),
});
