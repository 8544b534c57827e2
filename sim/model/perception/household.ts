import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const household: Mechanism = {
  key: 'household',
  name: 'Others in the household',
  says: 'Somebody at home sees the message and learns what the person had told nobody.',
  why: prose(`
    In the best-known case a father learned of a pregnancy from a retailer’s coupons (\`duhigg-2012\`). It needs a
    true event that is still a secret, a message about it and somebody who looks; a broad message gives away less, a
    less private event matters less. It happens once a person. How often others look is a guess, and so is how long
    people keep such things to themselves.
  `),
  equations: `
    for contacted:
      secret   = inLifeEvent and not outed and tick < lifeEventStart + secretTicks
      revealed = arrives and aboutEvent and secret and chance(overlook) < householdWeight * overlookRate * audienceRisk * lifeEventSensitivity[event] * (1 - breadthHides * breadth)
      outed    = outed or revealed
      count peopleOuted = revealed
  `,
  params: [
    param('secretTicks', 90, [14, 270], 'ticks', 'how long people keep a life event to themselves', 'ASSUMED'),
    param(
      'overlookRate',
      0.25,
      [0.02, 0.6],
      'share',
      'how often somebody else looks at such a message where the household is the least private',
      'ASSUMED',
    ),
  ],
  sources: ['duhigg-2012', 'ASSUMED'],
  limits: 'What the others do with it is left out.',
  happenings: {
    revealed: { tells: 'somebody at home learned from it what they had told nobody', gravity: 95 },
  },
};
