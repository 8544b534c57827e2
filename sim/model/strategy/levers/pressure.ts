import { createLever, oneIf, share } from '../lever.ts';

export const pressure = createLever({
  spec: {
    type: 'group',
    key: 'pressure',
    label: 'Pressure',
    doc: 'Urgency, scarcity and other nudges that work against people.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'number',
        key: 'level',
        label: 'Level',
        min: 0,
        max: 1,
        unit: 'scale',
        default: 0,
        doc: 'How hard messages and the shop itself press for a purchase.',
        source: 'ASSUMED',
      },
      {
        type: 'boolean',
        key: 'atVulnerable',
        label: 'Aimed at the vulnerable',
        default: false,
        doc: 'Whether those who resist least are pressed most.',
        source: 'ASSUMED',
      },
    ],
  },
  ranges: { pressure: share, pressesVulnerable: share },
  parameters: ({ level, atVulnerable }) => ({ pressure: level, pressesVulnerable: oneIf(atVulnerable) }),
});
