import { exp } from '../../../core/exact-math.ts';
import { createLever, oneIf, share } from '../lever.ts';

/** Randomized response keeps an answer with probability e^ε / (1 + e^ε): what is left of a signal is (e^ε − 1) / (e^ε + 1). */
function truthOfReport(epsilon: number): number {
  const odds = exp(epsilon);
  return (odds - 1) / (odds + 1);
}

export const privacyTechnology = createLever({
  spec: {
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
  },
  ranges: { reportTruth: share, epsilon: { min: 0, max: 20 }, onDevice: share, zeroKnowledge: share },
  parameters: ({ localDpEpsilon, onDevice, zeroKnowledge }) => ({
    reportTruth: localDpEpsilon === 'off' ? 1 : truthOfReport(localDpEpsilon),
    epsilon: localDpEpsilon === 'off' ? 0 : localDpEpsilon,
    onDevice: oneIf(onDevice),
    zeroKnowledge: oneIf(zeroKnowledge),
  }),
});
