import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const shopping: Mechanism = {
  key: 'shopping',
  name: 'Shopping unprompted',
  says: 'People come by themselves: the sooner after their last visit, the more attached they are and the more they trust.',
  why: prose(`
    The level and its fading with the months since the last visit are those of the people in the e-mail trial who got
    no e-mail (\`hillstrom-2008\`). The trial saw each of them for two weeks; here a visit makes the next one
    likelier, day after day, and over a year that loop is extrapolation.
  `),
  equations: `
    for not left:
      sinceVisit  = min(sinceVisit + 1, 1000)
      goodwill    = trust / (1 + abs(trust))
      readiness   = 1 - exp(-sinceVisit / needRecovery)
      visitChance = shoppingWeight * visitBase / 14 * shoppingRate
                    * exp(recencyPivot - recencyFade * min(previousSinceVisit, 365) / 30 + visitLoyalty * (loyalty - 0.3) + visitTrust * goodwill - visitAlarm * alarm)
      visited     = chance(visit) < visitChance
  `,
  params: [
    param(
      'visitBase',
      0.0975,
      [0.01, 0.5],
      'per two weeks',
      'share of customers who visit within two weeks without any message',
      'hillstrom-2008',
    ),
    param(
      'recencyFade',
      0.0615,
      [0, 0.3],
      'per month',
      'how fast visits thin out with the months since the last one',
      'hillstrom-2008',
    ),
    param(
      'recencyPivot',
      0.36,
      [0, 1],
      'logarithm',
      'centres the effect of recency on customers six months after their last visit',
      'hillstrom-2008',
    ),
    param(
      'needRecovery',
      14,
      [1, 90],
      'ticks',
      'how long it takes until a person needs something again after a visit',
      'ASSUMED',
    ),
    param('visitLoyalty', 0.8, [0, 3], 'logarithm', 'how much loyalty adds to visits', 'ASSUMED'),
    param(
      'visitTrust',
      0.03,
      [0, 0.1],
      'logarithm',
      'how much the deepest distrust takes from visits',
      'talktalk-2016',
    ),
    param('visitAlarm', 0.08, [0, 0.2], 'logarithm', 'how much full alarm takes from them', 'talktalk-2016'),
  ],
  sources: ['hillstrom-2008', 'talktalk-2016', 'ASSUMED'],
  limits: 'No seasons and no weekdays.',
  happenings: {
    visited: { tells: 'came by without being asked' },
  },
};
