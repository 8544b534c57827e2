import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { channelNames } from '../world/names.ts';

export const creepiness: Mechanism = {
  key: 'creepiness',
  name: 'Creepiness',
  says: 'How intruded upon a person feels by one message: an unacceptable flow that shows, and not knowing how they know.',
  why: prose(`
    Terms add up in a logit, so that each can be shown to the person asking why. Each interaction is there for a
    reversal that no sum without it gives: covertness × visible use, because personalization helps when the collection
    was open and hurts when it was not (\`aguirre-2015\`); disclosure × acceptability, because telling soothes or
    hurts (\`kim-2019\`), where trust adds to the soothing – acceptable flows helped more on a trusted platform – and
    takes nothing from the hurt; felt control × visible use, because control doubles clicks on visibly personal ads
    and leaves generic ones alone (\`tucker-2014\`); fit × visible use, because a good fit makes a message more wanted
    and more intrusive at once (\`vandoorn-2013\`). The weight of an unacceptable flow is the heart of the idea and
    the least tested: experiments move the other terms. The spread between people is a trait, because concern alone
    would predict behaviour better than it does (\`yu-2020\`).
  `),
  equations: `
    for contacted:
      trustLevel    = clamp(trustMean + trustSpread * trusting)
      feltCreepiness = creepBase + violation * knowing * refused + covertVisible * hidden * knowing + fitKnowing * knowing * fit
                       + intimacy * channelIntimacy[channel] * min(depth * usesAnything, 1) + mixUp * misdirected * usesAnything
                       + pushy * (obtrusiveness - usualPlacement) * knowing + concernCreep * concern + awarenessCreep * awareness * knowing + feltSpread * feltTrait
                       + memoryCreep * previousCreepyMemory - disclosureRelief * told * (trustLevel * max(2 * accepted - 1, 0) + min(2 * accepted - 1, 0))
                       - controlRelief * feltControl * knowing - trustRelief * trusting - familiarRelief * familiarity
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
    param('creepBase', -2.24, [-5, 0], 'logit', 'what a noticed, unremarkable message feels like', 'marigold-2023'),
    param('violation', 5.46, [0, 12], 'logit', 'what a visible, fully unacceptable flow adds', 'turow-2009'),
    param('covertVisible', 3.39, [0, 4], 'logit', 'what it adds not to know how they know', 'aguirre-2015'),
    param('fitKnowing', 1.25, [0, 2], 'logit', 'a visible guess that is right feels more watched', 'vandoorn-2013'),
    param('intimacy', 0.3, [0, 2], 'logit', 'what the most intimate channel adds', 'smarterhq-2019'),
    param('concernCreep', 0.55, [0, 0.6], 'logit per SD', 'slope over privacy concern', 'oba-2023'),
    param('feltSpread', 0.9, [0.2, 1.5], 'logit per SD', 'how differently people feel the same thing', 'acquisti-2013'),
    param('mixUp', 1, [0, 4], 'logit', 'what a message made of somebody else’s data adds', 'ASSUMED'),
    param(
      'pushy',
      0.8,
      [0, 3],
      'logit',
      'visible use of data in a message that gets in the way: the two together',
      'goldfarb-2011',
    ),
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
      4,
      [0, 4],
      'logit',
      'disclosure soothes where the flow is acceptable, as far as one trusts it, and hurts where it is not',
      'kim-2019',
    ),
    param('controlRelief', 7.49, [0, 9], 'logit', 'how much felt control takes from visible use', 'tucker-2014'),
    param('trustRelief', 0.301, [0, 1.5], 'logit per SD', 'how much trust takes away', 'dinev-2006'),
    param('familiarRelief', 0.2, [0, 1.5], 'logit', 'how much familiarity takes away', 'ASSUMED'),
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
    'ASSUMED',
  ],
  limits: 'A discount never enters: value acts on utility, not on creepiness.',
  scores: {
    feltCreepiness: { called: 'creepiness', logistic: true },
  },
};
