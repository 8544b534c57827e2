import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

type Given = Parameters<typeof workOut>[1];

// Somebody who came by a message and buys with a tenth.
const came = { clicked: 1, fit: 0.5, buyBase: 0.1, discount: 0, points: 0, 'chance(buy)': 0, 'chance(deep)': 1 };
const money = { topicMarginCents: [800, 0, 0, 0, 0, 0, 0, 0], spendLevel: 1, marginShare: 0.4, pointsCost: 0.05 };

describe('the chance to buy', () => {
  test.each([
    ['as usual, where it fits by half', {}, 0],
    ['for who finds what fits', { fit: 1, fitBuy: 2 }, 1],
    ['for who came by itself: as if it fitted by half', { clicked: 0, visited: 1, fit: 1, fitBuy: 2 }, 0],
    ['for a discount of a fifth, by proneness', { discount: 0.2, dealProneness: 0.5, discountBuy: 5 }, 0.5],
    ['for what was put aside', { cartOpen: 1, sinceVisit: 3, cartTicks: 14, cartBuy: 0.7 }, 0.7],
    ['for what was put aside too long ago', { cartOpen: 1, sinceVisit: 14, cartTicks: 14, cartBuy: 0.7 }, 0],
    ['for the dearer thing, the less it fits', { upSells: 1, fit: 0.25, fitBuy: 0, upSellCost: 0.8 }, -0.6],
    ['for the dearer thing, unprompted', { upSells: 1, clicked: 0, visited: 1, upSellCost: 0.8 }, 0],
  ])('is %s', (_, given, exponent) => {
    expect(workOut('shop', { ...came, ...given }).buyChance).toBeCloseTo(0.1 * Math.exp(exponent), 5);
  });

  it('falls with the economy, and is off with the mechanism', () => {
    expect(workOut('shop', { ...came, economy: 0.7 }).buyChance).toBeCloseTo(0.07);
    expect(workOut('shop', { ...came, shopWeight: 0 })).toMatchObject({ buyChance: 0, bought: 0 });
  });
});

describe('a purchase', () => {
  const bill = (given: Given) => workOut('shop', { ...came, ...money, ...given });

  test.each([
    // a margin of 800 cents is four tenths of the price
    ['at the full price', {}, { price: 2000, paid: 2000, given: 0, earned: 800 }],
    ['at a fifth less', { discount: 0.2 }, { price: 2000, paid: 1600, given: 400, earned: 400 }],
    ['with points', { points: 1 }, { price: 2000, paid: 2000, given: 100, earned: 700 }],
    ['of who spends twice as much', { spendLevel: 2 }, { price: 4000, paid: 4000, given: 0, earned: 1600 }],
    ['of the dearer thing', { upSells: 1, upSellGain: 0.25, upSellCost: 0 }, { price: 2500, earned: 1000 }],
    ['with something beside, of a regular', { crossSells: 1, basketGain: 0.5, familiarity: 0.5 }, { earned: 1000 }],
  ])('%s', (_, given, sums) => {
    const { bought, ...rest } = bill(given);
    expect(bought).toBe(1);
    for (const [name, cents] of Object.entries(sums)) expect(rest[name], name).toBeCloseTo(cents);
  });

  it('is booked', () => {
    expect(bill({ points: 1, purchases: 2, revenueCents: 5, spentCents: 5, profitCents: 5 })).toMatchObject({
      purchases: 3,
      revenueCents: 2005,
      spentCents: 105,
      profitCents: 705,
      sincePurchase: 0,
    });
    expect(bill({ 'chance(buy)': 1, profitCents: 5, sincePurchase: 7 })).toMatchObject({
      purchases: 0,
      profitCents: 5,
      sincePurchase: 8,
    });
  });
});

describe('what is put aside', () => {
  it('stays until it is bought, or forgotten', () => {
    const aside = { ...came, 'chance(deep)': 0, cartTicks: 14 };
    expect(workOut('shop', { ...aside, 'chance(buy)': 1 })).toMatchObject({ acted: 1, cartOpen: 1, deepActions: 1 });
    expect(workOut('shop', aside)).toMatchObject({ bought: 1, cartOpen: 0 });
    const later = { visited: 0, cartOpen: 1, cartTicks: 14 };
    expect(workOut('shop', { ...later, sinceVisit: 13 })).toMatchObject({ came: 0, cartOpen: 1 });
    expect(workOut('shop', { ...later, sinceVisit: 14 })).toMatchObject({ cartOpen: 0 });
  });
});
