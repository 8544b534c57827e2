import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const govern: Mechanism = {
  key: 'govern',
  name: 'Holding back',
  says: 'Before a message leaves, rules and people of the brand may take out what is sensitive, soften what looks creepy, or stop it.',
  why: prose(`
    A careful brand foresees creepiness from the flow, the topic and the event – the terms that it can know – and not
    from how this person feels. So its rules stop messages that some would have liked and let others through that
    hurt. That is the point of the mechanism; its numbers are guesses.
  `),
  equations: `
    for not left:
      pressed      = treated * pressure * select(pressesVulnerable > 0, select(vulnerable, vulnerableAim, othersSpared), 1)
    for contacted:
      uses         = treated and evidence > 0.01 and flows and collects > 0
      usesAnything = sum(uses) > 0
      suppressed   = suppressesSensitive > 0 and (detected or topicSensitivity[wishedTopic] > sensitiveBar)
      farthest     = uses * sourceDistance
      flowDistance = max(farthest[0], farthest[1], farthest[2], farthest[3], farthest[4], farthest[5], farthest[6] * select(channel == 3, homeNearness, 1), farthest[7])
      predicted    = clamp(visibility * depth * usesAnything * (foreseeFlow * flowDistance + foreseeTopic * topicSensitivity[wishedTopic]) + foreseeEvent * detected)
      reviewed     = governWeight > 0 and reviewAbove < 1 and not suppressed and predicted > reviewAbove
      vetoed       = reviewed and vetoes > 0 and chance(review) < reviewerSight
      softened     = reviewed and not vetoed
      restraint    = 1 - (1 - weighsBacklash * predicted / (1 + weighsBacklash * predicted)) * (1 - reviewSoftens * softened)
      topic        = select(suppressed, argmax(popularity * (topicSensitivity <= sensitiveBar)), select(vetoed, argmax(popularity), wishedTopic))
      aboutEvent   = detected and not suppressed and not vetoed
      shown        = visibility * depth * treated * (1 - restraint) * (not vetoed)
      delay        = reviewTicks * reviewed
      repeated     = messages > 0 and ordinals[topic] == ordinals[lastTopic]
      sameTopicCount = min(sameTopicCount + repeated, 100000)
      lastTopic    = topic
      messages     = min(messages + 1, 100000)
      accuracySum  = clamp(accuracySum + accuracy, 0, 100000)
      count topicShown = not aimed by topic
      count messagesHeld = reviewed
  `,
  params: [
    param(
      'homeNearness',
      0.35,
      [0, 1],
      'share',
      'how far the data of a network are felt to travel when the ad stands on that network: no farther than on one site',
      'turow-2009',
    ),
    param(
      'sensitiveBar',
      0.6,
      [0, 1],
      '0–1',
      'topics above this count as sensitive when sensitive inferences are suppressed',
      'ASSUMED',
    ),
    param(
      'foreseeFlow',
      0.7,
      [0, 1],
      'share',
      'how much a brand expects visible use of a far flow to be felt as creepy',
      'ASSUMED',
    ),
    param('foreseeTopic', 0.5, [0, 1], 'share', 'how much it expects of a sensitive topic', 'ASSUMED'),
    param('foreseeEvent', 0.5, [0, 1], 'share', 'how much it expects of a life event', 'ASSUMED'),
    param('reviewerSight', 0.9, [0.5, 1], 'share', 'how often a reviewer who may stop a message does so', 'ASSUMED'),
    param(
      'reviewSoftens',
      0.6,
      [0, 1],
      'share',
      'how much less a reviewed message shows of what the brand knows',
      'ASSUMED',
    ),
    param(
      'vulnerableAim',
      1.5,
      [1, 3],
      'factor',
      'how much harder the vulnerable are pressed when aimed at',
      'ASSUMED',
    ),
    param('othersSpared', 0.5, [0, 1], 'factor', 'how much less the others are pressed then', 'ASSUMED'),
  ],
  sources: ['turow-2009', 'ASSUMED'],
  limits: 'A brand foresees creepiness from the message alone; it does not know how this person feels.',
  happenings: {
    aboutEvent: { tells: 'it was about a private life event' },
    softened: { tells: 'a reviewer had taken out what looked creepy' },
    vetoed: { tells: 'a reviewer had stopped the personal version' },
  },
};
