import { createLever, oneIf, share } from '../lever.ts';

export const pilot = createLever({
  spec: {
    type: 'group',
    key: 'pilot',
    label: 'Pilot',
    doc: 'Trying on a few people first, and what stops the trial.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'number',
        key: 'share',
        label: 'Share of people',
        min: 0,
        max: 1,
        unit: 'share',
        default: 1,
        doc: 'Share of people in the trial; 1 = no pilot, all at once.',
        source: 'ASSUMED',
      },
      {
        type: 'number',
        key: 'ticks',
        label: 'Length',
        min: 0,
        max: 90,
        unit: 'ticks',
        whole: true,
        default: 0,
        doc: 'How many days the trial lasts.',
        source: 'ASSUMED',
      },
      {
        type: 'choice',
        key: 'stopOn',
        label: 'Stop on',
        choices: ['none', 'clicks', 'feelings'],
        default: 'none',
        doc: 'What is watched to stop a bad trial: nothing, clicks, or how people feel.',
        source: 'ASSUMED',
      },
    ],
  },
  ranges: { pilotShare: share, pilotTicks: { min: 0, max: 90 }, stopsOnClicks: share, stopsOnFeelings: share },
  parameters: ({ share: people, ticks, stopOn }) => ({
    pilotShare: people,
    pilotTicks: ticks,
    stopsOnClicks: oneIf(stopOn === 'clicks'),
    stopsOnFeelings: oneIf(stopOn === 'feelings'),
  }),
});
