import { probit } from '../../core/exact-math.ts';
import { normals } from './draws.ts';
import type { LatentName } from './latents.ts';
import {
  adBlockerShare,
  concernShares,
  countries,
  itemNames,
  itemShares,
  termsShares,
  toolsShares,
  type ByCountry,
  type ItemName,
} from './marginals.ts';
import type { People } from './people.ts';

// What people say when asked: an answer is an attitude plus noise of its own, cut where the published shares of answers lie.

/** How much an answer owes to the attitude behind it: correlation. Fitted to the correlations of the scales (`kozyreva-2021`). */
const loadings = { service: 0.77, info: 0.83, data: 0.83 } as const;
const latentOf = { service: 'services', info: 'information', data: 'data' } as const satisfies Record<
  string,
  LatentName
>;

type Cuts = readonly Float64Array[];

/** Where one answer ends and the next begins, by country: quantiles of the published shares. */
function cutsOf(shares: ByCountry<readonly number[]>): Cuts {
  return countries.map(country => {
    let below = 0;
    return Float64Array.from(shares[country].slice(0, -1), share => probit((below += share)));
  });
}

const itemCuts = Object.fromEntries(itemNames.map(item => [item, cutsOf(itemShares[item])])) as Record<ItemName, Cuts>;
const concernCuts = cutsOf(concernShares);
const toolsCuts = cutsOf(toolsShares);
const termsCuts = cutsOf(termsShares);
const adBlockerCuts = Float64Array.from(countries, country => probit(1 - adBlockerShare[country]));

/** What each person thinks of one item, before it is put into one of four words. */
function itemValues(people: People, item: ItemName): Float64Array {
  const kind = item.slice(0, item.indexOf('.')) as keyof typeof loadings;
  return blend(loadings[kind], people.latents[latentOf[kind]], normals(people, `item.${item}`));
}

/** A standard normal number that owes its correlation to an attitude and the rest to noise; written over the noise. */
function blend(loading: number, latent: Float64Array, noise: Float64Array): Float64Array {
  const rest = Math.sqrt(1 - loading * loading);
  for (let i = 0; i < noise.length; i++) noise[i] = loading * latent[i]! + rest * noise[i]!;
  return noise;
}

/**
 * Distance of each person from the cut between "not very" and "somewhat acceptable". For each group of items the least distance,
 * so what a group is worth is what its worst item is worth.
 */
export function worstMargins(people: People, groups: readonly (readonly ItemName[])[]): Float64Array[] {
  const worst = groups.map(() => new Float64Array(people.size).fill(Infinity));
  for (const item of new Set(groups.flat())) {
    const margins = itemMargins(people, item);
    groups.forEach((group, g) => {
      if (group.includes(item)) keepLeast(worst[g]!, margins);
    });
  }
  return worst;
}

/** The same for one item: above 0 are those who answer "somewhat" or "very acceptable". */
export function itemMargins(people: People, item: ItemName): Float64Array {
  return subtractCuts(itemValues(people, item), people.country, itemCuts[item]);
}

/** Above 0 are those who are somewhat or very concerned. */
export function concernMargins(people: People): Float64Array {
  return subtractCuts(people.latents.concern.slice(), people.country, concernCuts);
}

/** Taken off in place: distance of each person from the middle one of the three cuts. */
function subtractCuts(values: Float64Array, country: Uint8Array, cuts: Cuts): Float64Array {
  const middle = Float64Array.from(cuts, cut => cut[1]!);
  for (let i = 0; i < values.length; i++) values[i] = values[i]! - middle[country[i]!]!;
  return values;
}

function keepLeast(least: Float64Array, values: Float64Array): void {
  for (let i = 0; i < least.length; i++) least[i] = Math.min(least[i]!, values[i]!);
}

/** Answers to one item: 1 not at all, 2 not very, 3 somewhat, 4 very acceptable. */
export function answersTo(people: People, item: ItemName): Uint8Array {
  return steps(people, itemValues(people, item), itemCuts[item]).map(step => step + 1);
}

/** 0 none, 1 not very, 2 somewhat, 3 very concerned: the codes of the segment axis. */
export function concernAnswers(people: People): Uint8Array {
  return steps(people, people.latents.concern, concernCuts);
}

/** How many of six protective tools each person uses. */
export function toolsUsed(people: People): Uint8Array {
  return steps(people, people.latents.activity, toolsCuts);
}

/** How many of five technical terms each person knows; .9 fits the published correlation with tools (`kozyreva-2021`). */
export function termsKnown(people: People): Uint8Array {
  return steps(people, blend(0.9, people.latents.literacy, normals(people, 'item.terms')), termsCuts);
}

/** 1 = blocks ads. A habit of the active, but less one of the young and of men than other tools; fitted to `kozyreva-2021`. */
export function adBlockers(people: People): Float64Array {
  const out = blend(0.76, people.latents.activity, normals(people, 'item.adBlocker'));
  for (let i = 0; i < out.length; i++) {
    const leaning = out[i]! + 0.08 * ageScore(people.age[i]!) + (people.gender[i] === 0 ? 0.04 : -0.04);
    out[i] = leaning > adBlockerCuts[people.country[i]!]! ? 1 : 0;
  }
  return out;
}

/** Age in SD when every year from 18 to 65 is equally common. */
export function ageScore(age: number): number {
  return (age - 41.5) / 13.85;
}

function steps(people: People, values: Float64Array, cuts: Cuts): Uint8Array {
  const out = new Uint8Array(values.length);
  for (let i = 0; i < out.length; i++) {
    const bounds = cuts[people.country[i]!]!;
    let step = 0;
    while (step < bounds.length && values[i]! > bounds[step]!) step++;
    out[i] = step;
  }
  return out;
}
