import { createLever, share } from '../lever.ts';

// ASSUMED scale: how much of the true flow of data the person comes to know.
const disclosed = { none: 0, policyText: 0.1, whyThis: 0.7, justInTime: 0.9 };

export const disclosure = createLever({
  spec: {
    type: 'choice',
    key: 'disclosure',
    label: 'Disclosure',
    choices: ['none', 'policyText', 'whyThis', 'justInTime'],
    default: 'policyText',
    doc: 'What people are told about the use of their data: nothing, a policy nobody reads, "why am I seeing this", or a word at the moment of use.',
    source: 'kim-2019',
  },
  ranges: { disclosed: share },
  parameters: disclosure => ({ disclosed: disclosed[disclosure] }),
});
