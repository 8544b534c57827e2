import { exp, log } from '../../core/exact-math.ts';
import { adBlockers } from './answers.ts';
import { uniforms } from './draws.ts';
import { once, type People } from './people.ts';
import { attractions, shopping } from './traits.ts';

// Where people stand with the brand on the first morning, as far as they differ.

export const initialNames = ['familiarity', 'sinceVisit', 'adBlocker', 'cartTopic'] as const;
export type InitialName = (typeof initialNames)[number];

export const initialRecipes: Readonly<Record<InitialName, (people: People) => Float64Array>> = {
  familiarity,
  sinceVisit,
  adBlocker: adBlockers,
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
/** Days between visits of an average shopper who knows the brand well: ASSUMED. */
const meanGap = 20;

/** Those who know the brand and shop often were there not long ago. Waiting times are exponential. */
function sinceVisit(people: People): Float64Array {
  const known = familiarity(people);
  const habit = shopping(people);
  const spread = people.settings['shoppingRate.spread'];
  const out = uniforms(people, 'initial.sinceVisit');
  for (let i = 0; i < out.length; i++) {
    const gap = (meanGap * exp(-spread * habit[i]!)) / known[i]!;
    out[i] = known[i]! < 0.05 ? longAgo : Math.min(longAgo, Math.floor(-log(out[i]!) * gap));
  }
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
