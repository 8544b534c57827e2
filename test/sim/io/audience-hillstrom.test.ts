import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importAudience } from '../../../sim/io/audience-import.ts';
import { populationFromAudience } from '../../../sim/population/index.ts';
import { mean, only, scenarioOf, shareWhere } from '../population/people-to-test.ts';
import { hillstromLike } from './hillstrom-like.ts';

const shipped = readFileSync(fileURLToPath(new URL('../../../scenarios/audiences/hillstrom-like.csv', import.meta.url)));
const folder = process.env['CREEPLINE_DATA'] ?? '';
const real = `${folder}/hillstrom.csv.gz`;
const topics = ['mens', 'womens', 'shoes'].map(name => ({ name, sensitivity: 0.1, marginCents: 900 }));

function checkColumns(bytes: Uint8Array, rows: number): void {
  const { audience, problems } = importAudience(bytes, { file: 'hillstrom.csv' });
  expect(problems).toEqual([]);
  expect(audience.rows).toBe(rows);
  expect(new Set(audience.ids).size).toBe(rows);
  expect(audience.source.columns.map(({ name, status }) => `${name}: ${status}`)).toEqual([
    'recency: guessed', 'history_segment: ignored', 'history: used', 'mens: used', 'womens: used', 'zip_code: ignored', 'newbie: used',
    'channel: used', 'segment: outcome', 'visit: outcome', 'conversion: outcome', 'spend: outcome',
  ]);
  expect(audience.source.columns[1]!.meaning).toBe('bands of history');
  expect(audience.source.columns[5]!.meaning).toBe('kind of area');
  for (const { distribution, because } of audience.source.columns) {
    expect(distribution.blank).toBe(0);
    expect(because.length).toBeGreaterThan(5);
  }
}

function checkPeople(bytes: Uint8Array): void {
  const { audience } = importAudience(bytes, { file: 'hillstrom.csv' });
  const people = populationFromAudience(audience, scenarioOf('us', 1, { topics }));
  expect(people.size).toBe(audience.rows);
  expect(people.initial['sinceVisit']!.every((days, i) => days === Math.fround(audience.facts.sinceVisit![i]!))).toBe(true);
  const interest = (topic: number) => people.traits['interest']!.subarray(topic * people.size, (topic + 1) * people.size);
  const buyers = (topic: string, bought: number) => (i: number) => audience.bought[topic]![i] === bought;
  for (const [k, topic] of ['mens', 'womens'].entries()) {
    expect(mean(only(interest(k), buyers(topic, 1)))).toBeGreaterThan(2 * mean(only(interest(k), buyers(topic, 0))));
  }
  const isNew = (flag: number) => (i: number) => audience.facts.newCustomer![i] === flag;
  expect(only(people.initial['familiarity']!, isNew(1)).reduce((most, value) => Math.max(most, value))).toBeLessThanOrEqual(only(people.initial['familiarity']!, isNew(0)).reduce((least, value) => Math.min(least, value)) + 1e-6);
  expect(mean(people.initial['familiarity']!)).toBeCloseTo(0.6, 1);
  expect(mean(people.traits['spendLevel']!)).toBeCloseTo(1, 1);
}

describe('the shipped audience', () => {
  test('is what its generator writes', () => {
    expect(shipped.toString()).toBe(hillstromLike(600));
  });

  test('has the quirks of the real one: CRLF, a misspelling, quoted labels with commas, no identifier', () => {
    const text = shipped.toString();
    expect(text.split('\r\n')).toHaveLength(602);
    for (const quirk of ['Surburban', '1) $0 - $100', '"6) $750 - $1,000"']) expect(text).toContain(quirk);
  });

  test('is read with every column accounted for, and becomes people', () => {
    checkColumns(shipped, 600);
    checkPeople(shipped);
  });
});

describe.skipIf(!existsSync(real))('the real e-mail test of Hillstrom (data absent unless CREEPLINE_DATA names its folder)', () => {
  test('64,000 customers are read with every column accounted for, and become people', () => {
    const bytes = readFileSync(real);
    checkColumns(bytes, 64_000);
    checkPeople(bytes);
  });

  test('what is known of them has the published shares', () => {
    const { audience } = importAudience(readFileSync(real), { file: real });
    expect(shareWhere(audience.bought['mens']!.map(Number), flag => flag === 1)).toBeCloseTo(0.551, 3);
    expect(shareWhere(audience.facts.newCustomer!.map(Number), flag => flag === 1)).toBeCloseTo(0.502, 3);
    expect(audience.source.columns[0]!.distribution).toMatchObject({ kind: 'answers', shares: expect.arrayContaining([{ value: '1', share: 8952 / 64_000 }]) });
    expect(audience.source.columns[2]!.distribution).toMatchObject({ kind: 'numbers', least: 29.99, most: 3345.93 });
  });
});
