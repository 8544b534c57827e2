import { createLever, oneIf, share } from '../lever.ts';

export const inference = createLever({
  spec: {
    type: 'set',
    key: 'inference',
    label: 'Conclusions drawn',
    choices: ['interests', 'purchaseIntent', 'churnRisk', 'lifeEvents'],
    default: ['interests'],
    doc: 'What the brand derives from the data without ever being told.',
    source: 'ASSUMED',
  },
  ranges: { infersInterests: share, infersIntent: share, infersChurn: share, infersLifeEvents: share },
  parameters: inferences => ({
    infersInterests: oneIf(inferences.includes('interests')),
    infersIntent: oneIf(inferences.includes('purchaseIntent')),
    infersChurn: oneIf(inferences.includes('churnRisk')),
    infersLifeEvents: oneIf(inferences.includes('lifeEvents')),
  }),
});
