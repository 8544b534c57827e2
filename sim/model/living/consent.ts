import { type Mechanism, param } from '../world/mechanism.ts';

// Which way of asking is in force comes from the strategy (asksOptIn, asksOptOut); the person answers from the same
// margins of acceptability that later judge messages. One draw per question, agreement always below the threshold.
export const consent: Mechanism = {
  key: 'consent',
  name: 'Answering the consent prompt',
  says: 'Asked for consent, a person weighs how acceptable the flow is against the effort of saying no.',
  equations: `
    for not left:
      narrowUse  = narrowEase * (1 - (usesAnalytics + personalizes + usesAds + sharesData) / 4) + retentionEase * exp(-retentionTicks / 365)
      benefit    = utilityBenefit * serviceUtility + timeBenefit * timeSaved + pointsBenefit * points
      worthIt    = benefitAcceptance * benefit + relevanceEase * relevanceAppeal + reciprocityEase * reciprocityAppeal
      trusting   = (brandTrust - trustMean) / trustSpread + trustTrait + trust
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
};
