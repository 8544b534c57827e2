import { createLever, oneIf, share } from '../lever.ts';

const daysPerWeek = 7;

export const frequency = createLever({
  spec: {
    type: 'group',
    key: 'frequency',
    label: 'Frequency',
    doc: 'How often a person hears from the brand.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'number',
        key: 'capPerWeek',
        label: 'Cap',
        min: 0,
        max: 21,
        unit: 'messages per week',
        default: 2,
        doc: 'Most messages a week to one person; more than seven come several a day.',
        source: 'ASSUMED',
      },
      {
        type: 'boolean',
        key: 'adaptive',
        label: 'Adaptive cap',
        default: false,
        doc: 'Whether those who show fatigue are written to less often.',
        source: 'ASSUMED',
      },
      {
        type: 'number',
        key: 'holdout',
        label: 'Held out',
        min: 0,
        max: 0.5,
        unit: 'share of people',
        default: 0,
        doc: 'People who get no message, drawn by lot: what the others do more is what messages truly add.',
        source: 'mine-2025',
      },
    ],
  },
  ranges: { contactRate: share, perDay: { min: 1, max: 3 }, adaptiveCap: share, holdout: share },
  parameters: ({ capPerWeek, adaptive, holdout }) => ({
    holdout,
    contactRate: Math.min(1, capPerWeek / daysPerWeek),
    perDay: Math.max(1, capPerWeek / daysPerWeek),
    adaptiveCap: oneIf(adaptive),
  }),
});
