import { createLever, oneIf, share } from '../lever.ts';

export const cues = createLever({
  spec: {
    type: 'set',
    key: 'cues',
    label: 'Personal cues',
    choices: ['firstName', 'identityDetails', 'photo', 'becauseYouViewed', 'lifeEvent'],
    default: [],
    doc: 'Details of the person that a message spells out.',
    source: 'ASSUMED',
  },
  ranges: { nameCue: share, identityCue: share, photoCue: share, viewedCue: share, lifeEventCue: share },
  parameters: cues => ({
    nameCue: oneIf(cues.includes('firstName')),
    identityCue: oneIf(cues.includes('identityDetails')),
    photoCue: oneIf(cues.includes('photo')),
    viewedCue: oneIf(cues.includes('becauseYouViewed')),
    lifeEventCue: oneIf(cues.includes('lifeEvent')),
  }),
});
