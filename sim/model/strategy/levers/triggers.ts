import { createLever, oneIf, share } from '../lever.ts';

export const triggers = createLever({
  spec: {
    type: 'set',
    key: 'triggers',
    label: 'Triggers',
    choices: ['cart', 'place', 'lifeEvent', 'dormancy', 'birthday'],
    default: [],
    doc: 'Events in the life of a person that send a message by themselves.',
    source: 'ASSUMED',
  },
  ranges: {
    triggersCart: share,
    triggersPlace: share,
    triggersEvent: share,
    triggersDormancy: share,
    triggersBirthday: share,
  },
  parameters: triggers => ({
    triggersCart: oneIf(triggers.includes('cart')),
    triggersPlace: oneIf(triggers.includes('place')),
    triggersEvent: oneIf(triggers.includes('lifeEvent')),
    triggersDormancy: oneIf(triggers.includes('dormancy')),
    triggersBirthday: oneIf(triggers.includes('birthday')),
  }),
});
