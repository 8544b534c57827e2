import { type Mechanism, param } from '../world/mechanism.ts';

export const shop: Mechanism = {
  key: 'shop',
  name: 'Visiting and buying',
  says: 'Whoever comes, by message or unprompted, may put something aside, tell something about themselves, or buy.',
  equations: `
    for not left:
      came       = visited or clicked or returned
      prompted   = clicked or returned
      shopFit    = select(prompted, fit, 0.5)
    for came:
      deepScore  = deepBase + deepTrust * trusting + deepFit * (shopFit - 0.5)
      acted      = chance(deep) < min(shopWeight, 1) * logistic(deepScore)
      buyChance  = shopWeight * buyBase * readiness * exp(fitBuy * (shopFit - 0.5) + discountBuy * dealProneness * discount)
      bought     = chance(buy) < buyChance
      favourite  = argmax(interest)
      shelf      = select(prompted, topic, favourite)
      fullMargin = topicMarginCents[shelf] * spendLevel
      paid       = select(bought, fullMargin / marginShare * (1 - discount), 0)
      earned     = select(bought, fullMargin - fullMargin / marginShare * discount, 0)
      visits     = min(visits + 1, 100000)
      sinceVisit = 0
      deepActions = min(deepActions + acted, 100000)
      purchases  = min(purchases + bought, 100000)
      revenueCents = min(revenueCents + paid, 1000000000)
      profitCents = clamp(profitCents + earned, -1000000000, 1000000000)
      count peopleWhoCame = came
      count deepActionsTaken = acted
      count purchasesMade = bought
      sum revenueTaken = paid
  `,
  params: [
    param('discountBuy', 2, [0, 10], 'logarithm', 'what a full discount does to buying for the most deal-prone', 'ASSUMED'),
    param('deepBase', -1.4, [-5, 2], 'logit', 'how often a visit ends in saving, telling or putting aside', 'ASSUMED'),
    param('deepTrust', 0.3, [0, 2], 'logit per SD', 'how much trust helps', 'dinev-2006'),
    param('deepFit', 1, [0, 4], 'logit', 'how much fit helps', 'ASSUMED'),
    param('buyBase', 0.0564, [0.005, 0.3], 'share', 'share of visits that end in a purchase', 'hillstrom-2008'),
    param('fitBuy', 1.07, [0, 2], 'logarithm', 'what the step from no fit to full fit does to buying', 'hillstrom-2008'),
    param('marginShare', 0.35, [0.05, 0.95], 'share', 'margin as a share of the price', 'ASSUMED'),
  ],
  sources: ['hillstrom-2008', 'dinev-2006', 'ASSUMED'],
};
