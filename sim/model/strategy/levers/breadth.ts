import { createLever, share } from '../lever.ts';

export const breadth = createLever({
  spec: {
    type: 'number',
    key: 'breadth',
    label: 'Breadth',
    min: 0,
    max: 1,
    unit: 'scale',
    default: 0.5,
    doc: "How many of a person's interests one message touches: 0 a single one, 1 a wide mix that hides what is known.",
    source: 'ASSUMED',
  },
  ranges: { breadth: share },
  parameters: breadth => ({ breadth }),
});
