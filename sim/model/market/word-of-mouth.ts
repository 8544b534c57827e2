import { type Mechanism, param, prose } from '../world/mechanism.ts';

// The telling is an equation about one person; who hears it is settled between people, see settle.ts.
export const wordOfMouth: Mechanism = {
  key: 'wordOfMouth',
  name: 'Word of mouth',
  says: 'Those who were shocked warn their friends; those who are glad recommend, but bad news is told more often.',
  why: prose(`
    A warning needs a shock and ties; a recommendation needs a purchase and contentment. Nobody passes on hearsay, so
    cascades stay within reach of those who were hurt. Rates are guesses, and a scenario can switch the network off to
    see what hangs on it.
  `),
  equations: `
    for everyone:
      heard  = 0
      warned = 0 > 1
      recommended = 0 > 1
    for not left:
      warned      = chance(warn) < wordOfMouthWeight * ties * max(warnAct * excess, warnRegret * regretDawns, warnOuted * revealed)
      warnings    = min(warnings + warned, 100000)
      count peopleWarning = warned
    for bought:
      recommended = not warned and chance(recommend) < wordOfMouthWeight * recommendAct * ties * satisfaction * (1 + recommendTrust * goodwill)
      count peopleRecommending = recommended
  `,
  params: [
    param('warnAct', 0.02, [0, 1], 'share', 'how often a message that went too far is told to friends', 'ASSUMED'),
    param('warnRegret', 0.3, [0.05, 0.6], 'share', 'how often a purchase that one was pressed into is told', 'ASSUMED'),
    param('warnOuted', 0.8, [0.2, 1], 'share', 'how often it is told that a brand gave a secret away', 'ASSUMED'),
    param('recommendAct', 0.02, [0, 1], 'share', 'how often a purchase is told to friends', 'ASSUMED'),
    param('recommendTrust', 0.5, [0, 1], 'share', 'how much less those recommend who distrust most deeply', 'ASSUMED'),
  ],
  sources: ['ASSUMED'],
  limits: 'Everyone hears at once what a neighbour tells; nobody passes on hearsay.',
  happenings: {
    warned: { tells: 'warned friends', gravity: 70 },
    recommended: { tells: 'recommended the brand to friends' },
  },
};
