import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { recordedSources } from '../world/names.ts';

export const acceptability: Mechanism = {
  key: 'acceptability',
  name: 'Acceptability of the flow',
  says: 'People judge whether these data may flow to this purpose: by their own answer about service and data, lowered by distance and by an unwanted audience.',
  why: prose(`
    One margin a person, made of their own answers about the service and the worst kind of data in use, instead of
    weights for sensitivity and for inference: levels, countries and groups then come from 3,216 people
    (\`kozyreva-2021\`) and need no number of their own. Distance has a fixed shape and one weight, enough for the
    four levels of refusal by origin of the data (\`turow-2009\`). People are milder in passing than in a survey:
    without that offset disclosure of an acceptable flow could never help, as it does (\`kim-2019\`). To be told that
    a topic one likes is the reason makes the flow more acceptable (\`dolin-2018\`), while a right guess that nobody
    explains feels more watched: the first acts on the margin, the second on creepiness. Where data arose and where
    they are shown are two things: what one looked at in a shop comes from farther when it returns on another site. Half service and half worst
    kind is a choice; a use that is both very good and very bad comes out as middling.
  `),
  equations: `
    for contacted:
      worstItem    = min(select(uses[0], flowMargin[0], 9), select(uses[1], flowMargin[1], 9), select(uses[2], flowMargin[2], 9), select(uses[3], flowMargin[3], 9),
                         select(uses[4], flowMargin[4], 9), select(uses[5], flowMargin[5], 9), select(uses[6], flowMargin[6], 9),
                         min(select(uses[7], flowMargin[7], 9), select(aboutEvent, lifeEventMargin, 9)))
      itemMargin   = select(usesAnything, 0.5 * serviceMargin + 0.5 * min(worstItem, 6), serviceMargin)
      carried      = carriedDistance * ((channel == 3 or channel == 4) and (uses[1] or uses[2]))
      distance     = max(max(flowDistance, carried) * (1 - deviceNearness * onDevice * disclosed), aboutEvent * (1 + inferenceStep))
      eventPrivacy = aboutEvent * lifeEventSensitivity[event]
      margin       = itemMargin + lenience - distanceWeight * distance + trustAcceptance * trusting + worthIt + disclosed * narrowUse + interestEase * disclosed * fit - topicDiscomfort * topicSensitivity[topic] * (1 - ownTopicEase * fit)
                     - eventDiscomfort * eventPrivacy - audienceWeight * audienceRisk * eventPrivacy
      accepted     = logistic(1.7 * margin)
      refused      = acceptabilityWeight * (1 - accepted)
  `,
  params: [
    param('utilityBenefit', 0.5, [0, 1], 'share', 'how much of the benefit of a service is its use', 'ASSUMED'),
    param('timeBenefit', 0.25, [0, 1], 'share', 'how much of it is time saved', 'ASSUMED'),
    param('pointsBenefit', 0.6, [0, 1], 'share', 'how much of it is points', 'amazon-consent-2024'),
    param('lenience', 0.112, [-1, 2], 'SD', 'how much milder people are in passing than in a survey', 'kim-2019'),
    param('distanceWeight', 0.792, [0.2, 2.5], 'SD', 'what data from the farthest flow cost', 'turow-2009'),
    param('trustAcceptance', 0.679, [0, 0.8], 'SD per SD', 'how much trust widens what is acceptable', 'aguirre-2015'),
    param(
      'benefitAcceptance',
      0.203,
      [0.1, 2],
      'SD',
      'how much a service that helps widens what is acceptable; a discount does not',
      'pew-2016',
    ),
    param('relevanceEase', 0.15, [0, 1], 'SD', 'what the argument “more relevant for you” adds', 'schumann-2014'),
    param(
      'reciprocityEase',
      0.3,
      [0, 1],
      'SD',
      'what the argument “this keeps the service free” adds',
      'schumann-2014',
    ),
    param(
      'carriedDistance',
      0.6,
      [0.3, 1],
      'distance',
      'how far data from one’s own visits and purchases have come that return in an ad on another site',
      'turow-2009',
    ),
    param('topicDiscomfort', 0.3, [0, 2], 'SD', 'what a fully sensitive topic costs', 'dolin-2018'),
    param(
      'ownTopicEase',
      0.5,
      [0, 1],
      'share',
      'how much of that a person’s own interest in the topic takes away',
      'dolin-2018',
    ),
    param(
      'interestEase',
      0.844,
      [0, 2],
      'SD',
      'how much more acceptable targeting is that names a topic one likes as its reason',
      'dolin-2018',
    ),
    param(
      'inferenceStep',
      0.3,
      [0, 1],
      'distance',
      'what inferring a life event adds to the distance of the flow',
      'kim-2019',
    ),
    param(
      'deviceNearness',
      0.6,
      [0, 1],
      'share',
      'how much nearer a flow feels that is said to stay on one’s own device',
      'ASSUMED',
    ),
    param('eventDiscomfort', 0.4, [0, 3], 'SD', 'what it costs to be told one’s own life event', 'ASSUMED'),
    param('audienceWeight', 1.5, [0, 4], 'SD', 'what it costs that others in the household may learn it', 'ASSUMED'),
  ],
  tables: [
    {
      key: 'sourceDistance',
      label: 'distance of a flow',
      unit: '0 declared – 1 offline',
      min: 0,
      max: 1,
      rows: recordedSources,
      default: [0, 0.3, 0.3, 0.6, 0.86, 1, 0.86, 0.7],
      doc: 'how far from the place where the person left the data; shape of the logits of refusal',
      source: 'turow-2009',
    },
  ],
  sources: [
    'kozyreva-2021',
    'turow-2009',
    'kim-2019',
    'aguirre-2015',
    'schumann-2014',
    'dolin-2018',
    'pew-2016',
    'amazon-consent-2024',
    'ASSUMED',
  ],
  scores: {
    margin: { called: 'how acceptable the flow of data is', logistic: false },
  },
};
