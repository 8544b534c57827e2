import { of, ratio } from './metric.ts';

export const wouldLeave = ratio({
  key: 'wouldLeave',
  label: 'would leave, if asked',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who, asked after a message, would say that they are going to stop doing business; mean over messages.',
  source: 'gartner-2018',
  total: of('saidOutSum'),
  per: of('messages'),
  empty: 'no messages',
});
