import { createLever, share } from '../lever.ts';

export const depth = createLever({
  spec: {
    type: 'number',
    key: 'depth',
    label: 'Depth',
    min: 0,
    max: 1,
    unit: 'scale',
    default: 0.33,
    doc: 'How individual a message is: 0 the same for all, .33 by segment, .67 for this person, 1 for this person at this moment.',
    source: 'ASSUMED',
  },
  ranges: { depth: share },
  parameters: depth => ({ depth }),
});
