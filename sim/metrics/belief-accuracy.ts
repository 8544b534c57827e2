import { of, ratio } from './metric.ts';

export const beliefAccuracy = ratio({
  key: 'beliefAccuracy',
  label: 'accuracy of beliefs',
  unit: 'per message',
  range: [0, 1],
  better: 'up',
  group: 'gain',
  doc: 'How often the brand’s guess of the favourite topic is right, averaged over messages.',
  source: 'definition',
  total: of('accuracySum'),
  per: of('messages'),
  empty: 'no messages',
});
