import { eachPerson, gap, of, type RowValue } from './metric.ts';

const errors: RowValue = rows => {
  const messages = rows.column('messages');
  const accuracy = rows.column('accuracySum');
  return eachPerson(rows, row => messages[row]! - accuracy[row]!);
};

export const errorGap = gap({
  key: 'errorGap',
  label: 'error gap',
  unit: 'per message',
  range: [-1, 1],
  better: 'down',
  group: 'harm',
  doc: 'How much more often the brand is wrong about the favourite topic of people in the protected group than of others; above 0 they are misjudged more often, 0 is even.',
  source: 'definition',
  members: of('protectedGroup'),
  total: errors,
  per: of('messages'),
  relative: false,
  empty: 'no messages to people in or outside the protected group',
});
