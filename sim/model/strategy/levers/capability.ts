import { createLever, share } from '../lever.ts';

export const capability = createLever({
  spec: {
    type: 'group',
    key: 'capability',
    label: 'Capability',
    doc: 'How good the models of the day are, and how fast they improve.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'number',
        key: 'quality',
        label: 'Quality',
        min: 0,
        max: 1,
        unit: 'scale',
        default: 0.5,
        doc: 'How much the models make of the same data.',
        source: 'ASSUMED',
      },
      {
        type: 'number',
        key: 'growthPerYear',
        label: 'Growth',
        min: 0,
        max: 1,
        unit: 'scale per year',
        default: 0,
        doc: 'How much quality grows within a year.',
        source: 'ASSUMED',
      },
    ],
  },
  ranges: { capability: share, capabilityGrowth: share },
  parameters: ({ quality, growthPerYear }) => ({ capability: quality, capabilityGrowth: growthPerYear }),
});
