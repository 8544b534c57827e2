import { type Mechanism, param } from '../world/mechanism.ts';

export const plan: Mechanism = {
  key: 'plan',
  name: 'Planning the message',
  says: 'For everyone it can reach the brand decides whether to write today, on which channel and about what; it sees its guesses, never the truth.',
  equations: `
    for not left:
      reach     = channelShare * [subscribed[0], subscribed[1], subscribed[2], not adBlocker and subscribed[3], not adBlocker and subscribed[4], visited]
      easing    = select(adaptiveCap > 0, 1 / (1 + adaptiveEase * ignored), 1)
      focus     = 1 + churnFocus * infersChurn * (min(previousSinceVisit / lapseTicks, 2) - 1)
      contacted = chance(contact) < contactRate * easing * focus * sum(reach)
    for contacted:
      channel    = pick(reach, chance(channel))
      isEventTopic = ordinals == eventTopic[lifeEvent]
      detected   = infersLifeEvents > 0 and inLifeEvent and eventTopic[lifeEvent] >= 0 and chance(detect) < accuracy
      usedDepth  = depth * (1 + depthHalf) / (depth + depthHalf)
      allowedUse = 1 - canBlock[channel] * (1 - usesAds)
      guessed    = chance(belief) < accuracy * usedDepth * allowedUse
      believed   = select(detected, isEventTopic * 1, select(guessed, interest, popularity))
      wishedTopic = argmax(believed)
      held       = suppressesSensitive > 0 and (detected or topicSensitivity[wishedTopic] > sensitiveBar)
      topic      = argmax(select(held, popularity * (topicSensitivity <= sensitiveBar), believed))
      aboutEvent = detected and not held
      messages   = min(messages + 1, 100000)
      accuracySum = clamp(accuracySum + accuracy, 0, 100000)
  `,
  params: [
    param('lapseTicks', 90, [7, 365], 'ticks', 'days without a visit after which a customer counts as lapsing', 'ASSUMED'),
    param('churnFocus', 0.2, [0, 1], 'share', 'how much contact moves to lapsing customers when churn risk is inferred', 'ASSUMED'),
    param('adaptiveEase', 0.25, [0, 2], 'per message', 'how much an adaptive cap slows down with every message left unopened', 'ASSUMED'),
    param('depthHalf', 0.3, [0.05, 2], 'depth', 'depth at which about half of what is known is used', 'ASSUMED'),
    param('sensitiveBar', 0.6, [0, 1], '0–1', 'topics above this count as sensitive when sensitive inferences are suppressed', 'ASSUMED'),
  ],
  sources: ['duhigg-2012', 'ASSUMED'],
  limits: 'At most one message a person and day.',
};
