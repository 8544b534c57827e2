// What vectors and kinds in the data dictionary stand for, in order.

/** Sources of data a brand can collect, in the order of vectors such as `flowMargin`; `context` needs no record of the person. */
export const recordedSources = [
  'zeroParty',
  'purchases',
  'browsing',
  'location',
  'crossSite',
  'broker',
  'social',
  'devices',
] as const;
export const channelNames = ['email', 'sms', 'push', 'social', 'display', 'onsite'] as const;
export const lifeEventNames = ['none', 'pregnancy', 'illness', 'jobLoss', 'bereavement', 'move', 'marriage'] as const;
/** How people turn against a brand, from the least to the gravest; the gravest of a day counts. */
export const turningSteps = ['none', 'unsubscribed', 'marked', 'blocked', 'withdrew', 'complained', 'left'] as const;
export const exitReasons = ['none', 'creepy', 'irrelevant', 'other'] as const;
