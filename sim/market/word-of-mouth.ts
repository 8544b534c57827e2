import { type Mechanism, param } from '../world/mechanism.ts';

// The telling is an equation about one person; who hears it is settled between people, see settle.ts.
export const wordOfMouth: Mechanism = {
  key: 'wordOfMouth',
  name: 'Word of mouth',
  says: 'Those who were shocked warn their friends; those who are glad recommend, but bad news is told more often.',
  equations: `
    for everyone:
      heard  = 0
      gossip = 0
    for not left:
      warning      = chance(warn) < wordOfMouthWeight * warnAct * ties * excess
      recommending = bought and not warning and chance(recommend) < wordOfMouthWeight * recommendAct * ties * satisfaction
      gossip       = warning * 1 - recommending * 1
      warnings     = min(warnings + warning, 100000)
      count peopleWarning = warning
      count peopleRecommending = recommending
  `,
  params: [
    param('warnAct', 0.02, [0, 1], 'share', 'how often a message that went too far is told to friends', 'ASSUMED'),
    param('recommendAct', 0.02, [0, 1], 'share', 'how often a purchase is told to friends', 'ASSUMED'),
  ],
  sources: ['ASSUMED'],
  limits: 'Everyone hears at once what a neighbour tells; nobody passes on hearsay.',
};
