import { createLever, oneIf, share } from '../lever.ts';

export const placement = createLever({
  spec: {
    type: 'group',
    key: 'placement',
    label: 'Placement',
    doc: 'How much a message gets in the way, and whether it suits what the person is doing.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'number',
        key: 'obtrusiveness',
        label: 'Obtrusiveness',
        min: 0,
        max: 1,
        unit: 'scale',
        default: 0.2,
        doc: 'How hard the message is to overlook or to get rid of.',
        source: 'ASSUMED',
      },
      {
        type: 'boolean',
        key: 'congruent',
        label: 'Suits the moment',
        default: true,
        doc: 'Whether the message stands beside content of its own kind.',
        source: 'ASSUMED',
      },
    ],
  },
  ranges: { obtrusiveness: share, congruent: share },
  parameters: ({ obtrusiveness, congruent }) => ({ obtrusiveness, congruent: oneIf(congruent) }),
});
