import { createLever, share } from '../lever.ts';

export const exploration = createLever({
  spec: {
    type: 'number',
    key: 'exploration',
    label: 'Exploration',
    min: 0,
    max: 1,
    unit: 'share',
    default: 0.1,
    doc: 'Share of messages that try something other than the best guess.',
    source: 'ASSUMED',
  },
  ranges: { explores: share },
  parameters: explores => ({ explores }),
});
