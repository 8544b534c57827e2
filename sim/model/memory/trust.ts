import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const trust: Mechanism = {
  key: 'trust',
  name: 'Trust',
  says: 'Trust falls in a moment, as far as what happened says of the brand, and comes back over months.',
  why: prose(`
    Whatever hurts says “this brand is worth only so much”, and trust goes a part of the way down to that, never below
    it. So a small hurt repeated every day, or the same story heard twice, does not add up without end; of several
    hurts on a day the worst counts. The worst public scandal on record cost about 1.4 SD and did not come back soon
    (\`ponemon-2018\`), while covert use costs trust message by message (\`aguirre-2015\`). Bad news moves trust more
    than good news (\`poortinga-2004\`); by how much nothing published says. An aggressive dark pattern costs trust at
    the prompt; a mild one goes unnoticed (\`luguri-2021\`). Alarm is what is fresh of a loss: customers leave a firm in
    the weeks after a scandal and hardly later (\`talktalk-2016\`), when trust is still low.
  `),
  equations: `
    for not left:
      messageHurt = messageTake * tooFar * max(messageDepth * excess + trust, 0)
      friendHurt  = friendTake * clamp(previousHeard, 0, 3) * max(friendDepth + trust, 0)
      nagHurt     = nagTake * beingAsked * max(2 * darkPattern - 1, 0) * max(nagDepth + trust, 0)
      strain      = 1 + strainDepth * vulnerable
      pushHurt    = pushTake * (opened or came) * pressed * max(pushDepth * pressed * strain + trust, 0)
      regretHurt  = regretTake * regretDawns * max(regretDepth * strain + trust, 0)
      outedHurt   = outedTake * revealed * max(outedDepth * lifeEventSensitivity[event] + trust, 0)
      hurt        = trustWeight * max(messageHurt, friendHurt, nagHurt, breachHurt, pressHurt, pushHurt, regretHurt, outedHurt)
      warmth      = trustWeight * (trustGain * (opened and not tooFar) * fit + recommendedTrust * clamp(-previousHeard, 0, 3)) * (1 - trust / 2)
      trust       = clamp(trust - trust / recoveryTicks + warmth - hurt, -8, 2)
      alarm       = clamp(max(alarm * alarmKeep, hurt / alarmFull))
  `,
  params: [
    param(
      'messageTake',
      0.1,
      [0.02, 0.3],
      'share',
      'how far trust falls to what one message that went too far says of the brand',
      'ASSUMED',
    ),
    param(
      'messageDepth',
      1.5,
      [0.5, 3],
      'SD',
      'how low a brand is trusted whose messages go all the way too far',
      'aguirre-2015',
    ),
    param(
      'friendTake',
      0.1,
      [0.02, 0.3],
      'share per telling',
      'how far trust falls to what a friend says, of at most three a day',
      'ASSUMED',
    ),
    param('friendDepth', 0.7, [0.2, 2], 'SD', 'how low a brand is trusted of which friends warn', 'ASSUMED'),
    param(
      'nagTake',
      0.4,
      [0.1, 0.8],
      'share',
      'how far trust falls at an aggressive dark pattern; a mild one goes unnoticed',
      'luguri-2021',
    ),
    param('nagDepth', 0.8, [0.2, 2], 'SD', 'how low a brand is trusted that asks in this way', 'ASSUMED'),
    param(
      'pushTake',
      0.03,
      [0.01, 0.1],
      'share',
      'how far trust falls at a visit or an opened message that presses fully',
      'shop-tricks-2021',
    ),
    param('pushDepth', 1, [0.3, 2], 'SD', 'how low a brand is trusted that presses fully', 'ASSUMED'),
    param(
      'regretTake',
      0.4,
      [0.1, 0.8],
      'share',
      'how far trust falls when one sees that one was pressed into a purchase',
      'ASSUMED',
    ),
    param('regretDepth', 1.5, [0.5, 3], 'SD', 'how low a brand is trusted that pressed one into it', 'ASSUMED'),
    param(
      'strainDepth',
      0.5,
      [0, 1.5],
      'share',
      'how much worse the vulnerable think of a brand that presses them: the money is missing',
      'ASSUMED',
    ),
    param('outedTake', 0.8, [0.4, 1], 'share', 'how far trust falls when a brand gives a secret away', 'ASSUMED'),
    param('outedDepth', 2, [1, 4], 'SD', 'how low a brand is trusted that gave away the most private event', 'ASSUMED'),
    param(
      'trustGain',
      0.01,
      [0, 0.05],
      'SD',
      'what an opened message that fits brings: far less than one takes that went too far',
      'poortinga-2004',
    ),
    param('recommendedTrust', 0.01, [0, 0.1], 'SD per telling', 'what one friend’s good story brings', 'ASSUMED'),
    param(
      'recoveryTicks',
      180,
      [90, 540],
      'ticks',
      'time constant of healing: half is back after four months',
      'turjeman-2019',
    ),
    param('alarmKeep', 0.955, [0.9, 0.98], 'per tick', 'what is left of an alarm the next day', 'talktalk-2016'),
    param('alarmFull', 1.5, [0.8, 3], 'SD', 'loss of trust on one day that alarms fully', 'ASSUMED'),
  ],
  sources: [
    'aguirre-2015',
    'luguri-2021',
    'ponemon-2018',
    'poortinga-2004',
    'talktalk-2016',
    'turjeman-2019',
    'shop-tricks-2021',
    'ASSUMED',
  ],
  limits: 'Trust that was lost comes back to where it was; that scars stay is left out, as nothing measures them.',
};
