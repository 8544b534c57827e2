// Who is served worse, and what is done to people that they may not even notice.
import { eachPerson, type Rows } from './metric.ts';
import { centsPerPerson, hasAny, inGroup, of, perPerson, shareOfPeople, tally, tallyShare } from './rows.ts';

/** Messages for which the brand's guess of the favourite topic was wrong. */
function wrongGuesses(rows: Rows): Float64Array {
  const messages = rows.column('messages');
  const right = rows.column('accuracySum');
  return eachPerson(rows, row => messages[row]! - right[row]!);
}

/** 1 for vulnerable people who were pressed. */
function pressed(rows: Rows): Float64Array {
  const vulnerable = rows.column('vulnerable');
  const preyedOn = rows.column('preyedOn');
  return eachPerson(rows, row => (preyedOn[row]! > 0 ? vulnerable[row]! : 0));
}

/** Messages that came after another one. */
function pairs(rows: Rows): Float64Array {
  const messages = rows.column('messages');
  return eachPerson(rows, row => Math.max(0, messages[row]! - 1));
}

/** Those of them on another topic than the one before. */
function changes(rows: Rows): Float64Array {
  const messages = rows.column('messages');
  const same = rows.column('sameTopicCount');
  return eachPerson(rows, row => (messages[row]! > 1 ? messages[row]! - 1 - same[row]! : 0));
}

export const harm = inGroup('harm', [
  {
    kind: 'gap',
    key: 'exposureGap',
    label: 'exposure gap',
    unit: 'share of others',
    range: [-1, 1e6],
    better: 'up',
    doc: 'How many more messages a person of the protected group gets than others, as a share of what others get; below 0 they are passed over, 0 is even.',
    source: 'definition',
    members: of('protectedGroup'),
    total: of('messages'),
    per: 'people',
    relative: true,
    empty: 'nobody in or nobody outside the protected group, or no messages to others',
  },
  {
    kind: 'gap',
    key: 'benefitGap',
    label: 'benefit gap',
    unit: 'share of others',
    range: [-1, 1e6],
    better: 'up',
    doc: 'How much more the messages opened were worth to a person of the protected group than to others, as a share of what others had; below 0 they get less, 0 is even.',
    source: 'definition',
    members: of('protectedGroup'),
    total: of('benefitSum'),
    per: 'people',
    relative: true,
    empty: 'nobody in or nobody outside the protected group, or others had no benefit',
  },
  {
    kind: 'gap',
    key: 'errorGap',
    label: 'error gap',
    unit: 'per message',
    range: [-1, 1],
    better: 'down',
    doc: 'How much more often the brand is wrong about the favourite topic of people in the protected group than of others; above 0 they are misjudged more often, 0 is even.',
    source: 'definition',
    members: of('protectedGroup'),
    total: wrongGuesses,
    per: of('messages'),
    relative: false,
    empty: 'no messages to people in or outside the protected group',
  },
  {
    kind: 'ratio',
    key: 'predatoryShare',
    label: 'vulnerable people pressed',
    unit: 'share of the vulnerable',
    range: [0, 1],
    better: 'down',
    doc: 'Share of vulnerable people who were pressed at least once, by a message or at a visit.',
    source: 'definition',
    total: pressed,
    per: of('vulnerable'),
    empty: 'no vulnerable people',
  },
  centsPerPerson({
    key: 'regret',
    label: 'regret',
    range: [0, 1e9],
    better: 'down',
    doc: 'What people paid under pressure and would not have paid without, per person of the first day.',
    total: of('regretCents'),
  }),
  {
    kind: 'ratio',
    key: 'returnShare',
    label: 'purchases sent back',
    unit: 'share of purchases',
    range: [0, 1],
    better: 'down',
    doc: 'Purchases made under pressure and sent back, of all purchases; ordinary returns are in the margin.',
    source: 'definition',
    total: of('sentBack'),
    per: of('purchases'),
    empty: 'no purchases',
    today: tally('purchasesReturned', 'purchasesMade'),
  },
  shareOfPeople({
    key: 'outedShare',
    label: 'found out at home',
    better: 'down',
    doc: 'Share of people of whom somebody at home learned from a message what they had told nobody.',
    source: 'duhigg-2012',
    total: of('outed'),
  }),
  {
    kind: 'ratio',
    key: 'withinDiversity',
    label: 'diversity within people',
    unit: 'share of messages',
    range: [0, 1],
    better: 'up',
    doc: 'How often a message to a person is on another topic than the one before: Gini–Simpson diversity of messages that follow each other.',
    source: 'definition',
    total: changes,
    per: pairs,
    empty: 'nobody got two messages',
  },
  {
    kind: 'diversity',
    key: 'catalogueDiversity',
    label: 'diversity of the catalogue',
    unit: 'share of topics',
    range: [0, 1],
    better: 'up',
    doc: 'How much of the catalogue people are shown: effective number of topics (inverse Simpson) of the last message of each, as a share of all topics.',
    source: 'definition',
    topic: of('lastTopic'),
    among: of('messages'),
    empty: 'no messages',
  },
  shareOfPeople({
    key: 'wrongPersonShare',
    label: 'taken for somebody else',
    better: 'down',
    doc: 'Share of people who got at least one message that was made for somebody else.',
    total: of('mistaken'),
  }),
  perPerson({
    key: 'dataHeld',
    label: 'data held',
    unit: 'share of all data',
    range: [0, 1],
    better: 'down',
    doc: 'How complete the record of a person is that lies on the brand’s own machines, over all sources; a source counts by the share of people who refuse it.',
    source: 'kozyreva-2021',
    total: of('dataHeld'),
    today: tallyShare('recordsHeld'),
  }),
  centsPerPerson({
    key: 'breachLossCents',
    label: 'loss by breaches',
    range: [0, 1e9],
    better: 'down',
    doc: 'What breaches of people’s data cost, per person of the first day; profit does not hold it.',
    total: of('breachCents'),
  }),
  centsPerPerson({
    key: 'expectedBreachCents',
    label: 'loss by breaches to expect',
    range: [0, 1e9],
    better: 'down',
    doc: 'What breaches of people’s data cost in expectation: their chance by security and by what is held, times their cost; per person of the first day. Breaches that happen stand apart; profit holds neither.',
    total: of('expectedBreachCents'),
  }),
  {
    kind: 'ratio',
    key: 'privacyBudget',
    label: 'privacy budget spent',
    unit: 'ε per person',
    range: [0, 1e6],
    better: 'down',
    doc: 'Privacy budget spent on a person whose data are noised before they are sent: the ε of all reports, added up. Without noise there is no budget, and no limit to what is learned.',
    source: 'definition',
    total: of('privacySpent'),
    per: hasAny('privacySpent'),
    empty: 'no noise is added to anybody’s data',
  },
]);
