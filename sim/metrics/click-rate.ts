import { of, ratio, tally } from './metric.ts';

export const clickRate = ratio({
  key: 'clickRate',
  label: 'click rate',
  unit: 'per message',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'Messages clicked, of those sent.',
  source: 'definition',
  total: of('clicks'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('messagesClicked', 'messagesSent'),
});
