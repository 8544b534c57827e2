import { exitReasons } from '../model/world/names.ts';
import { eachPerson, ratio } from './metric.ts';

const irrelevant = exitReasons.indexOf('irrelevant');

export const leftIrrelevantShare = ratio({
  key: 'leftIrrelevantShare',
  label: 'left because of irrelevance',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who left because messages were irrelevant or too many: the largest term of the score that made them leave.',
  source: 'definition',
  total: rows => {
    const reason = rows.column('exitReason');
    return eachPerson(rows, row => (reason[row] === irrelevant ? 1 : 0));
  },
  per: 'people',
  empty: 'no people',
});
