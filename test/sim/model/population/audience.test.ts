import { describe, expect, test } from 'vitest';
import {
  createPopulation,
  populationFromAudience,
  type Audience,
  type AudienceFacts,
  type FactName,
} from '../../../../sim/model/population/index.ts';
import { correlation, deviation, idsUpTo, mean, only, scenarioOf } from './people-to-test.ts';

type Values = Partial<Record<FactName, readonly (number | null)[]>>;

const numbers = (values: readonly (number | null)[]) => Float64Array.from(values, value => value ?? NaN);

function audienceOf(
  rows: number,
  facts: Values,
  bought: Readonly<Record<string, readonly (number | null)[]>> = {},
): Audience {
  const columns = <K extends string>(values: Readonly<Partial<Record<K, readonly (number | null)[]>>>) =>
    Object.fromEntries(Object.entries(values).map(([name, column]) => [name, numbers(column as (number | null)[])]));
  return {
    format: 'creepline-audience',
    version: 1,
    name: 'regulars',
    rows,
    ids: idsUpTo(rows),
    facts: columns(facts) as AudienceFacts,
    bought: columns(bought),
    source: {
      file: 'x.csv',
      format: 'csv',
      rows: { read: rows, people: rows, refused: 0 },
      columns: [],
      notes: [],
      refused: [],
    },
  };
}

const scenario = scenarioOf('gb', 1);
const size = 20_000;
const cycle = <T>(...values: T[]) => Array.from({ length: size }, (_, i) => values[i % values.length]!);
const deciles = (values: ArrayLike<number>) => {
  const sorted = Array.from(values).sort((a, b) => a - b);
  return Array.from({ length: 9 }, (_, k) => sorted[Math.floor((sorted.length * (k + 1)) / 10)]!);
};

describe('people of an audience', () => {
  test('of whom nothing is known are the built-in people of the same ids', () => {
    const known = populationFromAudience(audienceOf(500, {}), scenario);
    const builtIn = createPopulation(scenarioOf('gb', 500));
    expect({ ...known, name: 'gb' }).toEqual(builtIn);
    expect(known.name).toBe('regulars');
  });

  test('keep what is known of them exactly, and get the rest', () => {
    const facts = {
      age: cycle(20, 35, null),
      gender: cycle<number | null>(0, null),
      education: cycle(2),
      country: cycle(0, 2),
      online: cycle(1, null, 0.5),
      sinceVisit: cycle(12, null, 40),
    };
    const people = populationFromAudience(audienceOf(size, facts), scenario);
    expect(new Set(only(people.segments.age, i => i % 3 === 0))).toEqual(new Set([0]));
    expect(new Set(only(people.segments.age, i => i % 3 === 1))).toEqual(new Set([1]));
    expect(new Set(only(people.segments.age, i => i % 3 === 2))).toEqual(new Set([0, 1, 2, 3]));
    expect(mean(only(people.segments.gender, i => i % 2 === 0))).toBe(0);
    expect(mean(only(people.segments.gender, i => i % 2 === 1))).toBeCloseTo(0.5, 1);
    expect(new Set(people.segments.country)).toEqual(new Set([0, 2]));
    expect(new Set(people.segments.education)).toEqual(new Set([2]));
    expect(new Set(only(people.traits['channelHabit']!, i => i % 3 === 0))).toEqual(new Set([1]));
    expect(new Set(only(people.initial['sinceVisit']!, i => i % 3 === 0))).toEqual(new Set([12]));
  });

  test('have the attitudes of their age, gender and country', () => {
    const people = populationFromAudience(audienceOf(size, { age: cycle(22, 63), country: cycle(0) }), scenario);
    const young = mean(only(people.traits['serviceMargin']!, i => i % 2 === 0));
    const old = mean(only(people.traits['serviceMargin']!, i => i % 2 === 1));
    expect(young - old).toBeGreaterThan(0.4);
  });

  test('beyond 65 or below 18 count as 65 and 18', () => {
    const people = populationFromAudience(audienceOf(4, { age: [90, 65, 17, 18.9] }), scenario);
    expect(Array.from(people.segments.age)).toEqual([3, 3, 0, 0]);
  });

  test('within a range of ages are spread over it', () => {
    const people = populationFromAudience(
      audienceOf(size, { age: cycle(25, 60, 40, null), ageTo: cycle(34, 99, 40, null) }),
      scenario,
    );
    expect(mean(only(people.segments.age, i => i % 4 === 0))).toBeCloseTo(0.5, 1);
    expect(new Set(only(people.segments.age, i => i % 4 === 1))).toEqual(new Set([3]));
    expect(new Set(only(people.segments.age, i => i % 4 === 2))).toEqual(new Set([1]));
    expect(new Set(only(people.segments.age, i => i % 4 === 3)).size).toBe(4);
  });

  test('who bought in a topic are more interested in it, whatever its spelling; other topics stay as they are', () => {
    const people = populationFromAudience(
      audienceOf(size, {}, { sports: cycle<0 | 1 | null>(1, 0, 0, null), sailing: cycle(1) }),
      scenarioOf('gb', 1, {
        topics: [
          { name: 'home', sensitivity: 0, marginCents: 1 },
          { name: 'Sport’s', sensitivity: 0, marginCents: 1 },
        ],
      }),
    );
    const sports = people.traits['interest']!.subarray(size, 2 * size);
    const [buyers, others, , unknown] = [0, 1, 2, 3].map(rest => mean(only(sports, i => i % 4 === rest)));
    expect(buyers).toBeGreaterThan(unknown!);
    expect(unknown).toBeGreaterThan(others!);
  });

  test('who are new know the brand less than all others, while the mean stays that of the scenario', () => {
    const people = populationFromAudience(audienceOf(size, { newCustomer: cycle(1, 0, 0, null) }), scenario);
    const [fresh, old] = [0, 1].map(rest =>
      only(people.initial['familiarity']!, i => i % 4 === rest).toSorted((a, b) => a - b),
    );
    expect(fresh!.at(-1)).toBeLessThanOrEqual(old![0]!);
    expect(mean(people.initial['familiarity']!)).toBeCloseTo(0.6, 1.5);
  });
});

describe('distributions of the table', () => {
  // skewed, with ties and a few outliers, as amounts are
  const amounts = Array.from(
    { length: size },
    (_, i) => Math.round(20 + (((i * 7919) % size) / 100) ** 1.5) + (i === 7 ? 1e8 : 0),
  );
  const days = Array.from({ length: size }, (_, i) => ((i * 104_729) % size) / 60);
  const people = populationFromAudience(
    audienceOf(size, { spend: amounts, sinceVisit: days, orders: cycle(1, 2, 2, 5) }),
    scenario,
  );

  test('stay exact: deciles of recency are those of the file, deciles of spending those of the file in units of an average', () => {
    expect(deciles(people.initial['sinceVisit']!)).toEqual(deciles(Float32Array.from(days)));
    const unit = amounts[100]! / people.traits['spendLevel']![100]!;
    const levels = deciles(people.traits['spendLevel']!).map(level => level * unit);
    deciles(amounts).forEach((amount, k) => expect(levels[k]! / amount).toBeCloseTo(1, 6));
  });

  test('keep every order, and one huge amount does not make all others poor', () => {
    const order = Array.from(amounts.keys()).sort((a, b) => amounts[a]! - amounts[b]!);
    const levels = order.map(i => people.traits['spendLevel']![i]!);
    expect(levels.every((level, k) => k === 0 || level >= levels[k - 1]!)).toBe(true);
    expect(mean(levels)).toBeCloseTo(1, 3);
    expect(mean(people.traits['shoppingRate']!)).toBeCloseTo(1, 3);
    expect(deciles(people.traits['shoppingRate']!)[4]! / deciles(people.traits['shoppingRate']!)[0]!).toBeCloseTo(2, 5);
  });

  test('hold for those too of whom the value is not known', () => {
    const some = populationFromAudience(
      audienceOf(size, {
        spend: amounts.map((amount, i) => (i % 2 ? amount : null)),
        sinceVisit: days.map((day, i) => (i % 3 ? day : null)),
      }),
      scenario,
    );
    const near = (found: readonly number[], expected: readonly number[]) =>
      found.forEach((value, k) => expect(Math.abs(value / expected[k]! - 1)).toBeLessThan(0.08));
    near(deciles(only(some.initial['sinceVisit']!, i => i % 3 === 0)), deciles(days));
    near(
      deciles(only(some.traits['spendLevel']!, i => i % 2 === 0)),
      deciles(only(some.traits['spendLevel']!, i => i % 2 === 1)),
    );
  });

  test('of nothing but zeros, or of one value, harm nobody', () => {
    for (const spend of [cycle(0), cycle(7), cycle<number | null>(null)]) {
      const even = populationFromAudience(audienceOf(size, { spend, orders: spend }), scenario);
      for (const column of Object.values(even.traits)) expect(column.every(Number.isFinite)).toBe(true);
      expect(mean(even.traits['spendLevel']!)).toBeCloseTo(1, 1);
    }
  });
});

describe('what is not known follows what is', () => {
  const builtIn = createPopulation(scenarioOf('gb', size));
  const column = (values: ArrayLike<number>) => Array.from(values);
  const pairs = (people: typeof builtIn) => ({
    shopping: correlation(ranks(people.traits['shoppingRate']!), ranks(people.initial['sinceVisit']!)),
    familiarity: correlation(ranks(people.initial['familiarity']!), ranks(people.initial['sinceVisit']!)),
    both: correlation(ranks(people.traits['shoppingRate']!), ranks(people.initial['familiarity']!)),
    richness: correlation(ranks(people.traits['dataRichness']!), ranks(people.initial['sinceVisit']!)),
  });

  test('from recency alone shopping and familiarity come back as they go together among the built-in people', () => {
    const people = populationFromAudience(
      audienceOf(size, { sinceVisit: column(builtIn.initial['sinceVisit']!) }),
      scenarioOf('gb', 1, { seed: 7 }),
    );
    const [found, expected] = [pairs(people), pairs(builtIn)];
    expect(Math.abs(expected.shopping)).toBeGreaterThan(0.1);
    expect(Math.abs(expected.familiarity)).toBeGreaterThan(0.2);
    for (const key of ['shopping', 'familiarity', 'both', 'richness'] as const)
      expect(Math.abs(found[key] - expected[key]), key).toBeLessThan(0.05);
    expect(mean(people.traits['shoppingRate']!)).toBeCloseTo(1, 1.5);
  });

  test('and recency from shopping and familiarity, where it is missing', () => {
    const sinceVisit = column(builtIn.initial['sinceVisit']!).map((day, i) => (i % 2 ? day : null));
    const people = populationFromAudience(
      audienceOf(size, { sinceVisit, orders: column(builtIn.traits['shoppingRate']!) }),
      scenarioOf('gb', 1, { seed: 7 }),
    );
    const drawn = (values: Float32Array) => only(values, i => i % 2 === 0);
    const found = correlation(
      ranks(drawn(people.traits['shoppingRate']!)),
      ranks(drawn(people.initial['sinceVisit']!)),
    );
    expect(Math.abs(found - pairs(builtIn).shopping)).toBeLessThan(0.05);
  });

  test('who shop online are younger, if their age is not known, and the other way round', () => {
    const online = populationFromAudience(audienceOf(size, { online: cycle(0.1, 0.9, 0.3, 0.6) }), scenario);
    expect(correlation(online.segments.age, online.traits['channelHabit']!)).toBeLessThan(-0.2);
    const aged = populationFromAudience(
      audienceOf(size, {
        age: cycle(20, 62),
        online: Array.from({ length: size }, (_, i) => (i % 4 < 2 ? 0.2 + (i % 7) / 10 : null)),
      }),
      scenario,
    );
    const unknown = (i: number) => i % 4 >= 2;
    expect(mean(only(aged.traits['channelHabit']!, i => unknown(i) && i % 2 === 0))).toBeGreaterThan(
      mean(only(aged.traits['channelHabit']!, i => unknown(i) && i % 2 === 1)) + 0.05,
    );
  });

  test('who spend little are vulnerable more often', () => {
    const people = populationFromAudience(
      audienceOf(size, { spend: Array.from({ length: size }, (_, i) => ((i * 7919) % size) ** 2) }),
      scenario,
    );
    expect(correlation(people.traits['spendLevel']!, people.segments.vulnerable)).toBeLessThan(-0.15);
  });

  test('a person is the same in any company: what is drawn is keyed by id', () => {
    const facts = { age: [30, 40, 50], gender: [0, null, 1] };
    const all = populationFromAudience(audienceOf(3, facts), scenario);
    const one = populationFromAudience(
      { ...audienceOf(1, { age: [50], gender: [1] }), ids: Uint32Array.of(2) },
      scenario,
    );
    for (const key of ['concern', 'tolerance', 'attention']) expect(one.traits[key]![0], key).toBe(all.traits[key]![2]);
  });
});

function ranks(values: ArrayLike<number>): number[] {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const out = new Array<number>(values.length);
  order.forEach((i, rank) => (out[i] = rank));
  return out;
}

test('spread of what is drawn is not lost where much is known', () => {
  const people = populationFromAudience(audienceOf(size, { sinceVisit: cycle(10, 40, 80, 160, 320) }), scenario);
  expect(deviation(people.traits['trustTrait']!)).toBeCloseTo(1, 1.5);
  expect(deviation(people.traits['shoppingRate']!)).toBeGreaterThan(0.4);
});
