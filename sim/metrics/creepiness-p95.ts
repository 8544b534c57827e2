import { eachPerson, percentile } from './metric.ts';

export const creepinessP95 = percentile({
  key: 'creepinessP95',
  label: 'creepiness, 95th percentile',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Mean creepiness per message of the person whom only one in twenty exceeds.',
  source: 'definition',
  share: 0.95,
  of: rows => {
    const sum = rows.column('creepinessSum');
    const messages = rows.column('messages');
    return eachPerson(rows, row => (messages[row]! > 0 ? sum[row]! / messages[row]! : NaN));
  },
  empty: 'no messages',
});
