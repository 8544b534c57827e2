import { createLever, oneIf, share } from '../lever.ts';

export const offer = createLever({
  spec: {
    type: 'choice',
    key: 'offer',
    label: 'Offer',
    choices: ['standard', 'upSell', 'crossSell'],
    default: 'standard',
    doc: 'Whether a message offers the usual, something dearer, or something beside it.',
    source: 'ASSUMED',
  },
  ranges: { upSells: share, crossSells: share },
  parameters: offer => ({ upSells: oneIf(offer === 'upSell'), crossSells: oneIf(offer === 'crossSell') }),
});
