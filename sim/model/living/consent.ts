import { type Mechanism, param, prose } from '../world/mechanism.ts';

// Which way of asking is in force comes from the strategy (asksOptIn, asksOptOut); the person answers from the same
// margins of acceptability that later judge messages. One draw per question, agreement always below the threshold.
export const consent: Mechanism = {
  key: 'consent',
  name: 'Answering the consent prompt',
  says: 'Few attend to a prompt; most of those press what is easiest, and some weigh how acceptable the flow is.',
  why: prose(`
    Three steps. A banner is passed over by most who meet it (\`bauer-2021\`) and waits for their next visit; a wall is
    answered. Of those who attend, some judge, by the margins that judge messages later, so that those who refuse are
    those whom messages would have disturbed; the others press what is easiest, so a loud yes moves them and no
    attitude does. A no that is hidden is found by few (\`goldberg-2024\`), a buried objection by hardly anybody: this
    separates two facts that no attitude can join, that most people object to tailored ads (\`turow-2009\`) and that
    0.23 % of impressions are opted out (\`johnson-2020\`). Where each use has an empty box hardly anybody ticks one
    (\`utz-2019\`), unless a loud button ticks them all. A right to see and correct moves the answer a little, narrow
    and short use a lot (\`leon-2013\`). Who sees the data before answering is calmed about what they know and alarmed
    by what came from far: purchases were shared more often then (\`amazon-consent-2024\`), attributes of the browser
    less (\`browser-consent-2024\`).
  `),
  equations: `
    for not left:
      narrowUse  = narrowEase * (1 - (usesAnalytics + personalizes + usesAds + sharesData) / 4) + retentionEase * exp(-retentionTicks / 365)
      benefit    = utilityBenefit * serviceUtility + timeBenefit * timeSaved + pointsBenefit * points
      worthIt    = benefitAcceptance * benefit + relevanceEase * relevanceAppeal + reciprocityEase * reciprocityAppeal
      standing   = (brandTrust - trustMean) / trustSpread + trustTrait
      trusting   = standing + goodwill
      asked      = asked and asksAgain <= 0
      unasked    = consentWeight > 0 and not asked and asksOptIn + asksOptOut + givesNotice > 0
    for unasked:
      attends    = chance(attend) < max(barrier * asksOptIn, min(attendShare * (1 + attendPush * darkPattern), 1))
      beingAsked = (visited or chance(prompt) < promptReach) and attends
    for beingAsked:
      nearness   = seenShift * disclosed * (0.5 - sourceDistance)
      seenMargin = max(nearness, 0) + min(nearness, 0) * clamp(1 + whyConcern * concern, 0.2, 3)
      askMargin  = 0.5 * serviceMargin + 0.5 * flowMargin + lenience - distanceWeight * sourceDistance + trustAcceptance * trusting + narrowUse + editEase * controlOffered + worthIt + resignConsent * resignation + seenMargin
      askWorst   = min(select(collects[0] > 0, askMargin[0], 9), select(collects[1] > 0, askMargin[1], 9), select(collects[2] > 0, askMargin[2], 9),
                       select(collects[3] > 0, askMargin[3], 9), select(collects[4] > 0, askMargin[4], 9), select(collects[5] > 0, askMargin[5], 9),
                       min(select(collects[6] > 0, askMargin[6], 9), select(collects[7] > 0, askMargin[7], 9)))
      effort     = boxEffort * asksOptIn * granularChoice * max(1 - 2 * darkPattern, 0)
      judges     = chance(weigh) < clamp(weighShare + weighLiteracy * literacy, 0.05, 0.95)
      easyYes    = asksOptIn * logistic(easyBase + easyPush * darkPattern - effort) + (1 - asksOptIn)
      findsNo    = asksOptIn * exp(-hiddenWay * rejectHidden - hiddenPush * darkPattern) + asksOptOut * exp(-buriedWay * optOutFriction)
      agreeAll   = 1 - (1 - select(judges, logistic(askWorst / consentSpread), easyYes)) * findsNo
      found      = chance(find) < findsNo
      agreeEach  = 1 - (1 - logistic(askMargin / consentSpread - effort)) * found
      saysYes    = chance(consent) < agreeAll
      saysYesTo  = chance(consentEach, 8) < agreeEach
      consent    = consent and (granularChoice > 0 and judges and saysYesTo or not (granularChoice > 0 and judges) and saysYes)
      asked      = 1 > 0
  `,
  params: [
    param('trustMean', 0.7, [0.3, 0.9], 'trust', 'trust in a known brand, on a scale from 0 to 1', 'dienlin-panel'),
    param('trustSpread', 0.175, [0.05, 0.5], 'trust', 'spread of that trust between people', 'dienlin-panel'),
    param(
      'promptReach',
      0.07,
      [0, 1],
      'per tick',
      'chance a day to meet the prompt without visiting, by mail or app',
      'ASSUMED',
    ),
    param(
      'consentSpread',
      0.586,
      [0.2, 1.5],
      'SD',
      'how much chance there is in one answer against the margin',
      'appsflyer-2022',
    ),
    param(
      'attendShare',
      0.3,
      [0.15, 0.6],
      'share',
      'how many react at all to a banner, or to a word that one may object, when they meet it',
      'bauer-2021',
    ),
    param('attendPush', 0.6, [0, 1.5], 'share', 'how many more do where the yes is loud', 'bauer-2021'),
    param(
      'weighShare',
      0.5,
      [0.2, 0.8],
      'share',
      'how many of them stop to think; the others press what is easiest',
      'ASSUMED',
    ),
    param('weighLiteracy', 0.1, [0, 0.2], 'per SD', 'how many more of those who understand do', 'luguri-2021'),
    param(
      'easyBase',
      0.2,
      [-1.5, 1.5],
      'logit',
      'how many of the others press yes where no stands beside it',
      'ASSUMED',
    ),
    param('easyPush', 2.5, [0.5, 4], 'logit', 'what a loud yes adds', 'luguri-2021'),
    param(
      'boxEffort',
      4,
      [2, 7],
      'logit',
      'what it takes that every use has an empty box of its own, unless a loud button ticks them all',
      'utz-2019',
    ),
    param(
      'hiddenWay',
      2.6,
      [1, 5],
      'logarithm',
      'how few find a no that is not offered (a layer down: half)',
      'goldberg-2024',
    ),
    param('hiddenPush', 1.2, [0, 2.5], 'logarithm', 'how few find it who are pushed hard towards a yes', 'luguri-2021'),
    param('buriedWay', 4.5, [3, 7], 'logarithm', 'how few find a buried way to object', 'johnson-2020'),
    param(
      'seenShift',
      1.6,
      [0, 4],
      'SD per unit of distance',
      'who sees the data first agrees sooner to what came from near, and later to what came from far',
      'browser-consent-2024',
    ),
    param('narrowEase', 0.4, [0, 1], 'SD', 'what the narrowest use of the data adds', 'leon-2013'),
    param('retentionEase', 0.4, [0, 1], 'SD', 'what deleting the data soon adds', 'leon-2013'),
    param(
      'editEase',
      0.0828,
      [0, 0.2],
      'SD',
      'what a right to see and correct the data adds: hardly anything',
      'leon-2013',
    ),
    param(
      'resignConsent',
      0.3,
      [0, 1],
      'SD',
      'how much easier one says yes who thinks that it makes no difference',
      'draper-2019',
    ),
  ],
  sources: [
    'johnson-2020',
    'bauer-2021',
    'browser-consent-2024',
    'draper-2019',
    'appsflyer-2022',
    'luguri-2021',
    'leon-2013',
    'goldberg-2024',
    'utz-2019',
    'ASSUMED',
  ],
  happenings: {
    beingAsked: {
      tells: value =>
        value('agreeAll') < 1
          ? `was asked for consent and ${value('consent') > 0 ? 'agreed' : 'refused'}`
          : 'was told about data',
    },
  },
};
