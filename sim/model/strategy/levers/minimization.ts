import { createLever, oneIf, share } from '../lever.ts';

const leastDays = 7;
const mostDays = 3650;

export const minimization = createLever({
  spec: {
    type: 'group',
    key: 'minimization',
    label: 'Minimization',
    doc: 'For what, and for how long, data is kept.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'set',
        key: 'purposes',
        label: 'Purposes',
        choices: ['service', 'analytics', 'personalize', 'ads', 'share'],
        default: ['service', 'analytics', 'personalize', 'ads', 'share'],
        doc: 'What the data may be used for; the service itself always works.',
        source: 'ASSUMED',
      },
      {
        type: 'number',
        key: 'retentionTicks',
        label: 'Retention',
        min: leastDays,
        max: mostDays,
        unit: 'ticks',
        whole: true,
        default: 1095,
        doc: 'How many days data is kept.',
        source: 'ASSUMED',
      },
    ],
  },
  ranges: {
    retentionTicks: { min: leastDays, max: mostDays },
    usesAnalytics: share,
    personalizes: share,
    usesAds: share,
    sharesData: share,
  },
  parameters: ({ purposes, retentionTicks }) => ({
    retentionTicks,
    usesAnalytics: oneIf(purposes.includes('analytics')),
    personalizes: oneIf(purposes.includes('personalize')),
    usesAds: oneIf(purposes.includes('ads')),
    sharesData: oneIf(purposes.includes('share')),
  }),
});
