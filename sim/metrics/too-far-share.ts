import { of, ratio, tally } from './metric.ts';

export const tooFarShare = ratio({
  key: 'tooFarShare',
  label: 'too far',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of messages creepier than the person tolerates.',
  source: 'definition',
  total: of('tooFarCount'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('messagesTooFar', 'messagesSent'),
});
