import { createLever, share } from '../lever.ts';

// ASSUMED scale: a plain link at the foot of a mail is found by most, one behind a login and several pages by few.
const hidden = { oneClick: 0, visible: 0.2, hidden: 1 };

export const exit = createLever({
  spec: {
    type: 'choice',
    key: 'exit',
    label: 'Way off the list',
    choices: ['oneClick', 'visible', 'hidden'],
    default: 'visible',
    doc: 'How easy it is to get off a list: one click, a link at the foot of the message, or hard to find.',
    source: 'ASSUMED',
  },
  ranges: { exitHidden: share },
  parameters: exit => ({ exitHidden: hidden[exit] }),
});
