import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const shop: Mechanism = {
  key: 'shop',
  name: 'Visiting and buying',
  says: 'Whoever comes, by message or unprompted, may put something aside, tell something about themselves, or buy.',
  why: prose(`
    Visits become purchases at the rate of the trial (\`hillstrom-2008\`), more so when the visit was about something
    that fits. Who comes unprompted looks at a topic drawn in proportion to interest: in that trial one customer in
    ten had bought in both departments within a year. Who feels in control tells more (\`brandimarte-2013\`); who
    doubts where the data go reads, but does not commit: offers were saved only where the profile stayed on the phone
    (\`sutanto-2013\`). Regret
    is a purchase that pressure brought about, priced by how badly it fits. Fees shown late brought a fifth more
    spending at once (\`stubhub-drip\`), so pressure pays today, whoever comes and why. Heavy pressure is seen
    through sooner than it is given in to (\`luguri-2021\`). What it brought and does not fit is regretted days
    later: some of it is sent back, trust falls, and people learn to see through it (\`campbell-1995\`). The
    vulnerable give in more and protest less. How much is sent back nothing published says; ordinary returns are in
    the margin.
  `),
  equations: `
    for not left:
      sincePurchase = min(sincePurchase + 1, 1000)
      cartOpen   = cartOpen and sinceVisit < cartTicks
      came       = visited or clicked or returned
      prompted   = clicked or returned
      shopFit    = select(prompted, fit, 0.5)
      protest    = 1 - meekness * vulnerable
      preyedOn   = preyedOn or vulnerable and pressed > 0 and (contacted or came)
      regretDawns = regretDue > 0 and chance(dawn) < 1 / dawnTicks
      returning  = regretDawns and chance(sendBack) < returnAct * protest
      refund     = select(returning, regretDue + returnCostCents, 0)
      regretDue  = select(regretDawns, 0, regretDue)
      wariness   = clamp(wariness + (regretDawns * waryGain + came * waryPlain * pressed * pressed) * (1 - wariness))
      sentBack   = min(sentBack + returning, 100000)
      profitCents = clamp(profitCents - refund, -1000000000, 1000000000)
      count purchasesReturned = returning
    for came:
      deepScore  = deepBase + deepTrust * trusting + deepControl * feltControl + deepFit * (shopFit - 0.5) - deepFlow * prompted * usesAnything * min(depth, 1) * (1 - accepted) * (1 - onDevice * disclosed)
      acted      = chance(deep) < min(shopWeight, 1) * logistic(deepScore)
      dearer     = prompted * upSells
      freeBuy    = shopWeight * buyBase * economy * exp(fitBuy * (shopFit - 0.5) + discountBuy * dealProneness * discount + cartBuy * cartOpen + buyTrust * goodwill - upSellCost * dearer * (1 - shopFit))
      yielding   = pressPush * pressed * (1 + pressVulnerable * vulnerable) * (1 - wariness)
      buyChance  = min(freeBuy * exp(yielding), 1)
      bought     = chance(buy) < buyChance
      browsed    = pick(interest, chance(shelf))
      shelf      = select(prompted, topic, browsed)
      fullMargin = topicMarginCents[shelf] * spendLevel * (1 + upSellGain * dearer + basketGain * crossSells * prompted * familiarity)
      price      = fullMargin / marginShare
      paid       = select(bought, price * (1 - discount), 0)
      given      = select(bought, price * (discount + pointsCost * points), 0)
      earned     = select(bought, fullMargin, 0) - given
      yielded    = bought and yielding > 0 and chance(yield) < 1 - exp(-yielding)
      misfits    = yielded and chance(misfit) < 1 - shopFit
      regretDue  = min(regretDue + select(misfits, max(earned, 1), 0), 10000000)
      regretCents = min(regretCents + yielded * paid * (1 - shopFit), 1000000000)
      cartTopic  = select(bought or acted, shelf, cartTopic)
      cartOpen   = (cartOpen or acted) and not bought
      sincePurchase = select(bought, 0, sincePurchase)
      everVisited = 1 > 0
      sinceVisit = 0
      deepActions = min(deepActions + acted, 100000)
      purchases  = min(purchases + bought, 100000)
      revenueCents = min(revenueCents + paid, 1000000000)
      spentCents = min(spentCents + given, 1000000000)
      profitCents = clamp(profitCents + earned, -1000000000, 1000000000)
      count peopleWhoCame = came
      count deepActionsTaken = acted
      count purchasesMade = bought
      sum revenueTaken = paid
  `,
  params: [
    param(
      'discountBuy',
      2,
      [0, 10],
      'logarithm',
      'what a full discount does to buying for the most deal-prone',
      'ASSUMED',
    ),
    param('cartTicks', 14, [1, 90], 'ticks', 'how long something put aside is remembered', 'ASSUMED'),
    param(
      'cartBuy',
      1.2,
      [0, 2],
      'logarithm',
      'how much more likely a visit ends in a purchase when something was put aside',
      'ASSUMED',
    ),
    param('upSellGain', 0.25, [0, 1], 'share', 'how much more the dearer thing earns', 'ASSUMED'),
    param(
      'upSellCost',
      0.8,
      [0, 3],
      'logarithm',
      'how many are put off by the dearer thing when it does not fit',
      'ASSUMED',
    ),
    param('basketGain', 0.1, [0, 1], 'share', 'what something beside adds to the basket of a regular', 'ASSUMED'),
    param('pointsCost', 0.05, [0, 0.3], 'share of the price', 'what a full loyalty programme gives back', 'ASSUMED'),
    param('pressPush', 0.22, [0.1, 0.5], 'logarithm', 'what full pressure does to buying', 'stubhub-drip'),
    param('pressVulnerable', 0.7, [0, 3], 'share', 'how much more it does to the vulnerable', 'luguri-2021'),
    param(
      'buyTrust',
      0.01,
      [0, 0.1],
      'logarithm',
      'how much the deepest distrust takes from buying',
      'janakiraman-2018',
    ),
    param('meekness', 0.5, [0, 0.8], 'share', 'how much less the vulnerable complain and send back', 'ASSUMED'),
    param('dawnTicks', 10, [3, 30], 'ticks', 'how long it takes to see that one was pressed into it', 'ASSUMED'),
    param('returnAct', 0.5, [0.2, 0.8], 'share', 'how often a regretted purchase is sent back', 'ASSUMED'),
    param('returnCostCents', 500, [200, 1500], 'cents', 'what a return costs the brand besides the margin', 'ASSUMED'),
    param(
      'waryGain',
      0.4,
      [0.1, 0.8],
      'share',
      'how much of the way to seeing through all pressure one such purchase teaches',
      'campbell-1995',
    ),
    param(
      'waryPlain',
      0.03,
      [0.005, 0.1],
      'share',
      'the same for one visit at full pressure, bought or not; a little pressure goes unseen',
      'luguri-2021',
    ),
    param('deepBase', -1.4, [-5, 2], 'logit', 'how often a visit ends in saving, telling or putting aside', 'ASSUMED'),
    param('deepTrust', 0.18, [0, 0.6], 'logit per SD', 'how much trust helps', 'dinev-2006'),
    param('deepControl', 0.5, [0, 2], 'logit', 'who feels in control tells more', 'brandimarte-2013'),
    param(
      'deepFlow',
      1.5,
      [0.3, 3],
      'logit',
      'how much people hold back who doubt where the data behind the message go',
      'sutanto-2013',
    ),
    param('deepFit', 1, [0, 4], 'logit', 'how much fit helps', 'ASSUMED'),
    param('buyBase', 0.042, [0.005, 0.3], 'share', 'share of visits that end in a purchase', 'hillstrom-2008'),
    param(
      'fitBuy',
      1.07,
      [0, 2],
      'logarithm',
      'what the step from no fit to full fit does to buying',
      'hillstrom-2008',
    ),
    param('marginShare', 0.35, [0.05, 0.95], 'share', 'margin as a share of the price', 'ASSUMED'),
  ],
  sources: [
    'hillstrom-2008',
    'sutanto-2013',
    'janakiraman-2018',
    'dinev-2006',
    'brandimarte-2013',
    'luguri-2021',
    'stubhub-drip',
    'campbell-1995',
    'ASSUMED',
  ],
  happenings: {
    acted: { tells: 'put something aside or told something' },
    bought: { tells: 'bought' },
    yielded: { tells: 'would not have bought without the pressure' },
    regretDawns: { tells: 'saw that they had been pressed into a purchase', gravity: 15 },
    returning: { tells: 'sent it back' },
  },
};
