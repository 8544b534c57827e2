import { describe, expect, test } from 'vitest';
import {
  builtInAudience,
  createPopulation,
  describePopulation,
  populationFromAudience,
  type Audience,
} from '../../../../sim/model/population/index.ts';
import { segmentAxisNames } from '../../../../sim/model/world/segments.ts';
import { correlationWithin } from '../../../../sim/model/population/sums.ts';
import { scenarioOf } from './people-to-test.ts';

const scenario = scenarioOf('mix', 10_000);
const description = describePopulation(createPopulation(scenario), scenario);

test('every axis is there, its shares add up and its people are everybody', () => {
  expect(description.axes.map(({ axis }) => axis)).toEqual(segmentAxisNames);
  for (const { values } of description.axes) {
    expect(values.reduce((sum, { people }) => sum + people, 0)).toBe(10_000);
    expect(values.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  }
});

test('published figures stand beside our own, and agree', () => {
  const concern = description.axes.find(({ axis }) => axis === 'concern')!;
  for (const { share, published } of concern.values) expect(Math.abs(share - published!)).toBeLessThan(0.02);
  for (const { share, published, says } of description.acceptances)
    if (published !== undefined) expect(Math.abs(share - published), says).toBeLessThan(0.02);
  expect(description.acceptances.filter(({ published }) => published !== undefined)).toHaveLength(4);
  const adBlocker = description.traits.find(({ key }) => key === 'adBlocker')!;
  expect(Math.abs(adBlocker.mean - adBlocker.published!)).toBeLessThan(0.02);
});

test('elements of vectors are described one by one, by name where they have one', () => {
  const keys = description.traits.map(({ key }) => key);
  expect(keys).toContain('flowMargin.location');
  expect(keys).toContain('interest.8');
  expect(keys).not.toContain('lifeEvent');
  expect(description.traits.find(({ key }) => key === 'trustTrait')!.sd).toBeCloseTo(1, 1);
});

test('correlations are given once for each pair, that of concern and trust with its published one', () => {
  const pairs = description.correlations.map(({ a, b }) => [a, b].toSorted().join(' '));
  expect(new Set(pairs).size).toBe(pairs.length);
  const trust = description.correlations.find(({ a, b }) => a === 'concern' && b === 'trustTrait')!;
  expect(trust.published).toBe(-0.3);
  expect(trust.r).toBeCloseTo(-0.3, 1);
});

test('the survey is put to the built-in people and comes out as published', () => {
  const { items, scales, correlations, people } = description.survey!;
  expect(people).toBe(10_000);
  expect(items).toHaveLength(28);
  for (const { shares, published, item } of items)
    shares.forEach((share, k) => expect(Math.abs(share - published[k]!), item).toBeLessThan(0.025));
  for (const { mean, sd, published } of scales) {
    expect(mean).toBeCloseTo(published.mean, 1.2);
    expect(sd).toBeCloseTo(published.sd, 1.2);
  }
  expect(correlations).toHaveLength(45);
});

test('without the scenario there are no attitudes to ask for', () => {
  const people = createPopulation(scenarioOf('us', 50));
  expect(describePopulation(people)).not.toHaveProperty('survey');
  expect(describePopulation(people)).not.toHaveProperty('classes');
});

describe('kinds of people', () => {
  const { three, four, segments } = description.classes!;

  test('are found among them, and are those that were published: the ambivalent accept services, but not the use of data', () => {
    expect(three.map(({ name }) => name)).toEqual(['rejecting', 'ambivalent', 'accepting']);
    expect(three.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    const [rejecting, ambivalent, accepting] = three as [
      (typeof three)[number],
      (typeof three)[number],
      (typeof three)[number],
    ];
    expect(rejecting.services).toBeLessThan(2.5);
    expect(ambivalent.services).toBeGreaterThan(2.5);
    expect(ambivalent.data).toBeLessThan(2.5);
    expect(accepting.data).toBeGreaterThan(2.5);
    // found by another method than the published ones
    for (const { share, published, name } of three) expect(Math.abs(share - published!), name).toBeLessThan(0.15);
    expect(rejecting.veryConcerned).toBeGreaterThan(2 * accepting.veryConcerned);
  });

  test('fall into four by the tools they use, as published: 2.7 tools and .7', () => {
    const of = (name: string) => four.find(each => each.name === name)!;
    expect(of('active').tools).toBeGreaterThan(2.5);
    expect(of('passive').tools).toBeLessThan(1.2);
    expect(of('active').share + of('passive').share).toBeCloseTo(0.49, 1);
  });

  test('differ between segments: more of the old reject, as published', () => {
    const rejecting = (value: string) => segments.find(each => each.axis === 'age' && each.value === value)!;
    expect(rejecting('60-65').shares[0]).toBeGreaterThan(rejecting('18-29').shares[0]! + 0.1);
    expect(rejecting('60-65').publishedRejecting).toBe(0.32);
    for (const { shares } of segments) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });
});

describe('an audience', () => {
  test('is described with what its table says, and what follows from it', () => {
    const rows = 2000;
    const flags = Float64Array.from({ length: rows }, (_, i) => (i % 4 === 0 ? NaN : i % 2));
    const small = scenarioOf('us', rows);
    const audience: Audience = { ...builtInAudience(small), bought: { sports: flags } };
    const { imported, classes, survey } = describePopulation(populationFromAudience(audience, small), small, audience);
    expect(imported!.known.map(({ fact, share }) => [fact, share])).toContainEqual(['age', 1]);
    expect(imported!.topics).toMatchObject([{ topic: 'sports', buyers: { people: 1000 }, others: { people: 500 } }]);
    expect(imported!.topics[0]!.buyers.interest).toBeGreaterThan(1.5 * imported!.topics[0]!.others.interest);
    expect(classes!.people).toBe(rows);
    expect(survey!.people).toBe(rows);
  });
});

test('the description is plain data without a hole in it, even of one person or nobody', () => {
  for (const size of [0, 1]) {
    const few = describePopulation(createPopulation(scenarioOf('us', size)), scenarioOf('us', size));
    expect(JSON.parse(JSON.stringify(few))).toEqual(few);
    expect(JSON.stringify(few)).not.toContain('null');
  }
});

describe('correlation within groups', () => {
  test('leaves out what differs between groups', () => {
    const group = Uint8Array.of(0, 0, 0, 1, 1, 1);
    expect(correlationWithin([1, 2, 3, 11, 12, 13], [3, 2, 1, 13, 12, 11], group)).toBeCloseTo(-1, 12);
    expect(correlationWithin([1, 1, 1, 5, 5, 5], [1, 2, 3, 1, 2, 3], group)).toBe(0);
  });
});
