import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const trust: Mechanism = {
  key: 'trust',
  name: 'Trust',
  says: 'Trust falls in a moment and comes back over months, and never quite: a scar stays.',
  why: prose(`
    Falls with each message by as much as it went too far, heals with a time constant, and keeps a scar, so that a
    brand that has stopped is not where one that never began is. That covert use costs trust and trust restores
    response is known (\`aguirre-2015\`); how fast it heals and how much never does is not. An aggressive dark pattern
    costs trust at the prompt itself; a mild one goes unnoticed (\`luguri-2021\`). Questions about the months after a
    scandal rest on these guesses.
  `),
  equations: `
    for not left:
      hurt      = trustLoss * excess + rumourTrust * max(previousHeard, 0) + breachHurt + pressHurt + nagHurt * beingAsked * max(2 * darkPattern - 1, 0)
      warmth    = trustGain * (opened and not tooFar) * fit + recommendedTrust * max(-previousHeard, 0)
      trustScar = clamp(trustScar - trustWeight * scarShare * hurt * (1 + trustScar / trustFloor), -8, 0)
      trust     = clamp(trust + trustWeight * (warmth * (1 - trust / 2) - hurt * (1 + trust / trustFloor)) + (trustScar - trust) / recoveryTicks, -8, 2)
  `,
  params: [
    param('trustLoss', 0.35, [0, 2], 'SD', 'what a message that went all the way too far costs', 'ASSUMED'),
    param('trustFloor', 4, [1, 8], 'SD', 'the deepest trust can fall', 'ASSUMED'),
    param('trustGain', 0.01, [0, 0.1], 'SD', 'what an opened message that fits brings', 'ASSUMED'),
    param('rumourTrust', 0.04, [0, 0.5], 'SD per telling', 'what one friend’s bad story costs', 'ASSUMED'),
    param(
      'nagHurt',
      0.3,
      [0, 2],
      'SD',
      'what an aggressive dark pattern costs with whom it is tried on; a mild one goes unnoticed',
      'luguri-2021',
    ),
    param('recommendedTrust', 0.01, [0, 0.5], 'SD per telling', 'what one friend’s good story brings', 'ASSUMED'),
    param('recoveryTicks', 90, [10, 1000], 'ticks', 'time constant of healing', 'ASSUMED'),
    param('scarShare', 0.3, [0, 1], 'share', 'part of a loss that never heals', 'ASSUMED'),
  ],
  sources: ['aguirre-2015', 'luguri-2021', 'ASSUMED'],
  limits: 'No finding pins these rates.',
};
