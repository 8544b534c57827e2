import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const creepyMemory: Mechanism = {
  key: 'creepyMemory',
  name: 'Memory of creepy moments',
  says: 'The creepiest recent moment stays in mind and fades within weeks; it is the vertical axis of the plane.',
  why: prose(`
    Shocks fade (\`tene-2014\`). The maximum rather than a sum, because one bad moment is remembered as one and many
    harmless ones do not add up to it. The rate is a guess, and it scales an axis of the plane, so compare heights on
    it, not absolute levels.
  `),
  equations: `
    for not left:
      creepyMemory = clamp(max(creepyMemory * memoryKeep, creepyMemoryWeight * creepiness))
  `,
  params: [param('memoryKeep', 0.95, [0.5, 1], 'per tick', 'what is left of a creepy moment the next day', 'ASSUMED')],
  sources: ['tene-2014', 'ASSUMED'],
};
