import { recordedSources } from '../world/columns.ts';
import { eachPerson, ratio } from './metric.ts';

/** Share of people to whom it is not acceptable that a source is used: mean of three countries of the least accepted item of each. */
export const refusal: Readonly<Record<(typeof recordedSources)[number], number>> = {
  zeroParty: 0.456,
  purchases: 0.529,
  browsing: 0.576,
  location: 0.603,
  crossSite: 0.576,
  broker: 0.677,
  social: 0.676,
  devices: 0.794,
};
const weights = recordedSources.map(source => refusal[source]);
const allWeights = weights.reduce((sum, weight) => sum + weight, 0);

export const dataHeld = ratio({
  key: 'dataHeld',
  label: 'data held',
  unit: 'share of all data',
  range: [0, 1],
  better: 'down',
  group: 'harm',
  doc: 'How complete the brand’s record of a person is, over all sources; a source counts by the share of people who refuse it.',
  source: 'kozyreva-2021',
  total: rows => {
    const evidence = rows.column('evidence');
    return eachPerson(rows, row => weights.reduce((held, weight, source) => held + weight * evidence[source * rows.people + row]!, 0) / allWeights);
  },
  per: 'people',
  empty: 'no people',
});
