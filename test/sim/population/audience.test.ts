import { describe, expect, test } from 'vitest';
import { populationFromAudience, shareBelow, type Audience, type AudienceFacts } from '../../../sim/population/audience.ts';
import { createPopulation } from '../../../sim/population/index.ts';
import { correlation, deviation, idsUpTo, mean, only, scenarioOf } from './people-to-test.ts';

function audienceOf(rows: number, facts: AudienceFacts, bought: Audience['bought'] = {}): Audience {
  return { format: 'creepline-audience', version: 1, name: 'regulars', rows, source: { file: 'x.csv', columns: [], skippedRows: 0 }, ids: Array.from(idsUpTo(rows)), facts, bought };
}

const scenario = scenarioOf('gb', 1);
const size = 20_000;
const cycle = <T>(...values: T[]) => Array.from({ length: size }, (_, i) => values[i % values.length]!);

describe('people of an audience', () => {
  test('of whom nothing is known are the built-in people of the same ids', () => {
    const known = populationFromAudience(audienceOf(500, {}), scenario);
    const builtIn = createPopulation(scenarioOf('gb', 500));
    expect({ ...known, name: 'gb' }).toEqual(builtIn);
    expect(known.name).toBe('regulars');
  });

  test('keep what is known of them exactly, and get the rest', () => {
    const facts = { age: cycle(20, 35, null), gender: cycle<number | null>(0, null), education: cycle(2), country: cycle(0, 2), online: cycle(1, null, 0.5), sinceVisit: cycle(12, null) };
    const people = populationFromAudience(audienceOf(size, facts), scenario);
    expect(new Set(only(people.segments.age, i => i % 3 === 0))).toEqual(new Set([0]));
    expect(new Set(only(people.segments.age, i => i % 3 === 1))).toEqual(new Set([1]));
    expect(new Set(only(people.segments.age, i => i % 3 === 2))).toEqual(new Set([0, 1, 2, 3]));
    expect(mean(only(people.segments.gender, i => i % 2 === 0))).toBe(0);
    expect(mean(only(people.segments.gender, i => i % 2 === 1))).toBeCloseTo(0.5, 1);
    expect(new Set(people.segments.country)).toEqual(new Set([0, 2]));
    expect(new Set(people.segments.education)).toEqual(new Set([2]));
    expect(new Set(only(people.traits['channelHabit']!, i => i % 3 === 0))).toEqual(new Set([1]));
    expect(new Set(only(people.initial['sinceVisit']!, i => i % 2 === 0))).toEqual(new Set([12]));
    expect(deviation(only(people.initial['sinceVisit']!, i => i % 2 === 1))).toBeGreaterThan(10);
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

  test('who spend more have a higher level, in the same order, spread like everybody else', () => {
    const amounts = Array.from({ length: size }, (_, i) => ((i * 7919) % size) ** 2);
    const people = populationFromAudience(audienceOf(size, { spend: shareBelow(amounts) }), scenario);
    const order = Array.from(amounts.keys()).sort((a, b) => amounts[a]! - amounts[b]!);
    const levels = order.map(i => people.traits['spendLevel']![i]!);
    expect(levels.every((level, k) => k === 0 || level >= levels[k - 1]!)).toBe(true);
    expect(mean(levels)).toBeCloseTo(1, 1.8);
    expect(correlation(people.traits['spendLevel']!, people.segments.vulnerable)).toBeLessThan(-0.15);
  });

  test('who were there lately shop more often and leave more data', () => {
    const people = populationFromAudience(audienceOf(size, { sinceVisit: cycle(10, 40, 80, 160, 320) }), scenario);
    expect(correlation(people.traits['shoppingRate']!, people.initial['sinceVisit']!)).toBeLessThan(-0.2);
    expect(correlation(people.traits['dataRichness']!, people.initial['sinceVisit']!)).toBeLessThan(-0.05);
    expect(mean(people.traits['shoppingRate']!)).toBeCloseTo(1, 1.5);
  });

  test('who buy often shop more than all who buy less often', () => {
    const people = populationFromAudience(audienceOf(size, { orders: shareBelow(cycle(1, 2, 7)) }), scenario);
    const rates = [0, 1, 2].map(rest => mean(only(people.traits['shoppingRate']!, i => i % 3 === rest)));
    expect(rates[0]).toBeLessThan(rates[1]!);
    expect(rates[1]).toBeLessThan(rates[2]!);
  });

  test('who bought in a topic are more interested in it, whatever its spelling; other topics stay as they are', () => {
    const flags = cycle<0 | 1 | null>(1, 0, 0, null);
    const people = populationFromAudience(audienceOf(size, {}, { sports: flags, sailing: cycle(1) }), scenarioOf('gb', 1, {
      topics: [{ name: 'home', sensitivity: 0, marginCents: 1 }, { name: 'Sport’s', sensitivity: 0, marginCents: 1 }],
    }));
    const sports = people.traits['interest']!.subarray(size, 2 * size);
    const [buyers, others, , unknown] = [0, 1, 2, 3].map(rest => mean(only(sports, i => i % 4 === rest)));
    expect(buyers).toBeGreaterThan(unknown!);
    expect(unknown).toBeGreaterThan(others!);
  });

  test('who are new know the brand less than all others, while the mean stays that of the scenario', () => {
    const people = populationFromAudience(audienceOf(size, { newCustomer: cycle(1, 0, 0, null) }), scenario);
    const [fresh, old] = [0, 1].map(rest => only(people.initial['familiarity']!, i => i % 4 === rest).toSorted((a, b) => a - b));
    expect(fresh!.at(-1)).toBeLessThanOrEqual(old![0]!);
    expect(mean(people.initial['familiarity']!)).toBeCloseTo(0.6, 1.5);
  });
});

describe('ranks', () => {
  test('equal values share their rank, half of them below', () => {
    expect(shareBelow([5, 1, 5, null, 9])).toEqual([0.5, 0.125, 0.5, null, 0.875]);
    expect(shareBelow([3])).toEqual([0.5]);
    expect(shareBelow([])).toEqual([]);
  });
});
