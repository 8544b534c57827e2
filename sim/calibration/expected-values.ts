// What trials of parameter sets add up: the chance of each event on each day, given the day so far. Sparse events, a purchase or an
// opt-out, would drown in noise on a few hundred people. Only visitors see messages on the site, so whether a message found a visitor is
// taken as it was drawn. The chances are those of shopping, consent, engage, shop and exit: who changes them there changes them here; the
// test of this file fails when they differ.
import type { Expectation } from '../engine/expectation.ts';

const count = { store: 'state', min: 0, max: 100_000, unit: 'count' } as const;
const share = { store: 'state', min: 0, max: 1000, unit: 'share' } as const;

export const expectedValues: Expectation = {
  columns: {
    expectedOpens: { ...count, says: 'chances to open, added up over messages' },
    expectedClicks: { ...count, says: 'chances to click, added up over messages' },
    expectedSignOffs: { ...count, says: 'chances to unsubscribe, added up over messages' },
    expectedVisit: { ...share, says: 'chances to visit for the first time, added up over days' },
    expectedPurchases: { ...count, says: 'chances to buy, added up over days' },
    expectedBuyer: { ...share, says: 'chances to buy for the first time, added up over days' },
    expectedRefusal: { ...share, says: 'chances to refuse consent or to withdraw it, as long as it stands' },
    expectedProfitCents: {
      store: 'state',
      min: -1e9,
      max: 1e9,
      unit: 'cents',
      says: 'profit, with the chance of each purchase',
    },
  },
  equations: `
    for contacted:
      looking      = arrives and not (previousTunedOut and canUnsubscribe[channel] > 0)
      openChance   = looking * min(engageWeight * (1 - exp(tries * log(max(1 - logistic(openScore), 0.0001)))), 1)
      clickChance  = min(engageWeight * logistic(channelClick[channel] + clickShift + clickSpread * attention + pull), 1)
      returnChance = min(engageWeight * reminder * channelReminder[channel] * (1 + fit) / 2 * exp(-min(reactance, 60)), 1)
      promptChance = openChance * (1 - (1 - clickChance) * (1 - returnChance))
      signOffChance = min(offAct * finding, 1)
      withdrawChance = select(arrives and usesAnything, min(occasions * withdrawAct * wayBack * resigned * excess, 1), 0)
      expectedOpens = min(expectedOpens + openChance, 100000)
      expectedClicks = min(expectedClicks + openChance * clickChance, 100000)
      expectedSignOffs = min(expectedSignOffs + signOffChance, 100000)
    for everyone:
      consenting = previousConsent[0] and previousConsent[1] and previousConsent[2] and previousConsent[3] and previousConsent[4] and previousConsent[5] and previousConsent[6] and previousConsent[7]
    for beingAsked:
      agreeChance = select(granularChoice > 0 and judges, agreeEach[0] * agreeEach[1] * agreeEach[2] * agreeEach[3] * agreeEach[4] * agreeEach[5] * agreeEach[6] * agreeEach[7], agreeAll)
      refuseChance = select(consenting, 1 - agreeChance, 1)
    for not previousLeft:
      refusing   = select(beingAsked, refuseChance, select(previousAsked and consenting, withdrawChance, 0))
      expectedRefusal = clamp(expectedRefusal + refusing, 0, 1000)
      comeChance = min(visitChance, 1) + (not visited) * promptChance
      expectedVisit = clamp(expectedVisit + select(previousEverVisited, 0, comeChance), 0, 1000)
      openCart   = previousCartOpen and min(previousSinceVisit + 1, 1000) < cartTicks
      onGuard    = previousWariness + (regretDawns * waryGain + waryPlain * pressed * pressed) * (1 - previousWariness)
      givingIn   = pressPush * pressed * (1 + pressVulnerable * vulnerable) * (1 - onGuard)
      buyAnyway  = shopWeight * buyBase * economy * exp(discountBuy * dealProneness * discount + cartBuy * openCart + buyTrust * goodwill + givingIn)
      buyUnprompted = min(buyAnyway, 1)
      buyPrompted = min(buyAnyway * exp(fitBuy * (fit - 0.5) - upSellCost * upSells * (1 - fit)), 1)
      unpromptedChance = (min(visitChance, 1) - visited * promptChance) * buyUnprompted
      promptedChance = promptChance * buyPrompted
      expectedPurchases = clamp(expectedPurchases + unpromptedChance + promptedChance, 0, 100000)
      expectedBuyer = clamp(expectedBuyer + select(previousPurchases > 0, 0, unpromptedChance + promptedChance), 0, 1000)
      unpromptedMargin = dot(interest, topicMarginCents) / max(sum(interest), 0.0001) * spendLevel
      promptedMargin = topicMarginCents[topic] * spendLevel * (1 + upSellGain * upSells + basketGain * crossSells * previousFamiliarity)
      keptShare  = 1 - (discount + pointsCost * points) / marginShare
      expectedEarned = (unpromptedChance * unpromptedMargin + promptedChance * promptedMargin) * keptShare
      expectedProfitCents = clamp(expectedProfitCents + profitCents - previousProfitCents - earned + expectedEarned, -1000000000, 1000000000)
  `,
  totals: {
    unsubscribeRate: 'expectedSignOffs',
    consentRefusedShare: 'expectedRefusal',
    buyerShare: 'expectedBuyer',
    visitShare: 'expectedVisit',
  },
  instead: {
    opens: 'expectedOpens',
    clicks: 'expectedClicks',
    purchases: 'expectedPurchases',
    profitCents: 'expectedProfitCents',
  },
};
