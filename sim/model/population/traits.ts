import { exp, log, logistic, logit, normalCdf, pow, probit } from '../../core/exact-math.ts';
import { traitColumns } from '../world/columns.ts';
import { eventTopics } from '../world/event-topics.ts';
import { recordedSources } from '../world/names.ts';
import { ageScore, worstMargins } from './answers.ts';
import { chosen, normals, uniforms } from './draws.ts';
import { gammaAt } from './gamma.ts';
import type { ItemName } from './marginals.ts';
import { once, type People } from './people.ts';
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
  reactanceProneness: people =>
    factor(people, normals(people, 'trait.reactanceProneness'), 'reactanceProneness.spread'),
  wearProneness: people => factor(people, normals(people, 'trait.wearProneness'), 'wearProneness.spread'),
  dataRichness,
  dealProneness: people =>
    shareAround(
      people.settings['dealProneness.mean'],
      mixed(people, 'trait.dealProneness', [[0.4, strain(people)]]),
      1.8,
    ),
  tolerance,
  ties: people => shareAround(people.settings['ties.mean'], normals(people, 'trait.ties'), 0.8),
  audienceRisk: people => shareAround(people.settings['audienceRisk.mean'], normals(people, 'trait.audienceRisk'), 0.8),
  spendLevel: people => factor(people, spending(people), 'spendLevel.spread'),
  shoppingRate,
  slipRate,
  tenureYears,
  channelHabit: people =>
    shareAround(
      people.settings['channelHabit.mean'],
      mixed(people, 'trait.channelHabit', [[onlineOfAge, ageScores(people)]]),
      1,
    ),
  serviceMargin: people => worstMargins(people, [['service.ads']]),
  flowMargin: people =>
    worstMargins(
      people,
      recordedSources.map(source => sourceItems[source]),
    ),
  lifeEventMargin: people => worstMargins(people, [lifeEventItems]),
  interest: interests,
  lifeEvent,
  protectedGroup: people => Float64Array.from(protectedGroup(people)),
  vulnerable: people => Float64Array.from(vulnerable(people)),
  guessedEvent,
  lifeEventStart,
};

/** Correlation of shopping online with age: ASSUMED. */
export const onlineOfAge = -0.3;

/** Correlation of trust in a known brand with concern (`dienlin-panel`). */
const trustOfConcern = -0.3;

/** A standard normal number that owes its share to each of the given ones (independent of each other) and the rest to a draw of its own. */
function mixed(people: People, name: string, parts: readonly (readonly [number, Float64Array])[]): Float64Array {
  const sum = normals(people, name);
  const rest = Math.sqrt(1 - parts.reduce((total, [weight]) => total + weight * weight, 0));
  for (let i = 0; i < sum.length; i++) sum[i] = rest * sum[i]!;
  for (const [weight, values] of parts) addTo(sum, weight, values);
  return sum;
}

function addTo(sum: Float64Array, weight: number, values: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + weight * values[i]!;
}

type SpreadKey = 'reactanceProneness.spread' | 'wearProneness.spread' | 'dataRichness.spread' | 'spendLevel.spread';

/** Lognormal with mean 1. */
function factor(people: People, scores: Float64Array, key: SpreadKey): Float64Array {
  const spread = people.settings[key];
  const out = new Float64Array(scores.length);
  for (let i = 0; i < out.length; i++) out[i] = exp(spread * scores[i]! - (spread * spread) / 2);
  return out;
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
function strain(people: People): Float64Array {
  return once(people, 'strain', () =>
    mixed(people, 'trait.strain', [
      [-0.4, spending(people)],
      [-0.3, people.latents.literacy],
    ]),
  );
}

function spending(people: People): Float64Array {
  return once(people, 'spending', () => normals(people, 'trait.spendLevel'));
}

/** How often people shop, as a standard normal number. */
export function shopping(people: People): Float64Array {
  return once(people, 'shopping', () => normals(people, 'trait.shoppingRate'));
}

export function shoppingRate(people: People): Float64Array {
  return once(people, 'shoppingRate', () =>
    shopping(people).map(score => gammaAt(score, people.settings['shoppingRate.shape'])),
  );
}

export function slipRate(people: People): Float64Array {
  const { 'slip.rate': mean, 'slip.shape': shape } = people.settings;
  return once(people, 'slipRate', () => normals(people, 'trait.slipRate').map(score => mean * gammaAt(score, shape)));
}

/** Those whose first purchase was just before the first day. */
export function newCustomers(people: People): Uint8Array {
  return chosen(people, 'trait.newCustomer', people.settings['newCustomers.share']);
}

/** Correlation of how long with how often, as normal scores: those who come often have stayed. ASSUMED */
const tenureOfShopping = 0.4;

export function tenureYears(people: People): Float64Array {
  return once(people, 'tenureYears', drawTenure);
}

function drawTenure(people: People): Float64Array {
  const scores = mixed(people, 'trait.tenure', [[tenureOfShopping, shopping(people)]]);
  const isNew = newCustomers(people);
  return scores.map((score, i) => (isNew[i] === 1 ? 0 : -log(normalCdf(-score)) * people.settings['tenure.mean']));
}

export function vulnerable(people: People): Uint8Array {
  const cut = probit(1 - people.settings['vulnerable.share']);
  const strained = strain(people);
  const out = new Uint8Array(strained.length);
  for (let i = 0; i < out.length; i++) out[i] = strained[i]! > cut ? 1 : 0;
  return out;
}

export function protectedGroup(people: People): Uint8Array {
  return chosen(people, 'trait.protected', people.settings['protected.share']);
}

export function dataPoor(people: People): Uint8Array {
  return chosen(people, 'trait.dataPoor', people.settings['dataPoor.share']);
}

/** Those who shop more leave more to learn from; the data-poor little. */
function dataRichness(people: People): Float64Array {
  const richness = factor(
    people,
    mixed(people, 'trait.dataRichness', [[0.5, shopping(people)]]),
    'dataRichness.spread',
  );
  const poor = dataPoor(people);
  for (let i = 0; i < richness.length; i++)
    if (poor[i] === 1) richness[i] = richness[i]! * people.settings['dataPoor.richness'];
  return richness;
}

/** Interest in each topic against the favourite one. Topics the scenario does not have interest nobody. */
function interests(people: People): Float64Array[] {
  const columns = attractions(people);
  const favourite = new Float64Array(people.size);
  for (const column of columns) keepMost(favourite, column);
  const interest = columns.map(column => column.map((value, i) => value / favourite[i]!));
  while (interest.length < interestCount) interest.push(new Float64Array(people.size));
  return interest;
}

/** Interest in each topic on any scale. */
export function attractions(people: People): Float64Array[] {
  const { 'interest.spread': spread, 'interest.popularity': popularity } = people.settings;
  return people.scenario.topics.map((_, k) =>
    once(people, `attraction.${k}`, () =>
      attraction(normals(people, `trait.interest.${k}`), spread, pow(k + 1, -popularity)),
    ),
  );
}

function attraction(scores: Float64Array, spread: number, popular: number): Float64Array {
  for (let i = 0; i < scores.length; i++) scores[i] = popular * exp(spread * scores[i]!);
  return scores;
}

function keepMost(most: Float64Array, values: Float64Array): void {
  for (let i = 0; i < most.length; i++) most[i] = Math.max(most[i]!, values[i]!);
}

/** At most one life event for each person. Only women of 18 to 45 can become pregnant, so among them it is more common than among all. */
function lifeEvent(people: People): Float64Array {
  return once(people, 'lifeEvent', drawLifeEvents);
}

function drawLifeEvents(people: People): Float64Array {
  const { of, shares } = eventOdds(people);
  const u = uniforms(people, 'trait.lifeEvent');
  for (let i = 0; i < u.length; i++) u[i] = kindAt(u[i]!, of(i), shares);
  return u;
}

/** How common each event is within a year, and how common a pregnancy is for person `i`. */
function eventOdds({ gender, age, settings }: People): { of: (i: number) => number; shares: Float64Array } {
  const shares = Float64Array.from(lifeEventKinds, kind => settings[lifeEventKey(kind)]);
  const fertile = (settings['women.share'] * 28) / 48;
  const pregnancy = fertile > 0 ? Math.min(1, shares[0]! / fertile) : 0;
  return { of: i => (gender[i] === 0 && age[i]! <= 45 ? pregnancy : 0), shares };
}

/**
 * What a brand that infers life events takes people to have, of those events for which it has a topic. Not every event
 * leaves traces, and some people without one leave the same traces as those who have it: who buys for a friend's child
 * looks pregnant.
 */
function guessedEvent(people: People): Float64Array {
  return once(people, 'guessedEvent', drawGuesses);
}

function drawGuesses(people: People): Float64Array {
  const kind = lifeEvent(people);
  const { 'lifeEvents.seen': seen, 'lifeEvents.wronglyGuessed': wrongly } = people.settings;
  const { of, shares } = eventOdds(people);
  const others = shares.subarray(1).reduce((sum, share) => sum + share, 0);
  const worthwhile = guessable(people);
  const seeming = shares.map((share, k) => (worthwhile[k + 1] ? wrongly * share : 0));
  const pregnancies = worthwhile[1] ? wrongly : 0;
  const traces = uniforms(people, 'trait.eventTraces');
  const out = uniforms(people, 'trait.wronglyGuessed');
  for (let i = 0; i < out.length; i++)
    if (kind[i] !== 0) out[i] = worthwhile[kind[i]!] && traces[i]! < seen ? kind[i]! : 0;
    // only those without an event can be mistaken: they stand in for all
    else out[i] = kindAt(out[i]! * Math.max(1 - of(i) - others, 0), pregnancies * of(i), seeming);
  return out;
}

/** By kind of event: whether the brand has a topic for it. Others it has no reason to guess. */
const guessable = (people: People): boolean[] => eventTopics(people.scenario.topics).map(topic => topic >= 0);

/** Codes of the axis `guess`: the same whether a strategy guesses or not, so that arms are compared on the same people. */
export function guessCodes(people: People): Uint8Array {
  const kind = lifeEvent(people);
  const guessed = guessedEvent(people);
  const worthwhile = guessable(people);
  return Uint8Array.from(kind, (own, i) => {
    if (worthwhile[own]) return guessed[i] === own ? 0 : 1;
    return guessed[i] !== 0 ? 2 : 3;
  });
}

/** Kinds one after another along the way from 0 to 1, pregnancy first; beyond the last nothing happens. */
function kindAt(u: number, pregnancy: number, shares: Float64Array): number {
  let below = pregnancy;
  if (u < below) return 1;
  for (let k = 1; k < shares.length; k++) {
    below += shares[k]!;
    if (u < below) return k + 1;
  }
  return 0;
}

/** The year around the first morning, so that some events have begun before; without one, real or supposed, a day that never comes. */
function lifeEventStart(people: People): Float64Array {
  const start = uniforms(people, 'trait.lifeEventStart');
  const kind = lifeEvent(people);
  const guessed = guessedEvent(people);
  for (let i = 0; i < start.length; i++)
    start[i] = kind[i] === 0 && guessed[i] === 0 ? 366 : Math.floor(start[i]! * 365) - 182;
  return start;
}

function ageScores(people: People): Float64Array {
  const scores = new Float64Array(people.size);
  for (let i = 0; i < scores.length; i++) scores[i] = ageScore(people.age[i]!);
  return scores;
}
