import { createPlannedLever } from '../lever.ts';

export const triggers = createPlannedLever({
  type: 'set',
  key: 'triggers',
  label: 'Triggers',
  choices: ['cart', 'place', 'lifeEvent', 'dormancy', 'birthday'],
  default: [],
  doc: 'Events in the life of a person that send a message by themselves.',
  source: 'ASSUMED',
});
