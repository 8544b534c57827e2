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
      moment = momentLift * depth * (0.5 + 0.5 * infersIntent) * exp(-previousSinceVisit / 7)
      fit    = clamp((1 - breadthSpread * breadth) * aim + breadthSpread * breadth * around + moment)
      interestPull = relevanceWeight * fitClick * (fit - 0.5)
  `,
  params: [
    param('fitClick', 2.9, [0.3, 4], 'logit', 'what the step from no fit to full fit does to clicks', 'hillstrom-2008'),
    param('breadthSpread', 0.5, [0, 1], 'share', 'how much of a broad message is about other topics', 'ASSUMED'),
    param('momentLift', 0.15, [0, 0.5], 'fit', 'what real-time personalization adds right after a visit', 'bleier-2015'),
  ],
  sources: ['hillstrom-2008', 'bleier-2015', 'ASSUMED'],
};
