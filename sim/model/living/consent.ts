import { type Mechanism, param, prose } from '../world/mechanism.ts';

// Which way of asking is in force comes from the strategy (asksOptIn, asksOptOut); the person answers from the same
// margins of acceptability that later judge messages. One draw per question, agreement always below the threshold.
export const consent: Mechanism = {
  key: 'consent',
  name: 'Answering the consent prompt',
  says: 'Asked for consent, a person weighs how acceptable the flow is against the effort of saying no.',
  why: prose(`
    A prompt is answered from the same margins that judge messages later, so those who refuse are those whom the
    message would have disturbed. Effort is what separates two facts that no attitude can join: most people object to
    tailored ads (\`turow-2009\`), yet 0.23 % of impressions are opted out where the way is buried (\`johnson-2020\`),
    and more than half refuse when one tap does it (\`appsflyer-2022\`). Nudges bite more on those who understand less
    (\`luguri-2021\`). Where each use has an empty box of its own hardly anybody ticks one (\`utz-2019\`); where
    refusing is hidden a layer down hardly anybody refuses (\`goldberg-2024\`). A right to see and correct moves the
    answer a little, narrow and short use a lot (\`leon-2013\`). Weariness of prompts is missing: one answers once,
    until a law, a breach or a regulator asks again.
  `),
  equations: `
    for not left:
      narrowUse  = narrowEase * (1 - (usesAnalytics + personalizes + usesAds + sharesData) / 4) + retentionEase * exp(-retentionTicks / 365)
      benefit    = utilityBenefit * serviceUtility + timeBenefit * timeSaved + pointsBenefit * points
      worthIt    = benefitAcceptance * benefit + relevanceEase * relevanceAppeal + reciprocityEase * reciprocityAppeal
      trusting   = (brandTrust - trustMean) / trustSpread + trustTrait + goodwill
      asked      = asked and asksAgain <= 0
      unasked    = consentWeight > 0 and not asked and asksOptIn + asksOptOut + givesNotice > 0
    for unasked:
      beingAsked = visited or chance(prompt) < promptReach
    for beingAsked:
      askMargin  = 0.5 * serviceMargin + 0.5 * flowMargin + lenience - distanceWeight * sourceDistance + trustAcceptance * trusting + narrowUse + editEase * controlOffered + worthIt + resignConsent * resignation
      askWorst   = min(select(collects[0] > 0, askMargin[0], 9), select(collects[1] > 0, askMargin[1], 9), select(collects[2] > 0, askMargin[2], 9),
                       select(collects[3] > 0, askMargin[3], 9), select(collects[4] > 0, askMargin[4], 9), select(collects[5] > 0, askMargin[5], 9),
                       min(select(collects[6] > 0, askMargin[6], 9), select(collects[7] > 0, askMargin[7], 9)))
      susceptible      = clamp(1 - literacyShield * literacy, 0.2, 2)
      nudge      = susceptible * (darkPush * darkPattern + rejectPush * rejectHidden + barrierPush * barrier)
      inaction   = ignoredBanner * (1 - barrier)
      resistance = optOutEffort * (inertia + (1 - inertia) * optOutFriction) * susceptible
      agreeAll   = asksOptIn * logistic(askWorst / consentSpread + nudge - inaction) + asksOptOut * logistic(askWorst / consentSpread + resistance) + (1 - asksOptIn - asksOptOut)
      agreeEach  = asksOptIn * logistic(askMargin / consentSpread + nudge - inaction - boxEffort) + asksOptOut * logistic(askMargin / consentSpread + resistance) + (1 - asksOptIn - asksOptOut)
      saysYes    = chance(consent) < agreeAll
      saysYesTo  = chance(consentEach, 8) < agreeEach
      consent    = consent and (granularChoice > 0 and saysYesTo or granularChoice <= 0 and saysYes)
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
    param('optOutEffort', 9.02, [1, 10], 'logit', 'how much a buried opt-out keeps people in', 'johnson-2020'),
    param(
      'inertia',
      0.2,
      [0, 1],
      'share',
      'part of that effort that is left where the opt-out stands in plain sight: most leave things as they are',
      'ASSUMED',
    ),
    param(
      'literacyShield',
      0.1,
      [0, 0.5],
      'per SD',
      'how much understanding weakens the effort and the nudges of a prompt',
      'luguri-2021',
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
      'darkPush',
      2.6,
      [0, 5],
      'logit',
      'what an aggressive dark pattern adds to agreement (mild: half)',
      'luguri-2021',
    ),
    param(
      'rejectPush',
      2.4,
      [0, 5],
      'logit',
      'what a missing reject button adds to agreement (second layer: half)',
      'goldberg-2024',
    ),
    param(
      'resignConsent',
      0.3,
      [0, 1],
      'SD',
      'how much easier one says yes who thinks that it makes no difference',
      'draper-2019',
    ),
    param(
      'ignoredBanner',
      0.2,
      [0, 4],
      'logit',
      'what it takes from agreement that a banner can be left alone, where doing nothing means no',
      'ASSUMED',
    ),
    param('boxEffort', 4, [0, 8], 'logit', 'what it takes that every use has an empty box of its own', 'utz-2019'),
    param('barrierPush', 0.5, [0, 3], 'logit', 'what a wall in front of the page adds to agreement', 'ASSUMED'),
  ],
  sources: [
    'johnson-2020',
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
