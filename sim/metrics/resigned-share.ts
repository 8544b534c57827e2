import { eachPerson, ratio } from './metric.ts';

export const resignedShare = ratio({
  key: 'resignedShare',
  label: 'people resigned',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who feel more than halfway that it makes no difference what they do about their data.',
  source: 'definition',
  total: rows => {
    const resignation = rows.column('resignation');
    return eachPerson(rows, row => (resignation[row]! > 0.5 ? 1 : 0));
  },
  per: 'people',
  empty: 'no people',
});
