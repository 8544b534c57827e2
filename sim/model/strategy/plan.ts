import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { channelNames } from '../world/names.ts';

export const plan: Mechanism = {
  key: 'plan',
  name: 'Planning the message',
  says: 'For everyone it can reach the brand decides whether to write today, on which channel and about what; it sees its guesses, never the truth.',
  why: prose(`
    A strategy sees guesses and never the person, so that a better guess is worth something and a wrong one does harm.
    Depth uses what is known with diminishing returns. Cheapest delivery and learning from the crowd each skew in one
    number what real auctions and recommenders do in many (\`lambrecht-2019\`, \`fleder-2009\`): good for the sign,
    not for the size.
  `),
  equations: `
    for everyone:
      starting  = tick <= 0
    for starting:
      piloted   = chance(pilot) < pilotShare
    for not left:
      treated   = rolledOut > 0 or piloting > 0 and piloted
      justBought = sincePurchase < satedTicks
      permits   = always(permit, 6) < channelPermission
      reach     = channelShare * permits * [subscribed[0], subscribed[1], subscribed[2], not adBlocker and subscribed[3], not adBlocker and subscribed[4], visited]
      easing    = select(max(adaptiveCap, wantsLifetime) > 0, 1 / (1 + adaptiveEase * ignored), 1)
      focus     = 1 + churnFocus * infersChurn * (min(previousSinceVisit / lapseTicks, 2) - 1)
      urge      = triggersCart * cartOpen + triggersDormancy * (previousSinceVisit > lapseTicks) + triggersBirthday / 365
                  + triggersPlace * placeRate * collects[3] * consent[3] + triggersEvent * eventRate * infersLifeEvents * (event != 0)
      delivery  = 1 - costSkew * costOptimised * protectedGroup * (1 - max(equalExposure, auditRepair * auditsFairness))
      heldOut   = always(hold) < holdout
      free      = not excluded and not heldOut and previousSinceVisit + 1 >= afterVisitTicks and not (suppressesBought > 0 and justBought)
      contacted = free and chance(contact) < min(contactRate * easing * focus * delivery * (1 + triggerBoost * treated * min(urge, 1)) * sum(reach), 1)
    for contacted:
      channel    = pick(reach, chance(channel))
      isGuessedTopic = ordinals == eventTopic[event]
      detected   = treated and infersLifeEvents * personalizes > 0 and event != 0 and eventTopic[event] >= 0 and chance(detect) < accuracy
      usedDepth  = treated * depth * (1 + depthHalf) / (depth + depthHalf)
      allowedUse = 1 - canBlock[channel] * (1 - usesAds)
      guessed    = chance(belief) < accuracy * usedDepth * allowedUse
      crowd      = learns * topicScore + (1 - learns) * popularity
      own        = (1 - crowdPull * learnsTogether) * interest + crowdPull * learnsTogether * topicScore + contentStick * learnsContent * (ordinals == ordinals[lastTopic])
      believed   = select(detected, isGuessedTopic * 1, select(guessed and followsCrowd <= 0, own, crowd)) * (1 + wantsMoney * (topicWorth - 1))
      beside     = select(crossSells > 0 and justBought and not detected, believed * (ordinals != ordinals[cartTopic]), believed)
      reminds    = treated and triggersCart > 0 and cartOpen
      bestTopic  = argmax(select(reminds, (ordinals == ordinals[cartTopic]) * 1, beside))
      explored   = treated and chance(explore) < explores * learns and not reminds and not detected
      misdirected = treated and usesRecords > 0 and chance(merge) < mergeErrors * recordsJoined * usesRecords + wrongData
      aimed      = (guessed or detected or reminds) and not explored and not misdirected
      wishedTopic = select(explored or misdirected, pick(popularity > 0, chance(exploreTopic)), bestTopic)
      mistaken   = mistaken or misdirected
  `,
  params: [
    param(
      'lapseTicks',
      90,
      [7, 365],
      'ticks',
      'days without a visit after which a customer counts as lapsing',
      'ASSUMED',
    ),
    param(
      'churnFocus',
      0.2,
      [0, 1],
      'share',
      'how much contact moves to lapsing customers when churn risk is inferred',
      'ASSUMED',
    ),
    param(
      'adaptiveEase',
      0.25,
      [0, 2],
      'per message',
      'how much an adaptive cap slows down with every message left unopened',
      'ASSUMED',
    ),
    param('depthHalf', 0.3, [0.05, 2], 'depth', 'depth at which about half of what is known is used', 'ASSUMED'),
    param(
      'satedTicks',
      14,
      [1, 90],
      'ticks',
      'days for which one does not want again what one has just bought',
      'ASSUMED',
    ),
    param('placeRate', 0.1, [0, 1], 'per tick', 'how often a person comes near a shop', 'ASSUMED'),
    param('eventRate', 0.3, [0, 1], 'per tick', 'how often a life event gives an occasion to write', 'ASSUMED'),
    param(
      'triggerBoost',
      2,
      [0, 10],
      'factor',
      'how much more often a trigger sends a message than the calendar does',
      'ASSUMED',
    ),
    param(
      'costSkew',
      0.15,
      [0, 0.5],
      'share',
      'how much less cheapest delivery reaches people who cost more to reach',
      'lambrecht-2019',
    ),
    param(
      'crowdPull',
      0.4,
      [0, 1],
      'share',
      'how much learning from others pulls towards what all like',
      'fleder-2009',
    ),
    param(
      'contentStick',
      0.5,
      [0, 2],
      'interest',
      'how much a content model adds to what it showed last',
      'nguyen-2014',
    ),
    param(
      'mergeErrors',
      0.004,
      [0, 0.5],
      'share',
      'messages made for somebody else where all records are joined',
      'ASSUMED',
    ),
  ],
  tables: [
    {
      key: 'channelPermission',
      label: 'permission on the first day',
      unit: 'share of customers',
      min: 0,
      max: 1,
      rows: channelNames,
      default: [1, 0.12, 0.15, 1, 1, 1],
      doc: 'how many customers may be written to this way: those on the e-mail list, of whom some gave a number; a quarter has the app and six in ten of those allow push messages. Before ad blockers and signing off',
      source: 'push-airship',
    },
  ],
  sources: ['push-airship', 'cellit-sms', 'duhigg-2012', 'lambrecht-2019', 'fleder-2009', 'nguyen-2014', 'ASSUMED'],
  limits: 'Messages of one day to one person are about the same topic and stand or fall together.',
  happenings: {
    contacted: {
      tells: (value, { topics }) =>
        `got a message by ${channelNames[value('channel')]} about ${topics[value('topic')]?.name}`,
    },
    reminds: { tells: 'it reminded them of what they had put aside' },
    misdirected: { tells: 'it was made for somebody else' },
  },
};
