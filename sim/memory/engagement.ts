import { type Mechanism, param } from '../world/mechanism.ts';

export const engagement: Mechanism = {
  key: 'engagement',
  name: 'Engagement',
  says: 'The horizontal axis: a fading sum of what a person did with the brand, from opening to buying.',
  equations: `
    for not left:
      engagementPoints = min(engagementPoints * engagementKeep + opened + 3 * clicked + 5 * acted + 10 * bought, 100000)
      engagement = clamp(1 - exp(-min(engagementPoints / 10, 80)))
      sum engagementHeld = engagement
      sum trustHeld = trust
      count peopleStaying = not left
    for everyone:
      count peopleLeft   = left
      count peopleTurned = turned
  `,
  params: [param('engagementKeep', 0.964916, [0.8, 0.999], 'per tick', 'fading with a time constant of 28 ticks', 'ASSUMED')],
  sources: ['ASSUMED'],
};
