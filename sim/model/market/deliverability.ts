import { pow } from '../../core/exact-math.ts';
import { type Mechanism, param, prose } from '../world/mechanism.ts';
import type { Day, DayTotals } from './day.ts';

export const deliverability: Mechanism = {
  key: 'deliverability',
  name: 'Reaching the inbox',
  says: 'Where too many mark a brand’s mail as spam, mailbox providers put all its mail aside, also that of people who want it.',
  why: prose(`
    Large providers warn senders of whose mail more than .1 % is marked as spam and turn mail away above .3 %
    (\`bulk-sender-2024\`). So the share that reaches an inbox hardly moves below the first and falls steeply around
    the second. What counts is the rate over some weeks, made of chances and not of drawn marks, so that it does not
    hang on how many people are simulated. Exact rules are secret and differ between providers; they also look at who
    opens, which is left out.
  `),
  equations: `
    for contacted:
      mailed   = channel == 0
      arrives  = not mailed or chance(inbox) < 1 - deliverabilityWeight * (1 - inboxShare)
      mails    = min(mails + perDay * mailed, 100000)
      inboxed  = min(inboxed + perDay * (mailed and arrives), 100000)
      sum mailsSent = perDay * mailed
      sum mailsArriving = perDay * (mailed and arrives)
  `,
  params: [
    param(
      'spamLimit',
      0.003,
      [0.002, 0.005],
      'share of mails',
      'spam marks at which half of what can be lost is lost',
      'bulk-sender-2024',
    ),
    param('spamSteepness', 3, [2, 6], 'power', 'how steeply the inbox is lost around that limit', 'ASSUMED'),
    param('mostJunked', 0.8, [0.4, 1], 'share', 'share of mail that the worst sender loses', 'ASSUMED'),
    param('spamMemory', 30, [7, 90], 'ticks', 'how long providers remember marks', 'ASSUMED'),
  ],
  sources: ['bulk-sender-2024', 'ASSUMED'],
  limits: 'One reputation for all providers, read the next day.',
};

/** E-mails of a brand and those of them marked as spam, fading. */
export interface Reputation {
  mails: number;
  marks: number;
}

/** Marks are counted in thousandths: tallies add up whole steps, and the chance of a mark is small. */
const marksPerTally = 1000;

/** Share of e-mails that reach an inbox today. */
export function inboxShareOf({ mails, marks }: Reputation, day: Pick<Day, 'number'>): number {
  if (mails <= 0 || marks <= 0) return 1;
  const excess = pow(marks / mails / day.number('spamLimit'), day.number('spamSteepness'));
  return 1 - (day.number('mostJunked') * excess) / (1 + excess);
}

/** The reputation after a day. */
export function nextReputation(
  { mails, marks }: Reputation,
  day: Pick<Day, 'number'>,
  total: DayTotals['total'],
): Reputation {
  const kept = 1 - 1 / day.number('spamMemory');
  return { mails: mails * kept + total('mailsSent'), marks: marks * kept + total('mailsMarked') / marksPerTally };
}
