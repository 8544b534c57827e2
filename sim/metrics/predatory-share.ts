import { hasAny, eachPerson, of, ratio, type RowValue } from './metric.ts';

const gotPressed = hasAny('preyedOn');

const pressed: RowValue = rows => {
  const vulnerable = rows.column('vulnerable');
  const got = gotPressed(rows);
  return eachPerson(rows, row => vulnerable[row]! * got[row]!);
};

export const predatoryShare = ratio({
  key: 'predatoryShare',
  label: 'vulnerable people pressed',
  unit: 'share of the vulnerable',
  range: [0, 1],
  better: 'down',
  group: 'harm',
  doc: 'Share of vulnerable people who got at least one message that pressed them.',
  source: 'definition',
  total: pressed,
  per: of('vulnerable'),
  empty: 'no vulnerable people',
});
