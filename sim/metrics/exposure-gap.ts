import { gap, of } from './metric.ts';

export const exposureGap = gap({
  key: 'exposureGap',
  label: 'exposure gap',
  unit: 'share of others',
  range: [-1, 1e6],
  better: 'up',
  group: 'harm',
  doc: 'How many more messages a person of the protected group gets than others, as a share of what others get; below 0 they are passed over, 0 is even.',
  source: 'definition',
  members: of('protectedGroup'),
  total: of('messages'),
  per: 'people',
  relative: true,
  empty: 'nobody in or nobody outside the protected group, or no messages to others',
});
