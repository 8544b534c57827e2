import { diversity, of } from './metric.ts';

export const catalogueDiversity = diversity({
  key: 'catalogueDiversity',
  label: 'diversity of the catalogue',
  unit: 'share of topics',
  range: [0, 1],
  better: 'up',
  group: 'harm',
  doc: 'How much of the catalogue people are shown: effective number of topics (inverse Simpson) of the last message of each, as a share of all topics.',
  source: 'definition',
  topic: of('lastTopic'),
  among: of('messages'),
  empty: 'no messages',
});
