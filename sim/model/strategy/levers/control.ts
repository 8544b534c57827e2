import { createLever, share } from '../lever.ts';

export const control = createLever({
  spec: {
    type: 'number',
    key: 'control',
    label: 'Control',
    min: 0,
    max: 1,
    unit: 'scale',
    default: 0.2,
    doc: 'How far people can see, correct, delete and choose; what they feel of it is another matter.',
    source: 'ASSUMED',
  },
  ranges: { controlOffered: share },
  parameters: control => ({ controlOffered: control }),
});
