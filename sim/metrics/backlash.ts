// What people feel and do when it is too much, and what comes of it for the brand.
import { channelNames, exitReasons, turningSteps } from '../model/world/names.ts';
import { eachPerson, type Rows } from './metric.ts';
import {
  centsPerPerson,
  customers,
  inGroup,
  meanOfCustomers,
  of,
  perFeltMessage,
  perMail,
  perMessage,
  perPerson,
  shareOfPeople,
  tally,
  tallyShare,
  whose,
} from './rows.ts';

const channels = channelNames.length;

/** How many lists a person is off: signed off, or marked as spam. Nobody gets back on one. */
function listsLeft(rows: Rows): Float64Array {
  const subscribed = rows.column('subscribed');
  return eachPerson(rows, row => {
    let left = channels;
    for (let channel = 0; channel < channels; channel++) left -= subscribed[channel * rows.people + row]!;
    return left;
  });
}

/** How many of them they signed off from: a spam mark takes them off one, and only once. */
function signOffs(rows: Rows): Float64Array {
  const left = listsLeft(rows);
  const marks = rows.column('spamMarks');
  return eachPerson(rows, row => left[row]! - marks[row]!);
}

/** 1 for those who were asked and have refused a source of data, or withdrew their consent. */
export function refusers(rows: Rows): Float64Array {
  const consent = rows.column('consent');
  const asked = rows.column('asked');
  const sources = consent.length / rows.people;
  return eachPerson(rows, row => {
    if (asked[row] === 0) return 0;
    for (let source = 0; source < sources; source++) if (consent[source * rows.people + row] === 0) return 1;
    return 0;
  });
}

/** Mean over a person's own messages; NaN leaves out who got none. */
function ownCreepiness(rows: Rows): Float64Array {
  const sum = rows.column('creepinessSum');
  const messages = rows.column('messages');
  return eachPerson(rows, row => (messages[row]! > 0 ? sum[row]! / messages[row]! : NaN));
}

/** 1 for those still customers who trust the brand by more than one SD less than on the first day. */
function distrusting(rows: Rows): Float64Array {
  const trust = rows.column('trust');
  const left = rows.column('left');
  return eachPerson(rows, row => (left[row]! === 0 && trust[row]! < -1 ? 1 : 0));
}

/** Signed off or marked as spam, as a rate per year. */
function listsLeftPerYear(rows: Rows): Float64Array {
  const perYear = rows.days > 0 ? 365 / rows.days : 0;
  return listsLeft(rows).map(lists => lists * perYear);
}

/** 1 for content customers who have lost no trust, −1 for discontented or distrusting ones. */
function recommending(rows: Rows): Float64Array {
  const satisfaction = rows.column('satisfaction');
  const trust = rows.column('trust');
  const left = rows.column('left');
  return eachPerson(rows, row => {
    if (left[row]! > 0) return 0;
    if (satisfaction[row]! < 0.2 || trust[row]! < -0.75) return -1;
    return satisfaction[row]! > 0.35 && trust[row]! > -0.25 ? 1 : 0;
  });
}

const turnedBy = (step: (typeof turningSteps)[number]) =>
  whose('turnedStep', code => code === turningSteps.indexOf(step));

/** How each step is told in labels and docs. */
const stepWords = [
  ['unsubscribed', 'backlashUnsubscribed', 'signed off from a list'],
  ['marked', 'backlashMarked', 'marked mail as spam'],
  ['blocked', 'backlashBlocked', 'installed an ad blocker'],
  ['withdrew', 'backlashWithdrew', 'withdrew consent'],
  ['complained', 'backlashComplained', 'complained'],
  ['left', 'backlashLeft', 'left'],
] as const;

const leftBecause = (reason: (typeof exitReasons)[number]) =>
  whose('exitReason', code => code === exitReasons.indexOf(reason));

export const backlash = inGroup('backlash', [
  perFeltMessage({
    key: 'creepiness',
    label: 'creepiness',
    better: 'down',
    doc: 'Mean creepiness felt over messages.',
    total: of('creepinessSum'),
    today: tally('creepinessFelt', 'peopleContacted'),
  }),
  {
    kind: 'percentile',
    key: 'creepinessP95',
    label: 'creepiness, 95th percentile',
    unit: 'per message',
    range: [0, 1],
    better: 'down',
    doc: 'Mean creepiness per message of the person whom only one in twenty exceeds.',
    source: 'definition',
    share: 0.95,
    of: ownCreepiness,
    empty: 'no messages',
  },
  perFeltMessage({
    key: 'ambiguity',
    label: 'ambiguity',
    better: 'down',
    doc: 'How often and how much people wonder how the brand knows, mean over messages.',
    source: 'cross-2018',
    total: of('ambiguitySum'),
    today: tally('ambiguityFelt', 'peopleContacted'),
  }),
  perFeltMessage({
    key: 'tooFarShare',
    label: 'too far',
    better: 'down',
    doc: 'Share of messages creepier than the person tolerates.',
    total: of('tooFarCount'),
    today: tally('messagesTooFar', 'peopleContacted'),
  }),
  perFeltMessage({
    key: 'annoyance',
    label: 'annoyance',
    better: 'down',
    doc: 'Mean annoyance felt over messages.',
    total: of('annoyanceSum'),
    today: tally('annoyanceFelt', 'peopleContacted'),
  }),
  perFeltMessage({
    key: 'wouldUnsubscribe',
    label: 'would unsubscribe, if asked',
    better: 'down',
    doc: 'Share of people who, asked after a message, would say that they are going to sign off; mean over messages.',
    source: 'gartner-2018',
    total: of('saidOffSum'),
  }),
  {
    kind: 'ratio',
    key: 'unsubscribeRate',
    label: 'unsubscribe rate',
    unit: 'per message',
    range: [0, 1],
    better: 'down',
    doc: 'Lists signed off from, per message on a channel that has a way off.',
    source: 'definition',
    total: signOffs,
    per: of('withExit'),
    empty: 'no messages on channels that one can sign off from',
    today: tally('peopleUnsubscribing', 'messagesWithExit'),
  },
  perMail({
    key: 'spamComplaintRate',
    label: 'spam complaints',
    better: 'down',
    doc: 'E-mails marked as spam, per e-mail sent.',
    source: 'bulk-sender-2024',
    total: of('spamMarks'),
    today: tally('peopleMarking', 'mailsSent'),
  }),
  perMail({
    key: 'inboxShare',
    label: 'share in the inbox',
    better: 'up',
    doc: 'E-mails that reached an inbox, of those sent.',
    source: 'bulk-sender-2024',
    total: of('inboxed'),
    today: tally('mailsArriving', 'mailsSent'),
  }),
  perPerson({
    key: 'listLoss',
    label: 'list loss',
    unit: 'per person and year',
    range: [0, 1000],
    better: 'down',
    doc: 'Lists that a person left by signing off or marking mail as spam, per year.',
    total: listsLeftPerYear,
  }),
  shareOfPeople({
    key: 'unsubscribedShare',
    label: 'people unsubscribed',
    better: 'down',
    doc: 'Share of people who signed off from at least one channel.',
    total: rows => signOffs(rows).map(lists => (lists > 0 ? 1 : 0)),
  }),
  {
    kind: 'ratio',
    key: 'consentRefusedShare',
    label: 'consent refused',
    unit: 'share',
    range: [0, 1],
    better: 'down',
    doc: 'Share of those asked who refused, or later withdrew, at least one source of data.',
    source: 'definition',
    total: refusers,
    per: of('asked'),
    empty: 'nobody was asked',
  },
  shareOfPeople({
    key: 'adBlockedShare',
    label: 'ad blockers',
    better: 'down',
    doc: 'Share of people who block ads at the end.',
    total: of('adBlocker'),
  }),
  perMessage({
    key: 'complaintRate',
    label: 'complaint rate',
    better: 'down',
    doc: 'Complaints per message sent.',
    total: of('complaints'),
    today: tally('peopleComplaining', 'messagesSent'),
  }),
  perPerson({
    key: 'complaintsPer100k',
    label: 'complaints per 100,000',
    unit: 'per 100,000 people',
    range: [0, 1e8],
    better: 'down',
    doc: 'Complaints per 100,000 people of the first day over the whole run; spam marks are none.',
    total: rows => Float64Array.from(rows.column('complaints'), complaints => 100_000 * complaints),
    grain: 1,
  }),
  shareOfPeople({
    key: 'leftShare',
    label: 'people who left',
    better: 'down',
    doc: 'Share of people who are no longer customers, for whatever reason.',
    total: of('left'),
    today: tallyShare('peopleLeft'),
  }),
  shareOfPeople({
    key: 'leftCreepyShare',
    label: 'left because of creepiness',
    better: 'down',
    doc: 'Share of people who left because a message felt creepy: the largest term of the score that made them leave.',
    total: leftBecause('creepy'),
  }),
  shareOfPeople({
    key: 'leftIrrelevantShare',
    label: 'left because of irrelevance',
    better: 'down',
    doc: 'Share of people who left because messages were irrelevant or too many: the largest term of the score that made them leave.',
    total: leftBecause('irrelevant'),
  }),
  perPerson({
    key: 'negativeWordOfMouth',
    label: 'warnings to friends',
    unit: 'per person',
    range: [0, 1000],
    better: 'down',
    doc: 'Times a person warned friends, per person over the whole run.',
    total: of('warnings'),
    today: tallyShare('peopleWarning'),
  }),
  meanOfCustomers({
    key: 'trust',
    label: 'trust',
    unit: 'SD of people',
    range: [-8, 2],
    better: 'up',
    doc: 'Trust gained or lost since the first day, mean over those still customers.',
    column: 'trust',
    today: tally('trustHeld', 'peopleStaying'),
  }),
  {
    kind: 'ratio',
    key: 'trustLowShare',
    label: 'customers who lost trust',
    unit: 'share of customers',
    range: [0, 1],
    better: 'down',
    doc: 'Share of those still customers whose trust has fallen by more than one SD of people since the first day.',
    source: 'definition',
    total: distrusting,
    per: customers,
    empty: 'no customers left',
  },
  perPerson({
    key: 'pressEvents',
    label: 'bad press',
    unit: 'stories per person',
    range: [0, 1e5],
    better: 'down',
    doc: 'Bad stories about the brand in the press that a person heard of, on average.',
    total: of('pressHeard'),
    today: tallyShare('peopleReading'),
  }),
  centsPerPerson({
    key: 'finesCents',
    label: 'fines',
    range: [0, 1e9],
    better: 'down',
    doc: 'Fines that the brand paid, per person of the first day; profit does not hold them.',
    total: of('finesCents'),
  }),
  centsPerPerson({
    key: 'expectedFineCents',
    label: 'fines to expect',
    range: [0, 1e9],
    better: 'down',
    doc: 'Fines that the brand has to expect by its complaints and by how it breaks the law, chance times size, per person of the first day; profit does not hold them. Fines that happen stand apart.',
    total: of('expectedFineCents'),
  }),
  shareOfPeople({
    key: 'resignedShare',
    label: 'people resigned',
    better: 'down',
    doc: 'Share of people who feel more than halfway that it makes no difference what they do about their data.',
    total: whose('resignation', felt => felt > 0.5),
  }),
  shareOfPeople({
    key: 'backlash',
    label: 'backlash',
    better: 'down',
    doc: 'Share of people who because of creepiness unsubscribed, marked mail as spam, withdrew consent, blocked, complained or left; once each.',
    total: of('turned'),
    today: tallyShare('peopleTurned'),
  }),
  ...stepWords.map(([step, key, words]) =>
    shareOfPeople({
      key,
      label: `backlash: ${words}`,
      better: 'down',
      doc: `Share of people whose first act against the brand because of creepiness was that they ${words}; the gravest act of a day counts.`,
      total: turnedBy(step),
    }),
  ),
  {
    kind: 'ratio',
    key: 'recommendScore',
    label: 'recommend score',
    unit: 'share of customers',
    range: [-1, 1],
    better: 'up',
    doc: 'Share of customers who would recommend the brand (satisfaction above .35, hardly any trust lost) minus share of those who would advise against it (satisfaction below .2, or trust lower by more than .75 SD).',
    source: 'ASSUMED',
    total: recommending,
    per: customers,
    empty: 'no customers left',
  },
]);
