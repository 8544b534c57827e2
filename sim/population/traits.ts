import { exp, logistic, logit, pow, probit } from '../core/exact-math.ts';
import { lifeEventNames, recordedSources, traitColumns } from '../world/columns.ts';
import { ageScore, worstMargins } from './answers.ts';
import { chosen, normals, uniforms } from './draws.ts';
import type { ItemName } from './marginals.ts';
import type { People } from './people.ts';
import { lifeEventKey, lifeEventKinds } from './settings.ts';

// One recipe for each trait of the data dictionary: what each person has, one array, or one for each element of a vector.
// Spreads and leanings without a source are ASSUMED; those a scenario may change are in settings.ts.

export type TraitName = keyof typeof traitColumns;
export type Recipe = (people: People) => Float64Array | readonly Float64Array[];

/** The survey items that tell what people think of each source of data; the worst counts. */
const sourceItems: Readonly<Record<(typeof recordedSources)[number], readonly ItemName[]>> = {
  zeroParty: ['info.age', 'info.gender', 'data.likes'],
  purchases: ['data.purchase'],
  browsing: ['data.videos', 'data.likes', 'data.typing'],
  location: ['data.location'],
  crossSite: ['data.searchhist'],
  broker: ['info.income', 'info.ethnicity', 'info.relationship', 'info.religion', 'info.politics'],
  social: ['data.interact', 'data.likes'],
  devices: ['data.typing', 'data.emails'],
};
const interestCount = traitColumns.interest.size;
const lifeEventItems: readonly ItemName[] = ['info.lifeevents', 'info.tragedies', 'info.sexorient', 'info.personality'];

export const traitRecipes: Readonly<Record<TraitName, Recipe>> = {
  concern: people => people.latents.concern,
  activity: people => people.latents.activity,
  literacy: people => people.latents.literacy,
  trustTrait: people => mixed(people, 'trait.trustTrait', [[trustOfConcern, people.latents.concern]]),
  feltTrait: people => normals(people, 'trait.feltTrait'),
  attention: people => normals(people, 'trait.attention'),
  reactanceProneness: people => factor(people, normals(people, 'trait.reactanceProneness'), 'reactanceProneness.spread'),
  wearProneness: people => factor(people, normals(people, 'trait.wearProneness'), 'wearProneness.spread'),
  dataRichness,
  dealProneness: people => shareAround(people.settings['dealProneness.mean'], mixed(people, 'trait.dealProneness', [[0.4, strain(people)]]), 0.9),
  tolerance,
  ties: people => shareAround(people.settings['ties.mean'], normals(people, 'trait.ties'), 0.8),
  audienceRisk: people => shareAround(people.settings['audienceRisk.mean'], normals(people, 'trait.audienceRisk'), 0.8),
  spendLevel: people => factor(people, normals(people, 'trait.spendLevel'), 'spendLevel.spread'),
  shoppingRate: people => factor(people, normals(people, 'trait.shoppingRate'), 'shoppingRate.spread'),
  channelHabit: people => shareAround(people.settings['channelHabit.mean'], mixed(people, 'trait.channelHabit', [[-0.3, ageScores(people)]]), 1),
  serviceMargin: people => worstMargins(people, [['service.ads']]),
  flowMargin: people => worstMargins(people, recordedSources.map(source => sourceItems[source])),
  lifeEventMargin: people => worstMargins(people, [lifeEventItems]),
  interest: interests,
  lifeEvent,
  lifeEventStart,
};

/** Correlation of trust in a known brand with concern (`dienlin-panel`). */
const trustOfConcern = -0.3;

/** A standard normal number that owes its share to each of the given ones (independent of each other) and the rest to a draw of its own. */
function mixed(people: People, name: string, parts: readonly (readonly [number, Float64Array])[]): Float64Array {
  const sum = normals(people, name);
  const rest = Math.sqrt(1 - parts.reduce((total, [weight]) => total + weight * weight, 0));
  for (let i = 0; i < sum.length; i++) sum[i] = rest * sum[i]!;
  for (const [weight, values] of parts) for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + weight * values[i]!;
  return sum;
}

type SpreadKey = 'reactanceProneness.spread' | 'wearProneness.spread' | 'dataRichness.spread' | 'spendLevel.spread' | 'shoppingRate.spread';

/** Lognormal with mean 1. */
function factor(people: People, scores: Float64Array, key: SpreadKey): Float64Array {
  const spread = people.settings[key];
  for (let i = 0; i < scores.length; i++) scores[i] = exp(spread * scores[i]! - (spread * spread) / 2);
  return scores;
}

/** Shares around a mean: logistic of a normal number, its middle moved out a little so that the mean comes out (error below .01). */
function shareAround(mean: number, scores: Float64Array, spread: number): Float64Array {
  const middle = logit(mean) * Math.sqrt(1 + 0.35 * spread * spread);
  for (let i = 0; i < scores.length; i++) scores[i] = logistic(middle + spread * scores[i]!);
  return scores;
}

function tolerance(people: People): Float64Array {
  const slope = people.settings['tolerance.concern'];
  const spread = Math.sqrt(slope * slope + 0.6 * 0.6);
  const scores = mixed(people, 'trait.tolerance', [[slope / spread, people.latents.concern]]);
  return shareAround(people.settings['tolerance.mean'], scores, spread);
}

/** How strained people are, by money and by understanding: the most strained are the vulnerable. */
export function strain(people: People): Float64Array {
  return mixed(people, 'trait.strain', [[-0.4, normals(people, 'trait.spendLevel')], [-0.3, people.latents.literacy]]);
}

export function vulnerable(people: People): Uint8Array {
  const cut = probit(1 - people.settings['vulnerable.share']);
  const strained = strain(people);
  const out = new Uint8Array(strained.length);
  for (let i = 0; i < out.length; i++) out[i] = strained[i]! > cut ? 1 : 0;
  return out;
}

export function dataPoor(people: People): Uint8Array {
  return chosen(people, 'trait.dataPoor', people.settings['dataPoor.share']);
}

/** Those who shop more leave more to learn from; the data-poor little. */
function dataRichness(people: People): Float64Array {
  const richness = factor(people, mixed(people, 'trait.dataRichness', [[0.5, normals(people, 'trait.shoppingRate')]]), 'dataRichness.spread');
  const poor = dataPoor(people);
  for (let i = 0; i < richness.length; i++) if (poor[i] === 1) richness[i] = richness[i]! * people.settings['dataPoor.richness'];
  return richness;
}

/** Interest in each topic against the favourite one. Topics the scenario does not have interest nobody. */
function interests(people: People): Float64Array[] {
  const { 'interest.spread': spread, 'interest.popularity': popularity } = people.settings;
  const columns = people.scenario.topics.map((_, k) => {
    const scores = normals(people, `trait.interest.${k}`);
    const popular = pow(k + 1, -popularity);
    for (let i = 0; i < scores.length; i++) scores[i] = popular * exp(spread * scores[i]!);
    return scores;
  });
  const favourite = new Float64Array(people.size);
  for (const column of columns) for (let i = 0; i < favourite.length; i++) favourite[i] = Math.max(favourite[i]!, column[i]!);
  for (const column of columns) for (let i = 0; i < favourite.length; i++) column[i] = column[i]! / favourite[i]!;
  while (columns.length < interestCount) columns.push(new Float64Array(people.size));
  return columns;
}

/** At most one life event for each person. Only women of 18 to 45 can become pregnant, so among them it is more common than among all. */
function lifeEvent(people: People): Float64Array {
  const u = uniforms(people, 'trait.lifeEvent');
  const shares = lifeEventKinds.map(kind => people.settings[lifeEventKey(kind)]);
  const fertile = (people.settings['women.share'] * 28) / 48;
  const pregnancy = fertile > 0 ? Math.min(1, shares[0]! / fertile) : 0;
  for (let i = 0; i < u.length; i++) {
    const canBePregnant = people.gender[i] === 0 && people.age[i]! <= 45;
    u[i] = kindAt(u[i]!, canBePregnant ? pregnancy : 0, shares);
  }
  return u;
}

function kindAt(u: number, pregnancy: number, shares: readonly number[]): number {
  let below = pregnancy;
  if (u < below) return lifeEventNames.indexOf('pregnancy');
  for (let k = 1; k < shares.length; k++) {
    below += shares[k]!;
    if (u < below) return k + 1;
  }
  return 0;
}

/** The year around the first morning, so that some events have begun before; those without an event get a day that never comes. */
function lifeEventStart(people: People): Float64Array {
  const start = uniforms(people, 'trait.lifeEventStart');
  const kind = lifeEvent(people);
  for (let i = 0; i < start.length; i++) start[i] = kind[i] === 0 ? 366 : Math.floor(start[i]! * 365) - 182;
  return start;
}

function ageScores(people: People): Float64Array {
  const scores = new Float64Array(people.size);
  for (let i = 0; i < scores.length; i++) scores[i] = ageScore(people.age[i]!);
  return scores;
}
