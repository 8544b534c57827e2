import { type Mechanism, param } from '../world/mechanism.ts';

export const reactance: Mechanism = {
  key: 'reactance',
  name: 'Reactance',
  says: 'Who feels pushed or watched pulls back, the less so the more the offer is worth to them.',
  equations: `
    for contacted:
      reactance = reactanceWeight * reaction * reactanceProneness * (creepiness + reactanceCarry * previousCreepyMemory) * (1 - shield * fit)
  `,
  params: [
    param('reaction', 4.2, [0, 6], 'logit', 'how strongly creepiness turns into holding back', 'tucker-2014'),
    param('reactanceCarry', 0.2, [0, 1], 'share', 'how much a recent creepy moment goes on weighing', 'ASSUMED'),
    param('shield', 0.41, [0, 0.9], 'share', 'how far a good fit protects from reactance', 'white-2008'),
  ],
  sources: ['tucker-2014', 'white-2008', 'ASSUMED'],
};
