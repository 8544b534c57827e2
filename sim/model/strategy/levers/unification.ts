import { createLever, share } from '../lever.ts';

export const unification = createLever({
  spec: {
    type: 'number',
    key: 'unification',
    label: 'Records joined',
    min: 0,
    max: 1,
    unit: 'share',
    default: 0.8,
    doc: 'How well the records of one person are joined; a wrong merge reaches the wrong person.',
    source: 'ASSUMED',
  },
  ranges: { recordsJoined: share },
  parameters: joined => ({ recordsJoined: joined }),
});
