import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const shopping: Mechanism = {
  key: 'shopping',
  name: 'Shopping unprompted',
  says: 'People come by themselves as long as they have the brand in mind; it slips from mind and comes back.',
  why: prose(`
    Among new customers of a music shop buying halves within the first year and then stays as it is, most never buy
    again and a few buy much, and the longer the silence the rarer the next order, at every past frequency
    (\`cdnow-1997\`). Customers who slip from mind and come back by themselves, with rates that differ between
    people by gamma distributions, give all of these at once. Customers who die give the first halving too, but then
    orders go on falling, and a base without newcomers has no steady state. Who slips and comes back is part of who
    people are (\`population.overrides\`), since the first morning has to be in that steady state. A message brings
    people by itself, whether or not they have the brand in mind, so that it adds about as many visits among those who
    came lately as among those who did not (\`hillstrom-2008\`). The ordinary retailer meant here has customers
    who buy about once a year; those of the trial came a quarter as often, which \`brand.pace\` says.
  `),
  equations: `
    for not left:
      sinceVisit  = min(sinceVisit + 1, 1000)
      goodwill    = trust / (1 + abs(trust))
      slips       = not dormant and chance(slip) < slipRate
      wakes       = dormant and chance(wake) < wakeRate
      dormant     = dormant and not wakes or slips
      inMind      = select(dormant, strayVisits, 1)
      visitChance = shoppingWeight * visitBase / 14 * brandPace * shoppingRate * inMind
                    * exp(visitLoyalty * (loyalty - 0.3) + visitTrust * goodwill - visitAlarm * alarm)
      visited     = chance(visit) < visitChance
  `,
  params: [
    param(
      'visitBase',
      2.2,
      [0.1, 5],
      'per two weeks',
      'visits within two weeks, without any message, of the average customer who has the brand in mind',
      'cdnow-1997',
    ),
    param('visitLoyalty', 0.3, [0, 1], 'logarithm', 'how much loyalty adds to visits', 'ASSUMED'),
    param(
      'visitTrust',
      0.01,
      [0, 0.1],
      'logarithm',
      'how much the deepest distrust takes from visits',
      'talktalk-2016',
    ),
    param('visitAlarm', 0.06, [0, 0.2], 'logarithm', 'how much full alarm takes from them', 'talktalk-2016'),
  ],
  sources: ['cdnow-1997', 'hillstrom-2008', 'talktalk-2016', 'ASSUMED'],
  limits: 'No seasons and no weekdays; nobody new becomes a customer.',
  happenings: {
    visited: { tells: 'came by without being asked' },
  },
};
