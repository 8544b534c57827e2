import { createPlannedLever } from '../lever.ts';

export const privacyTechnology = createPlannedLever({
  type: 'group',
  key: 'privacyTechnology',
  label: 'Privacy technology',
  doc: 'Techniques that learn less about each person.',
  source: 'ASSUMED',
  fields: [
    {
      type: 'numberOrOff',
      key: 'localDpEpsilon',
      label: 'Local differential privacy',
      min: 0.1,
      max: 20,
      unit: 'epsilon',
      default: 'off',
      doc: 'Noise added on the device before anything is sent: the smaller epsilon, the more noise.',
      source: 'ASSUMED',
    },
    {
      type: 'boolean',
      key: 'onDevice',
      label: 'On the device',
      default: false,
      doc: 'Whether beliefs are formed on the device and never leave it.',
      source: 'ASSUMED',
    },
    {
      type: 'boolean',
      key: 'zeroKnowledge',
      label: 'Zero-knowledge attributes',
      default: false,
      doc: 'Whether people prove an attribute without showing the record behind it.',
      source: 'ASSUMED',
    },
  ],
});
