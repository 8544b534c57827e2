import { exitReasons } from '../model/world/names.ts';
import { eachPerson, ratio } from './metric.ts';

const creepy = exitReasons.indexOf('creepy');

export const leftCreepyShare = ratio({
  key: 'leftCreepyShare',
  label: 'left because of creepiness',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who left because a message felt creepy: the largest term of the score that made them leave.',
  source: 'definition',
  total: rows => {
    const reason = rows.column('exitReason');
    return eachPerson(rows, row => (reason[row] === creepy ? 1 : 0));
  },
  per: 'people',
  empty: 'no people',
});
