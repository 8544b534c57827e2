import { eachPerson, of, ratio } from './metric.ts';

export const consentRefusedShare = ratio({
  key: 'consentRefusedShare',
  label: 'consent refused',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of those asked who refused, or later withdrew, at least one source of data.',
  source: 'definition',
  total: rows => {
    const consent = rows.column('consent');
    const asked = rows.column('asked');
    const sources = consent.length / rows.people;
    return eachPerson(rows, row => {
      if (asked[row] === 0) return 0;
      for (let source = 0; source < sources; source++) if (consent[source * rows.people + row] === 0) return 1;
      return 0;
    });
  },
  per: of('asked'),
  empty: 'nobody was asked',
});
