import { createLever, oneIf, share } from '../lever.ts';

// ASSUMED scales: how hard a refusal is to find, and how far the prompt pushes.
const rejectHidden = { firstLayer: 0, secondLayer: 0.5, none: 1 };
const push = { none: 0, mild: 0.5, aggressive: 1 };

export const consent = createLever({
  spec: {
    type: 'group',
    key: 'consent',
    label: 'Consent',
    doc: 'How the brand asks whether it may use data, and how easy it is to say no.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'choice',
        key: 'mode',
        label: 'Asking',
        choices: ['none', 'notice', 'optOut', 'optIn'],
        default: 'optOut',
        doc: 'Not asked, told only, in unless one objects, or out unless one agrees.',
        source: 'ASSUMED',
      },
      {
        type: 'choice',
        key: 'optOutPlace',
        label: 'Place of the opt-out',
        choices: ['visible', 'buried'],
        default: 'buried',
        doc: 'Whether the way out stands where people look.',
        source: 'johnson-2020',
      },
      {
        type: 'choice',
        key: 'form',
        label: 'Form of the prompt',
        choices: ['banner', 'barrier'],
        default: 'banner',
        doc: 'A banner can be ignored, a barrier must be answered first.',
        source: 'utz-2019',
      },
      {
        type: 'choice',
        key: 'rejectButton',
        label: 'Reject button',
        choices: ['firstLayer', 'secondLayer', 'none'],
        default: 'secondLayer',
        doc: 'Where the prompt lets one refuse.',
        source: 'ASSUMED',
      },
      {
        type: 'choice',
        key: 'choices',
        label: 'Choices',
        choices: ['all', 'granular'],
        default: 'all',
        doc: 'Whether one agrees to everything at once or to each purpose.',
        source: 'utz-2019',
      },
      {
        type: 'choice',
        key: 'darkPattern',
        label: 'Dark pattern',
        choices: ['none', 'mild', 'aggressive'],
        default: 'none',
        doc: 'How far the prompt manipulates the answer.',
        source: 'luguri-2021',
      },
    ],
  },
  ranges: {
    asksOptIn: share,
    asksOptOut: share,
    givesNotice: share,
    optOutFriction: share,
    barrier: share,
    rejectHidden: share,
    granularChoice: share,
    darkPattern: share,
  },
  parameters: consent => ({
    asksOptIn: oneIf(consent.mode === 'optIn'),
    asksOptOut: oneIf(consent.mode === 'optOut'),
    givesNotice: oneIf(consent.mode === 'notice'),
    optOutFriction: oneIf(consent.optOutPlace === 'buried'),
    barrier: oneIf(consent.form === 'barrier'),
    rejectHidden: rejectHidden[consent.rejectButton],
    granularChoice: oneIf(consent.choices === 'granular'),
    darkPattern: push[consent.darkPattern],
  }),
});
