import { describe, expect, test } from 'vitest';
import { createPopulation, describePopulation } from '../../../sim/population/index.ts';
import { segmentAxisNames } from '../../../sim/world/segments.ts';
import { correlationWithin } from '../../../sim/population/sums.ts';
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
  for (const { share, published, says } of description.acceptances) if (published !== undefined) expect(Math.abs(share - published), says).toBeLessThan(0.02);
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
  for (const { shares, published, item } of items) shares.forEach((share, k) => expect(Math.abs(share - published[k]!), item).toBeLessThan(0.025));
  for (const { mean, sd, published } of scales) {
    expect(mean).toBeCloseTo(published.mean, 1.2);
    expect(sd).toBeCloseTo(published.sd, 1.2);
  }
  expect(correlations).toHaveLength(45);
});

test('without the scenario, or for the people of a file, there is no survey', () => {
  const people = createPopulation(scenarioOf('us', 50));
  expect(describePopulation(people).survey).toBeUndefined();
  const imported = scenarioOf('us', 50);
  expect(describePopulation(people, { ...imported, population: { ...imported.population, file: 'x.csv' } }).survey).toBeUndefined();
});

test('the description is plain data without a hole in it, even of one person or nobody', () => {
  for (const size of [0, 1]) {
    const few = describePopulation(createPopulation(scenarioOf('us', size)));
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
