import { of, ratio, tally } from './metric.ts';

export const openRate = ratio({
  key: 'openRate',
  label: 'open rate',
  unit: 'per message',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Messages opened, of those sent.',
  source: 'definition',
  total: of('opens'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('messagesOpened', 'messagesSent'),
});
