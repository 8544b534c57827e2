import { of, ratio, tally } from './metric.ts';

export const complaintRate = ratio({
  key: 'complaintRate',
  label: 'complaint rate',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Complaints per message sent.',
  source: 'definition',
  total: of('complaints'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('peopleComplaining', 'messagesSent'),
});
