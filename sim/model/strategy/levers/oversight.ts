import { createLever, oneIf, share } from '../lever.ts';

export const oversight = createLever({
  spec: {
    type: 'group',
    key: 'oversight',
    label: 'Oversight',
    doc: 'What people in the firm look at before a message leaves.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'boolean',
        key: 'suppressSensitive',
        label: 'Suppress the sensitive',
        default: false,
        doc: 'Whether conclusions about sensitive matters are kept out of messages.',
        source: 'ASSUMED',
      },
      {
        type: 'number',
        key: 'reviewAbove',
        label: 'Review above',
        min: 0,
        max: 1,
        unit: 'predicted creepiness',
        default: 1,
        doc: 'Messages predicted to be creepier than this wait for a person to look; 1 = never.',
        source: 'ASSUMED',
      },
      {
        type: 'boolean',
        key: 'veto',
        label: 'Ethics veto',
        default: false,
        doc: 'Whether the reviewer may stop a message for good.',
        source: 'ASSUMED',
      },
      {
        type: 'number',
        key: 'reviewTicks',
        label: 'Time for review',
        min: 0,
        max: 14,
        unit: 'ticks',
        whole: true,
        default: 2,
        doc: 'How many days a message waits for review.',
        source: 'ASSUMED',
      },
    ],
  },
  ranges: { suppressesSensitive: share, reviewAbove: share, vetoes: share, reviewTicks: { min: 0, max: 14 } },
  parameters: ({ suppressSensitive, reviewAbove, veto, reviewTicks }) => ({
    suppressesSensitive: oneIf(suppressSensitive),
    reviewAbove,
    vetoes: oneIf(veto),
    reviewTicks,
  }),
});
