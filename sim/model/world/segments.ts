// The axes by which people are told apart in reports. Membership is as of day 0.
export const segmentAxes = {
  country: ['DE', 'GB', 'US'],
  age: ['18-29', '30-44', '45-59', '60-65'],
  gender: ['female', 'male'],
  education: ['low', 'medium', 'high'],
  concern: ['none', 'notVery', 'somewhat', 'very'],
  protected: ['no', 'yes'],
  vulnerable: ['no', 'yes'],
  dataPoor: ['no', 'yes'],
  familiarity: ['stranger', 'customer', 'regular'],
  /**
   * a life event for which the brand has a topic, as it sees it if it infers them: rightly, not though there is one,
   * though there is none, neither
   */
  guess: ['right', 'missed', 'wrong', 'none'],
  /** a customer for less than a year before the first day, or longer */
  tenure: ['new', 'old'],
} as const;

export type SegmentAxis = keyof typeof segmentAxes;
export const segmentAxisNames = Object.keys(segmentAxes) as SegmentAxis[];

/** Below this many people a segment gets numbers but no verdict. */
export const leastPeople = 100;
