import { of, ratio } from './metric.ts';

export const wouldUnsubscribe = ratio({
  key: 'wouldUnsubscribe',
  label: 'would unsubscribe, if asked',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who, asked after a message, would say that they are going to sign off; mean over messages.',
  source: 'gartner-2018',
  total: of('saidOffSum'),
  per: of('messages'),
  empty: 'no messages',
});
