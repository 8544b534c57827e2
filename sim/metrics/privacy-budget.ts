import { hasAny, of, ratio } from './metric.ts';

export const privacyBudget = ratio({
  key: 'privacyBudget',
  label: 'privacy budget spent',
  unit: 'ε per person',
  range: [0, 1e6],
  better: 'down',
  group: 'harm',
  doc: 'Privacy budget spent on a person whose data are noised before they are sent: the ε of all reports, added up. Without noise there is no budget, and no limit to what is learned.',
  source: 'definition',
  total: of('privacySpent'),
  per: hasAny('privacySpent'),
  empty: 'no noise is added to anybody’s data',
});
