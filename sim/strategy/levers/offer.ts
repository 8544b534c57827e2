import { createPlannedLever } from '../lever.ts';

export const offer = createPlannedLever({
  type: 'choice',
  key: 'offer',
  label: 'Offer',
  choices: ['standard', 'upSell', 'crossSell'],
  default: 'standard',
  doc: 'Whether a message offers the usual, something dearer, or something beside it.',
  source: 'ASSUMED',
});
