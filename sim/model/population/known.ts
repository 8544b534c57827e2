import { normalCdf } from '../../core/exact-math.ts';
import { stateColumns, traitColumns } from '../world/columns.ts';
import type { Scenario } from '../world/scenario.ts';
import { ageScore } from './answers.ts';
import { plainName, type Audience } from './audience.ts';
import type { KnownValues } from './create-population.ts';
import { drawSource, normals, uniforms, type DrawSource, type Hint } from './draws.ts';
import { habitsOf } from './habits.ts';
import { oldest, youngest } from './latents.ts';
import { bandsOf, completed, multiplesOf, scoresOf } from './marginal.ts';
import { unknownCode, type KnownPeople } from './people.ts';

// What is not known about people is drawn from the joint distribution of the model, given what is known. Age, gender, country and
// education move attitudes (latents.ts). Habits go together as normal scores: how lately people came depends on how often they shop and
// on how well they know the brand, and shopping online on age. Each rule is used in both directions.

/** All that an audience tells, in the shape in which people are made. */
export interface Known {
  people: KnownPeople;
  values: KnownValues;
}

export function knownOf(audience: Audience, scenario: Scenario): Known {
  const { facts, ids } = audience;
  const habits = new Habits(audience, scenario);
  const spending = habits.hintOf(facts.spend);
  const hints: Record<string, Hint> = {
    ...habits.hints,
    ...interestHints(audience, scenario),
    ...(spending === undefined ? {} : { 'trait.spendLevel': spending }),
  };
  const spendScores = () => normals({ ...habits.source, hints }, 'trait.spendLevel');
  return {
    people: {
      country: codes(ids.length, facts.country),
      gender: codes(ids.length, facts.gender),
      education: codes(ids.length, facts.education),
      age: codes(ids.length, exactAges(facts)),
      hints,
    },
    values: {
      traits: {
        ...(facts.spend === undefined ? {} : { spendLevel: multiples('spendLevel', facts.spend, spendScores) }),
        ...(facts.orders === undefined
          ? {}
          : { shoppingRate: multiples('shoppingRate', facts.orders, () => habits.shopping) }),
        ...(facts.online === undefined ? {} : { channelHabit: habits.online(facts.online) }),
      },
      initial: facts.sinceVisit === undefined ? {} : { sinceVisit: habits.sinceVisit(facts.sinceVisit) },
    },
  };
}

function codes(size: number, values: Float64Array | undefined): Uint8Array {
  const out = new Uint8Array(size).fill(unknownCode);
  values?.forEach((value, i) => {
    if (value === value) out[i] = value;
  });
  return out;
}

/** Attitudes are known from 18 to 65. */
function clampAge(age: number): number {
  return Math.max(youngest, Math.min(oldest, Math.floor(age)));
}

/** Ages that are known to the year; those within a range are drawn. */
function exactAges({ age, ageTo }: Audience['facts']): Float64Array | undefined {
  return age?.map((low, i) => (ageTo !== undefined && clampAge(ageTo[i]!) > clampAge(low) ? NaN : clampAge(low)));
}

function multiples(
  trait: 'spendLevel' | 'shoppingRate',
  amounts: Float64Array,
  scores: () => Float64Array,
): Float32Array {
  const { min, max } = traitColumns[trait];
  let drawn: Float64Array | undefined;
  return completed(multiplesOf(amounts, min, max), i => normalCdf((drawn ??= scores())[i]!));
}

/** Habits as standard normal scores: known ones, and hints about the others. */
class Habits {
  readonly source: DrawSource;
  readonly hints: Record<string, Hint> = {};
  /** how often people shop, known or drawn */
  readonly shopping: Float64Array;
  private readonly familiarity: Float64Array;
  private readonly ages: Float64Array;
  private readonly weights: ReturnType<typeof habitsOf>;

  constructor({ facts, ids }: Audience, scenario: Scenario) {
    this.source = drawSource(scenario.seed, ids, this.hints);
    this.weights = habitsOf(scenario);
    const recency = this.knownScores(facts.sinceVisit, 'initial.sinceVisit');
    const customers = facts.newCustomer?.map(isNew => 1 - isNew);
    this.add(
      'trait.shoppingRate',
      facts.orders,
      this.shoppingGiven(recency, this.knownScores(customers, 'initial.familiarity')),
    );
    this.shopping = normals(this.source, 'trait.shoppingRate');
    this.add('initial.familiarity', customers, this.familiarityGiven(recency));
    this.familiarity = normals(this.source, 'initial.familiarity');
    this.addAges(facts);
    this.ages = this.ageScores(facts);
  }

  /** Where known values lie among all; NaN where nothing is known. */
  hintOf(values: Float64Array | undefined): Hint | undefined {
    return values === undefined ? undefined : bandsOf(values);
  }

  private add(name: string, values: Float64Array | undefined, leaning: Hint | undefined): void {
    const hint = { ...this.hintOf(values), ...leaning };
    if (Object.keys(hint).length > 0) this.hints[name] = hint;
  }

  private knownScores(values: Float64Array | undefined, draw: string): Float64Array | undefined {
    return values === undefined ? undefined : scoresOf(bandsOf(values), uniforms({ ...this.source, hints: {} }, draw));
  }

  /** Shopping and familiarity are independent until it is known how lately somebody came. */
  private shoppingGiven(recency: Float64Array | undefined, familiarity: Float64Array | undefined): Hint | undefined {
    const { shopping: r, familiarity: f } = this.weights;
    return (
      recency &&
      leaning(recency.length, i => {
        const known = familiarity?.[i] ?? NaN;
        return known === known
          ? regression(
              [
                [r / (1 - f * f), recency[i]!],
                [(-r * f) / (1 - f * f), known],
              ],
              (r * r) / (1 - f * f),
            )
          : regression([[r, recency[i]!]], r * r);
      })
    );
  }

  private familiarityGiven(recency: Float64Array | undefined): Hint | undefined {
    const { shopping: r, familiarity: f } = this.weights;
    return (
      recency &&
      leaning(recency.length, i =>
        regression(
          [
            [f / (1 - r * r), recency[i]!],
            [(-r * f) / (1 - r * r), this.shopping[i]!],
          ],
          (f * f) / (1 - r * r),
        ),
      )
    );
  }

  /** Ranges are narrowed to; who shops online is younger. */
  private addAges({ age, ageTo, online }: Audience['facts']): void {
    const years = oldest - youngest + 1;
    const scores = this.knownScores(online, 'trait.channelHabit');
    const { online: w } = this.weights;
    const hint: Hint = {
      ...(age === undefined
        ? {}
        : {
            low: Float32Array.from(age, low => (clampAge(low) - youngest) / years),
            high: Float32Array.from(
              age,
              (low, i) =>
                ((ageTo === undefined ? clampAge(low) : clampAge(Math.max(low, ageTo[i]!))) - youngest + 1) / years,
            ),
          }),
      ...(scores === undefined ? {} : leaning(scores.length, i => regression([[w, scores[i]!]], w * w))),
    };
    if (Object.keys(hint).length > 0) this.hints['trait.age'] = hint;
  }

  /** Age as the model's rules about habits see it. */
  private ageScores(facts: Audience['facts']): Float64Array {
    const exact = exactAges(facts);
    return normals(this.source, 'trait.age').map((score, i) =>
      exact !== undefined && exact[i] === exact[i] ? ageScore(exact[i]!) : score,
    );
  }

  sinceVisit(days: Float64Array): Float32Array {
    const { shopping: r, familiarity: f } = this.weights;
    const own = Math.sqrt(Math.max(0, 1 - r * r - f * f));
    const drawn = normals({ ...this.source, hints: {} }, 'initial.sinceVisit');
    return completed(
      days.map(each => Math.min(stateColumns.sinceVisit.max, each)),
      i => normalCdf(r * this.shopping[i]! + f * this.familiarity[i]! + own * drawn[i]!),
    );
  }

  online(shares: Float64Array): Float32Array {
    const { online: w } = this.weights;
    const drawn = normals({ ...this.source, hints: {} }, 'trait.channelHabit');
    return completed(shares, i => normalCdf(w * this.ages[i]! + Math.sqrt(1 - w * w) * drawn[i]!));
  }
}

/** Expected score and the spread of what remains. */
function regression(terms: readonly (readonly [number, number])[], explained: number): { mean: number; own: number } {
  return {
    mean: terms.reduce((sum, [weight, score]) => sum + weight * score, 0),
    own: Math.sqrt(Math.max(0, 1 - explained)),
  };
}

function leaning(size: number, of: (i: number) => { mean: number; own: number }): Hint {
  const mean = new Float32Array(size);
  const own = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const each = of(i);
    mean[i] = each.mean;
    own[i] = each.own;
  }
  return { mean, own };
}

/** Those who bought get the upper values of interest, those who did not the lower ones, so that over all people the distribution stays what it was. */
function interestHints({ bought }: Audience, { topics }: Scenario): Record<string, Hint> {
  const hints: Record<string, Hint> = {};
  topics.forEach((topic, k) => {
    const flags = Object.entries(bought).find(([name]) => plainName(name) === plainName(topic.name))?.[1];
    if (flags !== undefined) hints[`trait.interest.${k}`] = bandsOf(flags);
  });
  return hints;
}
