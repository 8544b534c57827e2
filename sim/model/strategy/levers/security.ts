import { createLever, share } from '../lever.ts';

export const security = createLever({
  spec: {
    type: 'number',
    key: 'security',
    label: 'Security',
    min: 0,
    max: 1,
    unit: 'scale',
    default: 0.6,
    doc: 'How well the data is guarded, and at what cost.',
    source: 'ASSUMED',
  },
  ranges: { security: share },
  parameters: security => ({ security }),
});
