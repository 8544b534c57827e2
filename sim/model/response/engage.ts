import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { channelNames } from '../world/names.ts';

// The privacy calculus: what pulls (fit, attention, value) against what pushes back (reactance to creepiness).
export const engage: Mechanism = {
  key: 'engage',
  name: 'Attention, opening and clicking',
  says: 'People open out of habit and curiosity, click when it fits or pays, and hold back when they feel intruded upon.',
  why: prose(`
    Opening and clicking are two steps, because a name in the subject line acts on the first (\`sahni-2018\`) and fit
    mostly on the second. A message that is visibly about me and fits draws attention and, through creepiness,
    resistance: out of the two comes the inverted U over depth (\`jar-2025\`), which is nowhere written down. A fitting
    offer is worth what the brand is trusted to mean by it: deep banners helped a trusted retailer and not a doubted
    one (\`bleier-retailing-2015\`). That reads how the brand stands with a person, not what was lost last week. Who is
    in control of their data responds more to a message that shows them, beside finding it less creepy
    (\`tucker-2014\`). What comes in the moment it is for is opened several times as often (\`batch-2025\`). To be told
    that one is meant, where the guess is right and its way acceptable, pulls a little by itself (\`summers-2016\`). Who looked at a
    message may come later without a click, half as readily when it did not fit, and less after an ad than after a
    letter (\`sahni-2019\`). A discount pulls here and enters creepiness nowhere (\`vandoorn-2013\`). Opens are what
    senders count; since mail programs open by themselves, clicks are the safer number.
  `),
  equations: `
    for contacted:
      goodFaith = standing / (1 + abs(standing))
      belief    = relevanceWeight * fitClick * fit * min(depth * usesAnything, 1) * (faithFit * goodFaith - unclearDoubt * unclear)
      valuePull = incentive * dealProneness * discount * 10 + usefulPull * benefit
      pull      = interestPull + belief + specificAttention * knowing * fit + selfLabel * told * accepted * max(2 * fit - 1, 0) + autonomy * feltControl * knowing + valuePull - reactance
      openScore = channelOpen[channel] + openShift + openSpread * attention + openFamiliar * (familiarity - 0.5) + openHabit * (channelHabit - 0.5) + fitOpen * interestPull
                  + cueAttention * novelty - wearOpen * wear - reactanceOpen * reactance + openTrust * goodwill + placementOpen * (obtrusiveness - usualPlacement) + momentOpen * occasion
      tries     = exp(retryPower * log(perDay))
      opened    = arrives and not (tunedOut and canUnsubscribe[channel] > 0) and chance(open) < engageWeight * (1 - exp(tries * log(max(1 - logistic(openScore), 0.0001))))
      opens     = min(opens + opened, 100000)
      benefitSum = min(benefitSum + opened * fit * (1 + discount), 100000)
      ignored   = select(opened, 0, min(ignored + 1, 60))
      count messagesOpened = opened
      for opened:
        clickScore = channelClick[channel] + clickShift + clickSpread * attention + pull
        clicked    = chance(click) < engageWeight * logistic(clickScore)
        returned   = not clicked and chance(return) < engageWeight * reminder * channelReminder[channel] * (1 + fit) / 2 * exp(-min(reactance, 60))
        clicks     = min(clicks + clicked, 100000)
        count messagesClicked = clicked
        count pilotClicks = piloted and clicked
        count topicClicked = clicked and not aimed by topic
  `,
  params: [
    param('openShift', 0, [-4, 4], 'logit', "shift of opening on all channels to a brand's own rate", 'ASSUMED'),
    param('clickShift', 0, [-4, 4], 'logit', "shift of clicking, once opened, to a brand's own rate", 'ASSUMED'),
    param('reactanceOpen', 0.15, [0, 1], 'share', 'how much of the reactance shows already in opening', 'ASSUMED'),
    param('openTrust', 0.04, [0, 0.2], 'logit', 'how much the deepest distrust takes from opening', 'ASSUMED'),
    param('fitOpen', 0.561, [0, 1], 'share', 'how much of the fit shows already in opening', 'mailchimp-2019'),
    param(
      'faithFit',
      0.42,
      [0.2, 0.9],
      'share',
      'how much more a fitting personal offer is believed of the most trusted brand, and less of the least trusted',
      'bleier-retailing-2015',
    ),
    param(
      'unclearDoubt',
      0.2,
      [0.05, 0.6],
      'share',
      'how much less it is believed where one does not know how they know',
      'bleier-retailing-2015',
    ),
    param(
      'specificAttention',
      1.5,
      [0.3, 2.5],
      'logit',
      'attention drawn by a message that is visibly about me',
      'jar-2025',
    ),
    param(
      'selfLabel',
      0.04,
      [0, 2],
      'logit',
      'what it does to be told that one is meant, where the guess is right and the way to it acceptable: one takes it for what one is',
      'summers-2016',
    ),
    param(
      'incentive',
      0.8,
      [0, 1.5],
      'logit',
      'what a discount of a fifth does for the averagely deal-prone',
      'coupon-campaigns',
    ),
    param(
      'autonomy',
      1,
      [0.2, 1.5],
      'logit',
      'what it does for a visible use of one’s data that one is in control of it',
      'tucker-2014',
    ),
    param('usefulPull', 0.4, [0, 2], 'logit', 'what a service that helps does', 'ASSUMED'),
    param(
      'placementOpen',
      0.8,
      [0, 2],
      'logit',
      'how much more is looked at that cannot be overlooked',
      'goldfarb-2011',
    ),
    param(
      'retryPower',
      0.3,
      [0, 1],
      'power',
      'several messages a day are looked at like so many chances: 0 like one, 1 like that many single days',
      'ASSUMED',
    ),
    param(
      'momentOpen',
      1.5,
      [0.5, 2.5],
      'logit',
      'how much more is opened that comes in the moment it is for',
      'batch-2025',
    ),
    param('openSpread', 1.1, [0.5, 1.5], 'logit per SD', 'how differently people open', 'mailchimp-2019'),
    param(
      'clickSpread',
      0.6,
      [0, 1],
      'logit per SD',
      'how much more those who open also click: response is a trait',
      'coupon-campaigns',
    ),
    param('openFamiliar', 0.5, [0, 1.5], 'logit', 'how much more those open who know the brand', 'ASSUMED'),
    param('openHabit', 0.3, [0, 1.5], 'logit', 'how much more those open who shop online anyway', 'ASSUMED'),
    param('cueAttention', 0.187, [0, 0.6], 'logit', 'what a fresh name cue does for opening', 'sahni-2018'),
    param('wearOpen', 1.27, [0, 3], 'logit', 'what repetition takes from opening', 'zhang-2017'),
    param(
      'reminder',
      0.0973,
      [0, 0.3],
      'share',
      'share of fitting messages after which the person comes without clicking; half of it whatever the message is about',
      'hillstrom-2008',
    ),
  ],
  tables: [
    {
      key: 'channelOpen',
      label: 'base of opening',
      unit: 'logit',
      min: -6,
      max: 6,
      rows: channelNames,
      default: [-1.1, 3, 0.5, 0.5, 0, 2],
      doc: 'e-mail from benchmarks; other channels: share that is looked at',
      source: 'mailchimp-2019',
    },
    {
      key: 'channelReminder',
      label: 'memory of a message',
      unit: 'share of an e-mail’s',
      min: 0,
      max: 1,
      rows: channelNames,
      default: [1, 0.4, 0.4, 0.06, 0.04, 0.3],
      doc: 'how much a message that was looked at brings people back by itself; an ad in passing less than a letter',
      source: 'sahni-2019',
    },
    {
      key: 'channelClick',
      label: 'base of clicking, once opened',
      unit: 'logit',
      min: -9,
      max: 3,
      rows: channelNames,
      default: [-2.9, -3.3, -3.5, -5.2, -6.2, -1.4],
      doc: 'benchmarks of click rates per channel, divided by the share that looks',
      source: 'mailchimp-2019',
    },
  ],
  sources: [
    'sahni-2019',
    'summers-2016',
    'hillstrom-2008',
    'mailchimp-2019',
    'coupon-campaigns',
    'jar-2025',
    'sahni-2018',
    'zhang-2017',
    'goldfarb-2011',
    'tucker-2014',
    'batch-2025',
    'bleier-retailing-2015',
    'ASSUMED',
  ],
  scores: {
    pull: { called: 'pull of the message', logistic: false },
    openScore: { called: 'opening', logistic: true },
    clickScore: { called: 'clicking', logistic: true },
  },
  happenings: {
    opened: { tells: 'opened it' },
    clicked: { tells: 'clicked' },
    returned: { tells: 'came back later because of it' },
  },
};
