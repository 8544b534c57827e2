import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { channelNames } from '../world/names.ts';

export const creepiness: Mechanism = {
  key: 'creepiness',
  name: 'Creepiness',
  says: 'How intruded upon a person feels by one message: an unacceptable flow that shows, and not knowing how they know.',
  why: prose(`
    Two contributions, each of which can be felt in full and no more: the flow should not be (violation), and one
    does not know how they know (ambiguity). They add to a logit whose middle is where half of people would say that
    it is creepy, so that each term can be shown to the person asking why. Personalization helps when the collection
    was open and hurts when it was not (\`aguirre-2015\`); telling soothes or hurts (\`kim-2019\`), where trust adds to
    the soothing and takes nothing from the hurt; a good fit makes a message more wanted and more intrusive at once
    (\`vandoorn-2013\`). Control and knowing the brand take a share of both contributions. A sensitive topic matters as
    far as the use of data shows (\`dolin-2018\`), a life event to those who have it and to those wrongly taken to.
    An ad that is aimed and also gets in the way makes people ask what the sender is after, the private sooner
    (\`goldfarb-2011\`), and so does a name used by somebody one hardly knows (\`wattal-2012\`). The spread between
    people is a trait, because concern alone would predict behaviour better than it does (\`yu-2020\`), and each has
    an own view of each subject: answers of one person about unlike uses go together only in part (\`kozyreva-2021\`).
    Tops and rates of the two contributions are the heart of the idea and the least tested.
  `),
  equations: `
    for contacted:
      trustLevel    = clamp(trustMean + trustSpread * trusting)
      calm          = (1 - controlCalm * feltControl) * (1 - familiarCalm * familiarity)
      inView        = max(knowing, toldView * told * min(depth, 1))
      violated      = 1 - exp(-violation * inView * refused * calm)
      unclear       = 1 - exp(-covertVisible * hidden * knowing * calm)
      tooPrivate    = topicCreep * topicSensitivity[topic] * (1 - exp(-violation * inView * calm)) * (1 - ownTopicEase * fit) + eventCreep * eventPrivacy * select(mistakenEvent, mistakenShare, 1)
      targeted      = treated * min(depth * max(usesAnything, usesContext), 1)
      novelty       = nameCue * (1 - cueHabituation)
      addressed     = novelty * (1 - familiarity) * (1 - familiarity)
      asksWhy       = 1 - exp(-clamp(1 + whyConcern * concern, 0.2, 3) * (whyPushed * max(obtrusiveness - usualPlacement, 0) * targeted + whyNamed * addressed))
      ownView       = 3.46 * select(aboutEvent, always(ownEvent), always(ownTopic, 8)[topic]) - 1.73
      feltCreepiness = creepBase + violationTop * violated + unclearTop * unclear + tooPrivate + fitKnowing * knowing * fit + whyCreep * asksWhy
                       + intimacy * channelIntimacy[channel] * min(depth * usesAnything, 1) + mixUp * misdirected * usesAnything
                       + concernCreep * concern + awarenessCreep * awareness * knowing + feltSpread * feltTrait + dealSpread * ownView
                       + memoryCreep * previousCreepyMemory - disclosureRelief * told * (trustLevel * max(2 * accepted - 1, 0) + min(2 * accepted - 1, 0))
                       - trustRelief * trusting
      creepiness    = select(noticed, clamp(creepinessWeight * logistic(feltCreepiness)), 0)
      ambiguity     = select(noticed, hidden * knowing, 0)
      tooFar        = creepiness > tolerance
      excess        = max(creepiness - tolerance, 0)
      creepinessSum = min(creepinessSum + creepiness, 100000)
      ambiguitySum  = min(ambiguitySum + ambiguity, 100000)
      tooFarCount   = min(tooFarCount + tooFar, 100000)
      count peopleContacted = contacted
      count messagesTooFar = tooFar
      count pilotMessages = piloted
      count pilotTooFar = piloted and tooFar
      sum creepinessFelt  = creepiness
      sum ambiguityFelt   = ambiguity
  `,
  params: [
    param('creepBase', -2.1, [-5, 0], 'logit', 'what a noticed, unremarkable message feels like', 'marigold-2023'),
    param('violation', 3, [1, 6], 'rate', 'how soon visible use of an unacceptable flow is felt in full', 'turow-2009'),
    param('violationTop', 2, [1, 4], 'logit', 'what a fully visible, fully unacceptable flow adds', 'ASSUMED'),
    param('toldView', 0.95, [0, 1], 'share', 'how plainly a disclosure shows the use of data', 'kim-2019'),
    param(
      'covertVisible',
      2,
      [0.5, 6],
      'rate',
      'how soon it is felt in full that one does not know how they know',
      'aguirre-2015',
    ),
    param('unclearTop', 2.2, [0.5, 3], 'logit', 'what it adds not to know at all how they know', 'ASSUMED'),
    param(
      'controlCalm',
      0.5,
      [0.2, 0.9],
      'share',
      'how much of both those no longer feel who are in control of their data',
      'tucker-2014',
    ),
    param('familiarCalm', 0.15, [0, 0.5], 'share', 'the same for those who know the brand well', 'ASSUMED'),
    param(
      'topicCreep',
      2.6,
      [0.5, 4],
      'logit',
      'what visible use of data on a fully sensitive topic adds',
      'dolin-2018',
    ),
    param('eventCreep', 2.6, [1, 4], 'logit', 'what a message about the most private life event adds', 'ASSUMED'),
    param(
      'mistakenShare',
      0.6,
      [0, 1],
      'share',
      'how much of that those feel who have no such event and are taken to have it',
      'ASSUMED',
    ),
    param(
      'whyPushed',
      2,
      [0, 4],
      'rate',
      'how much an ad that is aimed and gets in the way makes people ask what the sender is after',
      'goldfarb-2011',
    ),
    param('whyNamed', 0.6, [0, 3], 'rate', 'the same for a name, used by a brand that one hardly knows', 'wattal-2012'),
    param('whyConcern', 0.4, [0, 1], 'per SD', 'how much sooner the concerned ask', 'goldfarb-2011'),
    param('whyCreep', 0.8, [0, 2], 'logit', 'what it adds to ask what the sender is after', 'goldfarb-2011'),
    param('fitKnowing', 0.6, [0, 2], 'logit', 'a visible guess that is right feels more watched', 'vandoorn-2013'),
    param('intimacy', 0.3, [0, 2], 'logit', 'what the most intimate channel adds', 'smarterhq-2019'),
    param('concernCreep', 0.55, [0, 0.6], 'logit per SD', 'slope over privacy concern', 'oba-2023'),
    param(
      'dealSpread',
      0.4,
      [0.1, 0.9],
      'logit per SD',
      'how differently one person feels about different subjects and life events',
      'kozyreva-2021',
    ),
    param('feltSpread', 0.7, [0.2, 1.5], 'logit per SD', 'how differently people feel the same thing', 'acquisti-2013'),
    param('mixUp', 1, [0, 4], 'logit', 'what a message made of somebody else’s data adds', 'ASSUMED'),
    param(
      'awarenessCreep',
      0.8,
      [0, 3],
      'logit',
      'what visible use adds when all talk about what is done with data',
      'ASSUMED',
    ),
    param('memoryCreep', 0.5, [0, 2], 'logit', 'how much a recent creepy moment colours the next message', 'ASSUMED'),
    param(
      'disclosureRelief',
      2.4,
      [0.5, 4],
      'logit',
      'disclosure soothes where the flow is acceptable, as far as one trusts it, and hurts where it is not',
      'kim-2019',
    ),
    param('trustRelief', 0.301, [0, 1.5], 'logit per SD', 'how much trust takes away', 'dinev-2006'),
  ],
  tables: [
    {
      key: 'channelIntimacy',
      label: 'intimacy of a channel',
      unit: '0–1',
      min: 0,
      max: 1,
      rows: channelNames,
      default: [0.25, 0.7, 1, 0.4, 0, 0],
      doc: 'push is felt as most invasive, display as least',
      source: 'smarterhq-2019',
    },
  ],
  sources: [
    'turow-2009',
    'aguirre-2015',
    'kim-2019',
    'tucker-2014',
    'vandoorn-2013',
    'dinev-2006',
    'acquisti-2013',
    'smarterhq-2019',
    'oba-2023',
    'marigold-2023',
    'goldfarb-2011',
    'wattal-2012',
    'dolin-2018',
    'kozyreva-2021',
    'ASSUMED',
  ],
  limits: 'A discount never enters: value acts on utility, not on creepiness.',
  scores: {
    feltCreepiness: { called: 'creepiness', logistic: true },
  },
};
