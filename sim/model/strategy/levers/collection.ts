import { createLever, share } from '../lever.ts';

// ASSUMED scale: how hidden collection is, from asked in the open to never mentioned.
const covertness = { announced: 0, noticed: 0.5, silent: 1 };

export const collection = createLever({
  spec: {
    type: 'choice',
    key: 'collection',
    label: 'Way of collecting',
    choices: ['announced', 'noticed', 'silent'],
    default: 'noticed',
    doc: 'Whether people are told that data is collected, could notice it, or cannot know.',
    source: 'aguirre-2015',
  },
  ranges: { covertness: share },
  parameters: collection => ({ covertness: covertness[collection] }),
});
