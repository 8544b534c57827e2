import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importAudience } from '../../../sim/audience/import.ts';
import { populationFromAudience } from '../../../sim/model/population/index.ts';
import { mean, only, scenarioOf, shareWhere } from '../model/population/people-to-test.ts';
import { hillstromLike } from './hillstrom-like.ts';

const shipped = new Uint8Array(
  readFileSync(fileURLToPath(new URL('../../../scenarios/audiences/hillstrom-like.csv', import.meta.url))),
);
const real = `${process.env['CREEPLINE_DATA'] ?? ''}/hillstrom.csv.gz`;
const topics = ['mens', 'womens', 'shoes'].map(name => ({ name, sensitivity: 0.1, marginCents: 900 }));
const scenario = scenarioOf('us', 1, { topics });

const load = (bytes: Uint8Array) => importAudience(bytes, { file: 'hillstrom.csv' });

async function checkColumns(bytes: Uint8Array, rows: number): Promise<void> {
  const { rows: people, ids, source } = await load(bytes);
  expect(source.notes).toEqual([]);
  expect(source.rows).toEqual({ read: rows, people: rows, refused: 0 });
  expect(people).toBe(rows);
  expect(new Set(ids).size).toBe(rows);
  expect(source.columns.map(({ name, status, trait = '' }) => `${name}: ${status} ${trait}`.trim())).toEqual([
    'recency: guessed sinceVisit',
    'history_segment: ignored',
    'history: used spend',
    'mens: used bought.mens',
    'womens: used bought.womens',
    'zip_code: ignored',
    'newbie: used newCustomer',
    'channel: used online',
    'segment: outcome',
    'visit: outcome',
    'conversion: outcome',
    'spend: outcome',
  ]);
  expect(source.columns[1]!.meaning).toBe('bands of history');
  expect(source.columns[5]!.meaning).toBe('kind of area');
  expect(source.columns[8]!.meaning).toBe('arm of a test');
  for (const { distribution, because } of source.columns) {
    expect(distribution.blank).toBe(0);
    expect(because.length).toBeGreaterThan(5);
  }
}

async function checkPeople(bytes: Uint8Array): Promise<void> {
  const audience = await load(bytes);
  const people = populationFromAudience(audience, scenario);
  expect(people.size).toBe(audience.rows);
  expect(people.initial['sinceVisit']!.every((days, i) => days === Math.fround(audience.facts.sinceVisit![i]!))).toBe(
    true,
  );
  const interest = (topic: number) =>
    people.traits['interest']!.subarray(topic * people.size, (topic + 1) * people.size);
  const buyers = (topic: string, bought: number) => (i: number) => audience.bought[topic]![i] === bought;
  for (const [k, topic] of ['mens', 'womens'].entries()) {
    expect(mean(only(interest(k), buyers(topic, 1)))).toBeGreaterThan(2 * mean(only(interest(k), buyers(topic, 0))));
  }
  const isNew = (flag: number) => (i: number) => audience.facts.newCustomer![i] === flag;
  const familiarity = people.initial['familiarity']!;
  expect(mean(only(familiarity, isNew(1)))).toBeLessThan(mean(only(familiarity, isNew(0))) - 0.2);
  expect(mean(familiarity)).toBeCloseTo(0.6, 1);
  expect(mean(people.traits['spendLevel']!)).toBeCloseTo(1, 3);
}

const deciles = (values: ArrayLike<number>) => {
  const sorted = Float64Array.from(values).sort();
  return Array.from({ length: 9 }, (_, k) => sorted[Math.floor((sorted.length * (k + 1)) / 10)]!);
};

/** Quantiles of the people against those of the file, counted here from its text. */
async function checkQuantiles(bytes: Uint8Array, text: string): Promise<void> {
  const cells = text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(line => line.replace(/"[^"]*"/, 'x').split(','));
  const { initial, traits } = populationFromAudience(await load(bytes), scenario);
  expect(deciles(initial['sinceVisit']!)).toEqual(deciles(cells.map(row => Math.fround(Number(row[0]) * 30.4))));
  const spend = deciles(cells.map(row => Number(row[2])));
  const levels = deciles(traits['spendLevel']!);
  levels.forEach((level, k) => expect(level / levels[4]!).toBeCloseTo(spend[k]! / spend[4]!, 5));
}

describe('the shipped audience', () => {
  test('is what its generator writes', () => {
    expect(strFromU8(shipped)).toBe(hillstromLike(600));
  });

  test('has the quirks of the real one: CRLF, a misspelling, quoted labels with commas, no identifier', () => {
    const text = strFromU8(shipped);
    expect(text.split('\r\n')).toHaveLength(602);
    for (const quirk of ['Surburban', '1) $0 - $100', '"6) $750 - $1,000"']) expect(text).toContain(quirk);
  });

  test('is read with every column accounted for, and becomes people', async () => {
    await checkColumns(shipped, 600);
    await checkPeople(shipped);
    await checkQuantiles(shipped, strFromU8(shipped));
  });

  test('shuffled, and with its columns turned round, gives the same people', async () => {
    const [header, ...rows] = strFromU8(shipped)
      .trimEnd()
      .split('\r\n')
      .map(line =>
        line
          .match(/("[^"]*"|[^,]*)(,|$)/g)!
          .map(cell => cell.replace(/,$/, ''))
          .slice(0, 12),
      );
    const turned = [header!, ...rows.toReversed()].map(row => row.toReversed().join(';')).join('\n');
    const [one, other] = [await load(shipped), await load(strToU8(turned))];
    expect(populationFromAudience(other, scenario)).toEqual(populationFromAudience(one, scenario));
  });
});

describe.skipIf(!existsSync(real))(
  'the real e-mail test of Hillstrom (data absent unless CREEPLINE_DATA names its folder)',
  () => {
    const bytes = () => new Uint8Array(readFileSync(real));

    test('64,000 customers are read with every column accounted for, and become people', async () => {
      await checkColumns(bytes(), 64_000);
      await checkPeople(bytes());
    });

    test('deciles of recency and of spending are those of the file', async () => {
      await checkQuantiles(bytes(), strFromU8(gunzipSync(bytes())));
    });

    test('what is known of them has the published shares', async () => {
      const { bought, facts, source } = await load(bytes());
      expect(shareWhere(bought['mens']!, flag => flag === 1)).toBeCloseTo(0.551, 3);
      expect(shareWhere(facts.newCustomer!, flag => flag === 1)).toBeCloseTo(0.502, 3);
      expect(source.columns[0]!.distribution).toMatchObject({
        kind: 'answers',
        shares: expect.arrayContaining([{ value: '1', share: 8952 / 64_000 }]),
      });
      expect(source.columns[2]!.distribution).toMatchObject({ kind: 'numbers', least: 29.99, most: 3345.93 });
    });
  },
);
