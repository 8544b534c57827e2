import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const switching: Mechanism = {
  key: 'switching',
  name: 'Going to a rival',
  says: 'Customers compare: a rival who is cheaper, more trusted or more to their taste wins those whom nothing holds.',
  why: prose(`
    At an equal price most choose the shop that asks for less (\`jentzsch-2012\`); that gives directions and no rates,
    so all numbers are guesses with wide ranges. It is there because whoever leaves goes somewhere, and because a
    rival’s restraint can be what a brand loses to.
  `),
  equations: `
    for not left:
      comparing = sum(rivalHere) > 0
    for comparing:
      trustHere = clamp(brandTrust + trustSpread * trust)
      draw      = rivalHere * max(1 + priceDraw * dealProneness * (1 - rivalPrice) + trustDraw * (rivalTrust - trustHere) + personalDraw * (rivalPersonal - 0.5) * (1 - concern), 0)
      hold      = max(1 - holdLoyalty * (loyalty - 0.3), 0)
      switching = chance(switch) < switchingWeight * switchRate * hold * sum(draw)
      gone      = switching or leaving or quitting
      haunted   = switching and creepyMemory > tolerance
      exitReason = select(switching and exitReason == 0, pick([0, haunted, 0, not haunted], 0), exitReason)
      count peopleSwitching = switching
      for gone:
        rival = pick(draw + 0.001 * rivalHere, chance(rival))
  `,
  params: [
    param(
      'switchRate',
      0.0004,
      [0, 0.02],
      'per tick',
      'how often a customer of middling loyalty goes to an equal rival',
      'ASSUMED',
    ),
    param('priceDraw', 8, [0, 30], 'factor', 'what a lower price does for the deal-prone', 'ASSUMED'),
    param('trustDraw', 2, [0, 10], 'factor', 'what more trust in the rival does', 'ASSUMED'),
    param(
      'personalDraw',
      0.5,
      [0, 3],
      'factor',
      'what a more personal rival does for those of average concern; at one SD above it makes no difference, beyond it repels',
      'ASSUMED',
    ),
    param('holdLoyalty', 2, [0, 5], 'factor', 'how much loyalty holds', 'ASSUMED'),
  ],
  sources: ['ASSUMED'],
  limits: 'Rivals do not answer what this brand does, and nobody comes back.',
};
