import { createLever, oneIf, share } from '../lever.ts';

export const timing = createLever({
  spec: {
    type: 'group',
    key: 'timing',
    label: 'Timing',
    doc: 'When a message follows what the person did.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'number',
        key: 'afterVisitTicks',
        label: 'After a visit',
        min: 0,
        max: 30,
        unit: 'ticks',
        whole: true,
        default: 1,
        doc: 'How many days after a visit the message comes.',
        source: 'ASSUMED',
      },
      {
        type: 'choice',
        key: 'afterPurchase',
        label: 'After a purchase',
        choices: ['allow', 'suppress'],
        default: 'allow',
        doc: 'Whether the thing just bought may be advertised on.',
        source: 'ASSUMED',
      },
    ],
  },
  ranges: { afterVisitTicks: { min: 0, max: 30 }, suppressesBought: share },
  parameters: ({ afterVisitTicks, afterPurchase }) => ({
    afterVisitTicks,
    suppressesBought: oneIf(afterPurchase === 'suppress'),
  }),
});
