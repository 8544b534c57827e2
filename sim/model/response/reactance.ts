import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const reactance: Mechanism = {
  key: 'reactance',
  name: 'Reactance',
  says: 'Who feels pushed or watched pulls back, the less so the more the offer is worth to them.',
  why: prose(`
    Holding back is creepiness times a person’s proneness, weakened by a good fit: unjustified personal e-mail loses
    response where it is of little use, hardly where it is of much (\`white-2008\`), so fit and usefulness each take a
    part of it. An ad that is aimed and also gets in the way loses what each alone would have gained
    (\`goldfarb-2011\`), whether or not data about the person are used: the two together show its designs. Its
    strength has to be large, since doubled clicks under control (\`tucker-2014\`) must come from less creepiness and
    nothing else. It acts on every way to respond, a visit without a click too; else a creepy campaign would sell well
    while its clicks collapse.
  `),
  equations: `
    for contacted:
      designs   = designReactance * max(obtrusiveness - usualPlacement, 0) * min(treated * depth * max(usesAnything, usesContext), 1)
      reactance = reactanceWeight * reaction * reactanceProneness * (creepiness + reactanceCarry * previousCreepyMemory + pressReactance * pressed + designs) * (1 - shield * fit) * max(1 - usefulShield * benefit, 0)
  `,
  params: [
    param('reaction', 4.82, [0, 6], 'logit', 'how strongly creepiness turns into holding back', 'tucker-2014'),
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
      'designReactance',
      0.25,
      [0, 1],
      'creepiness',
      'an ad that is aimed and gets in the way shows its designs: each alone does not',
      'goldfarb-2011',
    ),
    param('shield', 0.547, [0, 0.9], 'share', 'how far a good fit protects from reactance', 'vandoorn-2013'),
    param('usefulShield', 0.839, [0, 1], 'share', 'how far a service that helps protects from it', 'white-2008'),
  ],
  sources: ['tucker-2014', 'white-2008', 'vandoorn-2013', 'goldfarb-2011', 'ASSUMED'],
};
