import { eachPerson, ratio, type RowValue } from './metric.ts';

/** Messages that came after another one. */
const pairs: RowValue = rows => {
  const messages = rows.column('messages');
  return eachPerson(rows, row => Math.max(0, messages[row]! - 1));
};

const changes: RowValue = rows => {
  const messages = rows.column('messages');
  const same = rows.column('sameTopicCount');
  return eachPerson(rows, row => (messages[row]! > 1 ? messages[row]! - 1 - same[row]! : 0));
};

export const withinDiversity = ratio({
  key: 'withinDiversity',
  label: 'diversity within people',
  unit: 'share of messages',
  range: [0, 1],
  better: 'up',
  group: 'harm',
  doc: 'How often a message to a person is on another topic than the one before: Gini–Simpson diversity of messages that follow each other.',
  source: 'definition',
  total: changes,
  per: pairs,
  empty: 'nobody got two messages',
});
