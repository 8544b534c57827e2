import type { FollowedStatus } from '../../sim/index.ts';

/** What becomes of a followed person, in words. Shapes are drawn in charts/field-draw.ts in the same order. */
export const statusWords: Record<FollowedStatus, { short: string; long: string }> = {
  customer: { short: 'still a customer', long: 'Still a customer' },
  unsubscribed: { short: 'unsubscribed', long: 'Unsubscribed, still buys' },
  turned: { short: 'turned against the brand', long: 'Turned against the brand' },
  left: { short: 'left', long: 'Left' },
};
