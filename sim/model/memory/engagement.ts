import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { recentKeep } from '../world/worth.ts';

export const engagement: Mechanism = {
  key: 'engagement',
  name: 'Engagement',
  says: 'The horizontal axis: a fading sum of what a person did with the brand: coming, saving, buying.',
  why: prose(`
    A definition, not a finding: the horizontal axis. Only what people do counts, and it counts the same on all channels and without
    any: a glance is no act. The weights of coming, deep actions and purchases are the project’s; change them and people
    move on the plane while nothing they do changes.
  `),
  equations: `
    for not left:
      engagementPoints = min(engagementPoints * engagementKeep + comePoints * came + deepPoints * acted + buyPoints * bought, 100000)
      engagement = clamp(1 - exp(-min(engagementPoints / pointsScale, 80)))
      sum engagementHeld = engagement
      sum trustHeld = trust
      count peopleStaying = not left
    for everyone:
      recentCents  = clamp(recentCents * ${recentKeep} + (profitCents - previousProfitCents) * (not previousLeft), -1000000000, 1000000000)
      count peopleLeft   = left
      count peopleTurned = turned
  `,
  params: [
    param('comePoints', 3, [0, 20], 'points', 'weight of coming, prompted or not', 'ASSUMED'),
    param('deepPoints', 5, [0, 20], 'points', 'weight of a deep action', 'ASSUMED'),
    param('buyPoints', 10, [0, 20], 'points', 'weight of a purchase', 'ASSUMED'),
    param('pointsScale', 10, [1, 100], 'points', 'points at which engagement is two thirds', 'ASSUMED'),
    param('engagementKeep', 0.964916, [0.8, 0.999], 'per tick', 'fading with a time constant of 28 ticks', 'ASSUMED'),
  ],
  sources: ['ASSUMED'],
};
