import { createLever, share } from '../lever.ts';

export const visibility = createLever({
  spec: {
    type: 'number',
    key: 'visibility',
    label: 'Visibility',
    min: 0,
    max: 1,
    unit: 'scale',
    default: 0.3,
    doc: 'How much a message shows that the brand knows: 0 plain, .5 a fit one can guess at, 1 said outright.',
    source: 'ASSUMED',
  },
  ranges: { visibility: share },
  parameters: visibility => ({ visibility }),
});
