import { exp, log } from '../../core/exact-math.ts';
import { adBlockers } from './answers.ts';
import { uniforms } from './draws.ts';
import { once, type People } from './people.ts';
import { attractions, newCustomers, shoppingRate, slipRate } from './traits.ts';

// Where people stand with the brand on the first morning, as far as they differ.

export const initialNames = [
  'familiarity',
  'dormant',
  'sinceVisit',
  'sincePurchase',
  'adBlocker',
  'cartOpen',
  'cartTopic',
] as const;
export type InitialName = (typeof initialNames)[number];

export const initialRecipes: Readonly<Record<InitialName, (people: People) => Float64Array>> = {
  familiarity,
  dormant,
  sinceVisit,
  sincePurchase,
  adBlocker: adBlockers,
  cartOpen,
  cartTopic: boughtTopic,
};

/** Spread between stranger and regular with the scenario's mean: u^(1/m − 1) has mean m for every m. ASSUMED shape. */
function familiarity(people: People): Float64Array {
  return once(people, 'familiarity', drawFamiliarity);
}

function drawFamiliarity(people: People): Float64Array {
  const mean = people.scenario.brand.familiarity;
  const power = mean > 0 ? 1 / mean - 1 : Infinity;
  const out = uniforms(people, 'initial.familiarity');
  for (let i = 0; i < out.length; i++) out[i] = exp(power * log(out[i]!));
  return out;
}

/** Last visit of somebody who does not know the brand. */
const longAgo = 365;
/** Days between visits of an average shopper who has a brand of the usual pace in mind: ASSUMED. */
const meanGap = 6.4;
/** Visits for each purchase: ASSUMED. */
const visitsPerPurchase = 18;

/**
 * Who has let the brand slip from mind on the first morning: as many as in the steady state, in which as many slip as come
 * back. Where the last visit is known, those who have not come for long are likelier among them. New customers are not.
 */
function dormant(people: People): Float64Array {
  return once(people, 'dormant', drawDormant);
}

function drawDormant(people: People): Float64Array {
  const slips = slipRate(people);
  const wake = people.settings['wake.rate'];
  const isNew = newCustomers(people);
  const [awakeGap, dormantGap] = gaps(people);
  const out = uniforms(people, 'initial.dormant');
  for (let i = 0; i < out.length; i++) {
    const silence = people.lastVisit?.[i] ?? NaN;
    const odds = (slips[i]! / wake) * (silence === silence ? likelier(silence, awakeGap[i]!, dormantGap[i]!) : 1);
    out[i] = isNew[i] === 0 && out[i]! < odds / (1 + odds) ? 1 : 0;
  }
  return out;
}

/** How much likelier such a silence is where gaps are long than where they are short. */
function likelier(silence: number, short: number, long: number): number {
  return (short / long) * exp(Math.min(silence / short - silence / long, 50));
}

/**
 * Mean days since the last visit of each person who has the brand in mind, and of the same person who has not. Those who know
 * the brand well were there not long ago.
 */
function gaps(people: People): [Float64Array, Float64Array] {
  const { 'wake.rate': wake, 'stray.visits': stray } = people.settings;
  const known = familiarity(people);
  const awake = shoppingRate(people).map(
    (rate, i) => meanGap / (people.scenario.brand.pace * Math.max(rate, 0.01) * (0.1 + 1.8 * known[i]!)),
  );
  return [awake, awake.map(gap => gap + 1 / (wake + stray / gap))];
}

/** Waiting times are exponential. */
function sinceVisit(people: People): Float64Array {
  return once(people, 'sinceVisit', drawSinceVisit);
}

function drawSinceVisit(people: People): Float64Array {
  const known = familiarity(people);
  const asleep = dormant(people);
  const isNew = newCustomers(people);
  const [awakeGap, dormantGap] = gaps(people);
  const out = uniforms(people, 'initial.sinceVisit');
  for (let i = 0; i < out.length; i++) {
    const days = Math.floor(-log(out[i]!) * (asleep[i] === 1 ? dormantGap[i]! : awakeGap[i]!));
    out[i] = isNew[i] === 1 ? 0 : known[i]! < 0.05 ? Math.max(longAgo, days) : days;
  }
  return out;
}

/** One visit in so many ended in a purchase; else the last purchase lies further back. */
function sincePurchase(people: People): Float64Array {
  const visit = sinceVisit(people);
  const isNew = newCustomers(people);
  const [awakeGap] = gaps(people);
  const out = uniforms(people, 'initial.sincePurchase');
  for (let i = 0; i < out.length; i++) {
    const furtherVisits = Math.max(0, -log(out[i]!) * visitsPerPurchase - 1);
    out[i] = isNew[i] === 1 ? 0 : Math.floor(visit[i]! + furtherVisits * awakeGap[i]!);
  }
  return out;
}

/** How many of those who came within the last two weeks have put something aside: ASSUMED, what runs settle at. */
const recentCarts = 0.33;

function cartOpen(people: People): Float64Array {
  const visit = sinceVisit(people);
  const out = uniforms(people, 'initial.cart');
  for (let i = 0; i < out.length; i++) out[i] = visit[i]! < 14 && out[i]! < recentCarts ? 1 : 0;
  return out;
}

/** Nobody buys what they like best alone: a topic is drawn in proportion to interest. */
function boughtTopic(people: People): Float64Array {
  const columns = attractions(people);
  const left = uniforms(people, 'trait.boughtTopic');
  for (let i = 0; i < left.length; i++) left[i] = left[i]! * columns.reduce((sum, column) => sum + column[i]!, 0);
  const topic = new Float64Array(people.size);
  for (const column of columns.slice(0, -1)) passOver(topic, left, column);
  return topic;
}

/** Whose draw lies beyond this topic goes on to the next. */
function passOver(topic: Float64Array, left: Float64Array, column: Float64Array): void {
  for (let i = 0; i < left.length; i++) {
    left[i] = left[i]! - column[i]!;
    if (left[i]! >= 0) topic[i] = topic[i]! + 1;
  }
}
