import { type Mechanism, param } from '../world/mechanism.ts';

export const relevance: Mechanism = {
  key: 'relevance',
  name: 'Relevance',
  says: 'A message fits as far as its topic is what the person truly wants now; touching many topics at once dilutes it.',
  equations: `
    for contacted:
      wants  = max(interest, inLifeEvent and isEventTopic)
      aim    = wants[topic]
      around = min(sum(wants) / topicCount, 1)
      moment = momentLift * depth * (1 - intentShare + intentShare * infersIntent) * exp(-previousSinceVisit / momentFade)
      fit    = clamp((1 - breadthSpread * breadth) * aim + breadthSpread * breadth * around + moment)
      interestPull = relevanceWeight * fitClick * (fit - 0.5)
  `,
  params: [
    param('intentShare', 0.5, [0, 1], 'share', 'part of the lift that needs inferred purchase intent', 'ASSUMED'),
    param('momentFade', 7, [1, 60], 'ticks', 'how fast the moment after a visit passes', 'bleier-2015'),
    param('fitClick', 2.9, [0.3, 4], 'logit', 'what the step from no fit to full fit does to clicks', 'hillstrom-2008'),
    param('breadthSpread', 0.5, [0, 1], 'share', 'how much of a broad message is about other topics', 'ASSUMED'),
    param('momentLift', 0.15, [0, 0.5], 'fit', 'what real-time personalization adds right after a visit', 'bleier-2015'),
  ],
  sources: ['hillstrom-2008', 'bleier-2015', 'ASSUMED'],
};
