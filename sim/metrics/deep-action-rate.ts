import { of, ratio, tally } from './metric.ts';

export const deepActionRate = ratio({
  key: 'deepActionRate',
  label: 'deep action rate',
  unit: 'per message',
  range: [0, 1000],
  better: 'up',
  group: 'gain',
  doc: 'Times a person saved, told or put something aside, per message sent.',
  source: 'definition',
  total: of('deepActions'),
  per: of('messages'),
  empty: 'no messages',
  today: tally('deepActionsTaken', 'messagesSent'),
});
