import { probit } from '../core/exact-math.ts';
import type { Population } from '../world/population.ts';
import type { Scenario } from '../world/scenario.ts';
import { buildPopulation, type KnownValues } from './create-population.ts';
import type { Hint } from './draws.ts';
import { oldest, youngest } from './latents.ts';
import { unknownCode, type KnownPeople } from './people.ts';

/** What an imported table tells about each person, by what it means for the model. `null` = not known. */
export interface AudienceFacts {
  /** years */
  age?: readonly (number | null)[];
  /** codes of the segment axes */
  gender?: readonly (number | null)[];
  country?: readonly (number | null)[];
  education?: readonly (number | null)[];
  /** days */
  sinceVisit?: readonly (number | null)[];
  /** share of the audience that spends less, those who spend as much counted half */
  spend?: readonly (number | null)[];
  /** the same for how often people buy */
  orders?: readonly (number | null)[];
  /** 1 = new to the brand */
  newCustomer?: readonly (number | null)[];
  /** share of shopping online */
  online?: readonly (number | null)[];
}
export type FactName = keyof AudienceFacts;

/** What was made of one column of the table. */
export interface ColumnReport {
  name: string;
  /** `used`: its meaning is clear; `guessed`: look whether it is right; `outcome`: the arm or the result of a test, never a trait */
  status: 'used' | 'guessed' | 'ignored' | 'outcome';
  /** what it was taken for */
  meaning?: string;
  because: string;
  distribution: ColumnDistribution;
}

export type ColumnDistribution =
  | { kind: 'numbers'; least: number; middle: number; most: number; blank: number }
  | { kind: 'answers'; shares: readonly { value: string; share: number }[]; blank: number }
  | { kind: 'many'; different: number; blank: number };

/** An imported audience: what is known about people, without anything that names them. Sorted by id; plain JSON. */
export interface Audience {
  format: 'creepline-audience';
  version: 1;
  name: string;
  rows: number;
  /** where it came from and what was made of it */
  source: { file: string; columns: readonly ColumnReport[]; skippedRows: number };
  ids: readonly number[];
  facts: AudienceFacts;
  /** topic → 1 has bought it, 0 has not */
  bought: Readonly<Record<string, readonly (number | null)[]>>;
}

/** Correlation of how often people shop with how lately they did, as among the built-in people. */
const lateness = -0.36;

/**
 * The people of an audience. What the table says stays as it is; everything else is drawn from the attitudes of the scenario's base
 * population, given what is known: age, gender, country and education move attitudes; spending, recency and orders move habits.
 */
export function populationFromAudience(audience: Audience, scenario: Scenario): Population {
  const { facts } = audience;
  const exact: KnownValues = { traits: { channelHabit: numbers(audience, facts.online) }, initial: { sinceVisit: numbers(audience, facts.sinceVisit) } };
  const known: KnownPeople = {
    country: codes(audience, facts.country),
    age: codes(audience, facts.age?.map(age => (age === null ? null : Math.max(youngest, Math.min(oldest, Math.floor(age)))))),
    gender: codes(audience, facts.gender),
    education: codes(audience, facts.education),
    hints: hintsOf(audience, scenario),
  };
  return buildPopulation(scenario, audience.name, Uint32Array.from(audience.ids), (start, end) => slice(known, start, end), exact);
}

function numbers({ rows }: Audience, values: readonly (number | null)[] | undefined): Float32Array {
  return values === undefined ? new Float32Array(rows).fill(NaN) : Float32Array.from(values, value => value ?? NaN);
}

function codes({ rows }: Audience, values: readonly (number | null)[] | undefined): Uint8Array {
  return values === undefined ? new Uint8Array(rows).fill(unknownCode) : Uint8Array.from(values, value => value ?? unknownCode);
}

/** What the table says about draws: where in its distribution a value lies, though not the value itself. */
function hintsOf({ facts, bought }: Audience, { topics }: Scenario): Record<string, Hint> {
  const hints: Record<string, Hint> = {};
  if (facts.spend !== undefined) hints['trait.spendLevel'] = exactly(facts.spend);
  if (facts.orders !== undefined) hints['trait.shoppingRate'] = exactly(facts.orders);
  else if (facts.sinceVisit !== undefined) hints['trait.shoppingRate'] = { kind: 'leaning', score: scores(facts.sinceVisit), correlation: lateness };
  if (facts.newCustomer !== undefined) hints['initial.familiarity'] = lowerOrUpper(facts.newCustomer.map(isNew => (isNew === null ? null : 1 - isNew)));
  topics.forEach((topic, k) => {
    const flags = Object.entries(bought).find(([name]) => plainName(name) === plainName(topic.name))?.[1];
    if (flags !== undefined) hints[`trait.interest.${k}`] = lowerOrUpper(flags);
  });
  return hints;
}

/** `Men's` and `mens` are one topic. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function exactly(shares: readonly (number | null)[]): Hint {
  return { kind: 'between', low: Float32Array.from(shares, share => share ?? 0), high: Float32Array.from(shares, share => share ?? 1) };
}

/** Those with a 1 get the upper values, those with a 0 the lower ones, so that over all people the distribution stays what it was. */
function lowerOrUpper(flags: readonly (number | null)[]): Hint {
  const answers = flags.filter(flag => flag !== null);
  const border = 1 - answers.reduce((sum, flag) => sum + flag, 0) / answers.length;
  return {
    kind: 'between',
    low: Float32Array.from(flags, flag => (flag === 1 ? border : 0)),
    high: Float32Array.from(flags, flag => (flag === 0 ? border : 1)),
  };
}

/** Ranks as standard normal numbers. */
function scores(values: readonly (number | null)[]): Float32Array {
  return Float32Array.from(shareBelow(values), share => (share === null ? NaN : probit(share)));
}

/** For each value the share of values that are less, equal ones counted half: strictly between 0 and 1. */
export function shareBelow(values: readonly (number | null)[]): (number | null)[] {
  const sorted = Float64Array.from(values.filter(value => value !== null)).sort();
  const shares = new Map<number, number>();
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    shares.set(sorted[from]!, (from + to) / 2 / sorted.length);
    from = to;
  }
  return values.map(value => (value === null ? null : shares.get(value)!));
}

function slice(known: KnownPeople, start: number, end: number): KnownPeople {
  return {
    country: known.country!.subarray(start, end),
    age: known.age!.subarray(start, end),
    gender: known.gender!.subarray(start, end),
    education: known.education!.subarray(start, end),
    hints: Object.fromEntries(Object.entries(known.hints!).map(([name, hint]) => [name, sliceHint(hint, start, end)])),
  };
}

function sliceHint(hint: Hint, start: number, end: number): Hint {
  if (hint.kind === 'leaning') return { ...hint, score: hint.score.subarray(start, end) };
  return { ...hint, low: hint.low.subarray(start, end), high: hint.high.subarray(start, end) };
}
