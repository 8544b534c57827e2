import { gap, of } from './metric.ts';

export const benefitGap = gap({
  key: 'benefitGap',
  label: 'benefit gap',
  unit: 'share of others',
  range: [-1, 1e6],
  better: 'up',
  group: 'harm',
  doc: 'How much more the messages opened were worth to a person of the protected group than to others, as a share of what others had; below 0 they get less, 0 is even.',
  source: 'definition',
  members: of('protectedGroup'),
  total: of('benefitSum'),
  per: 'people',
  relative: true,
  empty: 'nobody in or nobody outside the protected group, or others had no benefit',
});
