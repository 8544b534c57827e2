import { of, ratio, tallyShare } from './metric.ts';

export const dataHeld = ratio({
  key: 'dataHeld',
  label: 'data held',
  unit: 'share of all data',
  range: [0, 1],
  better: 'down',
  group: 'harm',
  doc: 'How complete the record of a person is that lies on the brand’s own machines, over all sources; a source counts by the share of people who refuse it.',
  source: 'kozyreva-2021',
  total: of('dataHeld'),
  per: 'people',
  empty: 'no people',
  today: tallyShare('recordsHeld'),
});
