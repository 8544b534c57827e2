import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const reactance: Mechanism = {
  key: 'reactance',
  name: 'Reactance',
  says: 'Who feels pushed or watched pulls back, the less so the more the offer is worth to them.',
  why: prose(`
    Holding back is creepiness times a person’s proneness, weakened by a good fit: unjustified personal e-mail loses
    response where it is of little use, hardly where it is of much (\`white-2008\`), so fit and usefulness each take a
    part of it. Proneness is skewed: over 53 experiments intrusiveness hardly explains the mean response
    (\`yeo-2025\`), so most people hold back a little and a minority much. Who asks what the sender is after holds back
    too, noticed use of data or not (\`goldfarb-2011\`). It acts on every way to respond, a visit without a click too;
    else a creepy campaign would sell well while its clicks collapse.
  `),
  equations: `
    for contacted:
      reactance = reactanceWeight * reaction * reactanceProneness * (creepiness + reactanceCarry * previousCreepyMemory + pressReactance * pressed + whyReactance * asksWhy) * (1 - shield * fit) * max(1 - usefulShield * benefit, 0)
  `,
  params: [
    param('reaction', 3.7, [1.5, 6], 'logit', 'how strongly creepiness turns into holding back', 'tucker-2014'),
    param('reactanceCarry', 0.2, [0, 1], 'share', 'how much a recent creepy moment goes on weighing', 'ASSUMED'),
    param(
      'pressReactance',
      0.1,
      [0, 1],
      'creepiness',
      'pressure makes people hold back like a message that is so creepy',
      'ASSUMED',
    ),
    param(
      'whyReactance',
      0.5,
      [0.1, 1],
      'creepiness',
      'people who ask what the sender is after hold back as from a message that is so creepy',
      'goldfarb-2011',
    ),
    param('shield', 0.547, [0, 0.9], 'share', 'how far a good fit protects from reactance', 'vandoorn-2013'),
    param('usefulShield', 0.839, [0, 1], 'share', 'how far a service that helps protects from it', 'white-2008'),
  ],
  sources: ['tucker-2014', 'white-2008', 'vandoorn-2013', 'goldfarb-2011', 'yeo-2025', 'ASSUMED'],
};
