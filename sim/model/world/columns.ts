import type { ColumnSpec } from './dictionary.ts';

// THE DATA DICTIONARY: all that is known about a person. Equations read and write these names and nothing else.

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
  reactanceProneness: {
    store: 'trait',
    min: 0.1,
    max: 6,
    unit: 'factor',
    says: 'how strongly felt pressure turns into refusal',
  },
  wearProneness: { store: 'trait', min: 0.1, max: 6, unit: 'factor', says: 'how fast repetition annoys' },
  dataRichness: {
    store: 'trait',
    min: 0,
    max: 6,
    unit: 'factor',
    says: 'how much history there is to learn from; small for the data-poor',
  },
  dealProneness: { ...share, store: 'trait', says: 'how much a discount moves the person' },
  tolerance: { ...share, store: 'trait', says: 'creepiness above this counts as too far' },
  ties: { ...share, store: 'trait', says: 'how much the person tells others' },
  audienceRisk: {
    ...share,
    store: 'trait',
    says: 'chance that somebody in the household sees a message not meant for them',
  },
  spendLevel: { store: 'trait', min: 0.05, max: 10, unit: 'factor', says: 'size of the basket against the average' },
  shoppingRate: {
    store: 'trait',
    min: 0.0078125,
    max: 12,
    unit: 'factor',
    says: 'how often the person shops unprompted, against the average',
  },
  slipRate: {
    store: 'trait',
    min: 0,
    max: 0.5,
    unit: 'per tick',
    says: 'how fast the person lets a brand slip from mind',
  },
  tenureYears: { store: 'trait', min: 0, max: 50, unit: 'years', says: 'customer for so long before the first day' },
  channelHabit: { ...share, store: 'trait', says: 'how much of the shopping happens online' },
  serviceMargin: {
    ...deviations,
    min: -6,
    max: 6,
    says: 'how acceptable personalized advertising is: distance from the cut "somewhat acceptable"',
  },
  flowMargin: {
    ...deviations,
    min: -6,
    max: 6,
    size: 8,
    says: 'how acceptable each recorded source is: the worst of its survey kinds, distance from the cut "somewhat acceptable"',
  },
  lifeEventMargin: { ...deviations, min: -6, max: 6, says: 'how acceptable it is to infer life events' },
  interest: { ...share, store: 'trait', size: 8, says: 'true interest in each topic, the favourite = 1' },
  lifeEvent: {
    store: 'trait',
    kind: 'index',
    min: 0,
    max: 6,
    unit: 'kind',
    says: 'the life event of this person within the year; 0 = none',
  },
  protectedGroup: {
    store: 'trait',
    kind: 'flag',
    min: 0,
    max: 1,
    unit: 'yes or no',
    says: 'belongs to a group that the law protects from worse treatment',
  },
  vulnerable: {
    store: 'trait',
    kind: 'flag',
    min: 0,
    max: 1,
    unit: 'yes or no',
    says: 'strained by money or by understanding, so that pressure works better',
  },
  guessedEvent: {
    store: 'trait',
    kind: 'index',
    min: 0,
    max: 6,
    unit: 'kind',
    says: 'the life event that a brand which infers life events takes the person to have; 0 = none',
  },
  lifeEventStart: {
    store: 'trait',
    min: -365,
    max: 366,
    unit: 'tick',
    says: 'day on which the life event begins, or the time for which a brand wrongly supposes one',
  },
} as const satisfies Record<string, ColumnSpec>;

const count = { store: 'state', min: 0, max: 100_000, unit: 'count' } as const;
const cents = { store: 'state', min: -1e9, max: 1e9, unit: 'cents' } as const;
const stateShare = { ...share, store: 'state' } as const;
const flag = { store: 'state', kind: 'flag', min: 0, max: 1, unit: 'yes or no' } as const;

/** What changes from day to day: one copy a strategy. */
export const stateColumns = {
  left: { ...flag, says: 'no longer a customer' },
  exitReason: {
    store: 'state',
    kind: 'index',
    min: 0,
    max: 3,
    unit: 'kind',
    says: 'the largest term of the score that made them leave',
  },
  rival: {
    store: 'state',
    kind: 'index',
    min: 0,
    max: 3,
    unit: 'kind',
    says: 'whose customer the person became: 0 nobody’s, else the position among the rivals',
  },
  turned: {
    ...flag,
    says: 'has turned against the brand because of creepiness: unsubscribed, withdrew, blocked, complained or left',
  },
  excluded: { ...flag, says: 'is in a segment that this strategy leaves out' },
  heldOut: { ...flag, says: 'gets no messages, by lot, so that their effect can be seen' },
  piloted: { ...flag, says: 'is among those on whom the strategy is tried out first' },
  breached: { ...flag, says: 'data of the person have got into wrong hands' },
  preyedOn: { ...flag, says: 'was pressed to buy while vulnerable' },
  outed: { ...flag, says: 'somebody at home has learned from a message what the person had told nobody' },
  tunedOut: { ...flag, says: 'no longer looks at what the brand sends, for want of a way off the list' },
  regretDue: {
    ...count,
    max: 1e7,
    unit: 'cents',
    says: 'margin of purchases that the person was pressed into and will come to regret',
  },
  wariness: { ...stateShare, says: 'how far the person has learned to see through pressure' },
  mistaken: { ...flag, says: 'has got a message made for somebody else, because records were joined wrongly' },
  everVisited: { ...flag, says: 'has visited since the first day, prompted or not' },
  identityStolen: { ...flag, says: 'somebody has used the person’s leaked identity' },
  asked: { ...flag, says: 'has met the consent prompt' },
  consent: { ...flag, size: 8, initial: 1, says: 'has not refused this source of data' },
  evidence: { ...stateShare, size: 8, says: 'how complete the record of the brand is, by source of data' },
  subscribed: { ...flag, size: 6, initial: 1, says: 'can be reached by this channel' },
  adBlocker: { ...flag, says: 'blocks ads' },
  load: { ...count, max: 1000, size: 6, says: 'messages of a channel that are still felt' },
  ignored: { ...count, max: 60, says: 'messages in a row left unopened' },
  cueHabituation: { ...stateShare, says: 'how used the person is to being called by name' },
  creepyMemory: { ...stateShare, says: 'the creepiest recent moment, fading' },
  resignation: { ...stateShare, says: 'the feeling that it makes no difference what one does about one’s data' },
  trust: { store: 'state', min: -8, max: 4, unit: 'SD of people', says: 'trust gained or lost since the first day' },
  alarm: { ...stateShare, says: 'how fresh a loss of trust is; it fades within weeks' },
  feltControl: { ...stateShare, says: 'how much the person feels in control of what the brand does with their data' },
  familiarity: { ...stateShare, says: 'how well the person knows the brand, by buying there' },
  satisfaction: { ...stateShare, initial: 0.5, says: 'how content the person is with the brand' },
  loyalty: { ...stateShare, initial: 0.3, says: 'how attached the person is to the brand' },
  dormant: { ...flag, says: 'has let the brand slip from mind for now' },
  sinceVisit: { ...count, max: 1000, says: 'days since the last visit' },
  sincePurchase: { ...count, max: 1000, initial: 1000, says: 'days since the last purchase' },
  cartOpen: { ...flag, says: 'has put something aside and not bought it yet' },
  cartTopic: {
    store: 'state',
    kind: 'index',
    min: 0,
    max: 7,
    unit: 'kind',
    says: 'topic of what was put aside or bought last',
  },
  lastTopic: { store: 'state', kind: 'index', min: 0, max: 7, unit: 'kind', says: 'topic of the last message' },
  heard: {
    store: 'state',
    min: -20,
    max: 20,
    unit: 'tellings',
    says: 'what friends told yesterday: bad news minus good news',
  },
  warned: { ...flag, says: 'warned friends today' },
  recommended: { ...flag, says: 'recommended the brand to friends today' },
  engagementPoints: { ...count, says: 'fading sum of visits, deep actions and purchases' },
  engagement: { ...stateShare, says: 'engagement on the scale of the plane' },
  messages: { ...count, says: 'days on which messages came' },
  opens: { ...count, says: 'messages opened' },
  // what trials of parameter sets add up reads the next two, so they are state
  purchases: { ...count, says: 'purchases' },
  profitCents: { ...cents, says: 'margin minus discounts, messages, data, security and review' },
  dataHeld: {
    ...stateShare,
    says: 'what lies on the brand’s own machines about the person, weighted by how sensitive it is',
  },
  sameTopicCount: { ...count, says: 'messages on the same topic as the one before' },
} as const satisfies Record<string, ColumnSpec>;

const booked = { ...count, store: 'ledger' } as const;
const bookedCents = { ...cents, store: 'ledger', min: 0 } as const;

/**
 * What is added up for reports and changes nothing that anybody does: one copy a strategy, kept only where it is asked for.
 * A column that other equations come to read moves to the state.
 */
export const ledgerColumns = {
  sent: { ...booked, says: 'messages sent to the person' },
  clicks: { ...booked, says: 'messages clicked' },
  deepActions: { ...booked, says: 'times the person saved, told or put something aside' },
  revenueCents: { ...bookedCents, says: 'what the person paid' },
  spentCents: {
    ...bookedCents,
    says: 'what the brand spent on the person: messages, data, security, review, discounts',
  },
  recentCents: { ...cents, store: 'ledger', says: 'profit of the last weeks as a customer, fading' },
  creepinessSum: { ...booked, says: 'sum of creepiness over messages' },
  ambiguitySum: { ...booked, says: 'sum of ambiguity over messages' },
  annoyanceSum: { ...booked, says: 'sum of annoyance over messages' },
  saidOffSum: { ...booked, says: 'sum over messages of the chance to say, if asked, that one signs off' },
  tooFarCount: { ...booked, says: 'messages creepier than the person tolerates' },
  accuracySum: { ...booked, says: 'sum over messages of how well the brand knew the favourite topic' },
  benefitSum: {
    ...booked,
    says: 'sum over opened messages of what they were worth to the person: fit, raised by a discount',
  },
  regretCents: { ...bookedCents, says: 'what the person paid under pressure and would not have paid without' },
  privacySpent: { ...booked, max: 1e6, says: 'privacy budget spent: ε of all noisy reports, added up' },
  pressHeard: { ...booked, says: 'bad stories about the brand in the press' },
  breachCents: { ...bookedCents, says: 'what a breach of this person’s data cost the brand' },
  expectedBreachCents: { ...bookedCents, says: 'what breaches of this person’s data cost the brand in expectation' },
  expectedFineCents: { ...bookedCents, says: 'this person’s share of the fines that the brand has to expect' },
  finesCents: { ...bookedCents, says: 'this person’s share of the fines' },
  complaints: { ...booked, says: 'complaints' },
  sentBack: { ...booked, says: 'purchases made under pressure and sent back' },
  mails: { ...booked, says: 'e-mails sent' },
  inboxed: { ...booked, says: 'e-mails that reached the inbox' },
  spamMarks: { ...flag, store: 'ledger', says: 'has marked an e-mail as spam, and is off that list since' },
  withExit: { ...booked, says: 'messages on channels that one can sign off from' },
  turnedStep: {
    store: 'ledger',
    kind: 'index',
    min: 0,
    max: 6,
    unit: 'kind',
    says: 'how the person first turned against the brand because of creepiness; 0 = has not',
  },
  warnings: { ...booked, says: 'times the person warned friends' },
} as const satisfies Record<string, ColumnSpec>;

export const columns: Readonly<Record<string, ColumnSpec>> = { ...traitColumns, ...stateColumns, ...ledgerColumns };
