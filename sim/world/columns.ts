import type { ColumnSpec } from './dictionary.ts';

// THE DATA DICTIONARY: all that is known about a person. Equations read and write these names and nothing else.

/** Sources of data a brand can collect, in the order of vectors such as `flowMargin`; `context` needs no record of the person. */
export const recordedSources = ['zeroParty', 'purchases', 'browsing', 'location', 'crossSite', 'broker', 'social', 'devices'] as const;
export const channelNames = ['email', 'sms', 'push', 'social', 'display', 'onsite'] as const;
export const lifeEventNames = ['none', 'pregnancy', 'illness', 'jobLoss', 'bereavement', 'move', 'marriage'] as const;

const deviations = { store: 'trait', min: -5, max: 5, unit: 'SD of people' } as const;
const share = { min: 0, max: 1, unit: 'share' } as const;

/** Who they are: fixed, shared by all strategies. */
export const traitColumns = {
  concern: { ...deviations, says: 'privacy concern' },
  activity: { ...deviations, says: 'habit of protecting oneself: blockers, settings, avoiding sites' },
  literacy: { ...deviations, says: 'how well the person understands how personalization works' },
  trustTrait: { ...deviations, says: 'disposition to trust a known brand' },
  feltTrait: { ...deviations, says: 'how easily the person feels watched, beyond concern' },
  attention: { ...deviations, says: 'habit of opening what arrives' },
  reactanceProneness: { store: 'trait', min: 0.1, max: 6, unit: 'factor', says: 'how strongly felt pressure turns into refusal' },
  wearProneness: { store: 'trait', min: 0.1, max: 6, unit: 'factor', says: 'how fast repetition annoys' },
  dataRichness: { store: 'trait', min: 0, max: 6, unit: 'factor', says: 'how much history there is to learn from; small for the data-poor' },
  dealProneness: { ...share, store: 'trait', says: 'how much a discount moves the person' },
  tolerance: { ...share, store: 'trait', says: 'creepiness above this counts as too far' },
  ties: { ...share, store: 'trait', says: 'how much the person tells others' },
  audienceRisk: { ...share, store: 'trait', says: 'chance that somebody in the household sees a message not meant for them' },
  spendLevel: { store: 'trait', min: 0.05, max: 10, unit: 'factor', says: 'size of the basket against the average' },
  shoppingRate: { store: 'trait', min: 0.05, max: 6, unit: 'factor', says: 'how often the person shops unprompted, against the average' },
  channelHabit: { ...share, store: 'trait', says: 'how much of the shopping happens online' },
  serviceMargin: { ...deviations, min: -6, max: 6, says: 'how acceptable personalized advertising is: distance from the cut "somewhat acceptable"' },
  flowMargin: {
    ...deviations,
    min: -6,
    max: 6,
    size: 8,
    says: 'how acceptable each recorded source is: the worst of its survey kinds, distance from the cut "somewhat acceptable"',
  },
  lifeEventMargin: { ...deviations, min: -6, max: 6, says: 'how acceptable it is to infer life events' },
  interest: { ...share, store: 'trait', size: 8, says: 'true interest in each topic, the favourite = 1' },
  lifeEvent: { store: 'trait', kind: 'index', min: 0, max: 6, unit: 'kind', says: 'the life event of this person within the year; 0 = none' },
  lifeEventStart: { store: 'trait', min: -365, max: 366, unit: 'tick', says: 'day on which the life event begins' },
} as const satisfies Record<string, ColumnSpec>;
