import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const relevance: Mechanism = {
  key: 'relevance',
  name: 'Relevance',
  says: 'A message fits as far as its topic is what the person truly wants now; touching many topics at once dilutes it.',
  why: prose(`
    What fits is decided by the true interest; beliefs only choose the topic. The size of the step from misfit to fit
    comes from customers who had bought in one category and got the e-mail about it or about the other
    (\`hillstrom-2008\`). In that trial the men’s e-mail shows no such effect and the women’s a large one; one number
    for all topics is the mean of the two. That real-time offers work right after a visit and then fade, and end below
    plainer ones, is \`bleier-2015\`; that showing the very thing puts off those who are still looking round is
    \`lambrecht-2013\`. After a purchase more of the same is hardly wanted. An occasion is a message made from the moment
    itself, or sent by what has just happened.
  `),
  equations: `
    for contacted:
      wants  = max(interest, inLifeEvent and ordinals == eventTopic[lifeEvent], cartWant * cartOpen * (ordinals == ordinals[cartTopic]))
      sated  = satedShare * (justBought and ordinals[topic] == ordinals[cartTopic])
      stale  = boredom * repeated * sameTopicCount / max(messages, 1)
      aim    = wants[topic] * (1 - sated) * (1 - stale) * (1 - misdirected * strangeShare) * exp(-delay / offerTicks)
      around = min(sum(wants) / topicCount, 1)
      nearby = triggersPlace * collects[3] * consent[3] * placeLift
      fresh  = exp(-(previousSinceVisit + delay) / momentFade)
      moment = treated * depth * max(usesAnything, usesContext) * (momentLift * (1 - intentShare + intentShare * infersIntent) * fresh - staleLoss * depth * depth * (1 - fresh) + nearby)
      early  = tooSpecific * viewedCue * usesAnything * (1 - cartOpen)
      fit    = clamp((1 - breadthSpread * breadth) * aim + breadthSpread * breadth * around + moment - early)
      triggered    = triggerBoost * min(urge, 1)
      occasion     = treated * max(usesContext * min(depth, 1), triggered / (1 + triggered))
      interestPull = relevanceWeight * (fitClick * (fit - 0.5) - misplaced * (1 - congruent))
  `,
  params: [
    param('cartWant', 1, [0, 1], 'interest', 'how much a person still wants what they have put aside', 'ASSUMED'),
    param('satedShare', 0.95, [0.5, 1], 'share', 'how much less one wants what one has just bought', 'ASSUMED'),
    param('boredom', 0.2, [0, 1], 'share', 'how much the same topic again and again loses', 'ASSUMED'),
    param(
      'strangeShare',
      0.7,
      [0, 1],
      'share',
      'how much of its fit a message made for somebody else loses',
      'ASSUMED',
    ),
    param('placeLift', 0.1, [0, 0.5], 'fit', 'what it adds that the person is near a shop', 'ASSUMED'),
    param(
      'misplaced',
      0.3,
      [0, 2],
      'logit',
      'what a place costs that does not suit what the person is doing',
      'bleier-2015',
    ),
    param('intentShare', 0.5, [0, 1], 'share', 'part of the lift that needs inferred purchase intent', 'ASSUMED'),
    param('momentFade', 7, [1, 60], 'ticks', 'how fast the moment after a visit passes', 'bleier-2015'),
    param(
      'staleLoss',
      0.05,
      [0, 0.5],
      'fit',
      'what the deepest message loses when the moment it was made for has passed',
      'bleier-2015',
    ),
    param(
      'tooSpecific',
      0.3,
      [0, 1],
      'fit',
      'what showing the very thing loses with people who are still looking round',
      'lambrecht-2013',
    ),
    param(
      'fitClick',
      2.42,
      [0.3, 4],
      'logit',
      'what the step from no fit to full fit does to clicks',
      'hillstrom-2008',
    ),
    param(
      'offerTicks',
      30,
      [10, 90],
      'ticks',
      'how long an offer is what the person wants: a delayed one comes late',
      'ASSUMED',
    ),
    param('breadthSpread', 0.5, [0, 1], 'share', 'how much of a broad message is about other topics', 'ASSUMED'),
    param(
      'momentLift',
      0.22,
      [0, 0.5],
      'fit',
      'what real-time personalization adds right after a visit',
      'bleier-2015',
    ),
  ],
  sources: ['hillstrom-2008', 'bleier-2015', 'lambrecht-2013', 'ASSUMED'],
};
