import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { audienceToJson, parseAudience } from '../../../sim/audience/json-file.ts';
import { importAudience, readAudience } from '../../../sim/audience/import.ts';
import { faultPosition } from '../../../sim/audience/json-text.ts';
import {
  builtInAudience,
  createPopulation,
  populationFromAudience,
  type Audience,
} from '../../../sim/model/population/index.ts';
import { mean, scenarioOf } from '../model/population/people-to-test.ts';

const audience = await importAudience(
  strToU8('age,monetary,mens,newbie,alter2\n30,12,1,0,x\n,40,0,1,y\n50-60,99,,0,z\n'),
  { file: 'customers.csv' },
);
const textOf = (from: Audience) => [...audienceToJson(from)].join('');
const text = textOf(audience);

describe('an audience as a file', () => {
  test('reads back as it was', async () => {
    expect(parseAudience(text, 'my.audience.json')).toEqual(audience);
    expect(await readAudience(strToU8(text), { file: 'my.audience.json' })).toEqual(audience);
    expect((await readAudience(strToU8('age\n30\n'), { file: 'x.csv' })).rows).toBe(1);
  });

  test('everything wrong in it is said at once, with its place', () => {
    const bad = { ...(JSON.parse(text) as object), rows: 0, colour: 'red', version: 2 };
    const message = messageOf(JSON.stringify(bad));
    for (const part of ['my.audience.json rows: ', 'my.audience.json version: ', 'colour'])
      expect(message).toContain(part);
  });

  test('numbers out of range, columns of unequal length, unknown facts and ids out of order are refused', () => {
    const bad = JSON.parse(text) as { ids: number[]; facts: Record<string, unknown> };
    bad.ids.reverse();
    bad.facts = { age: [200, null, 'x'], newCustomer: [0.5, 1, 0], spend: [1], shoeSize: [1, 2, 3] };
    const message = messageOf(JSON.stringify(bad));
    for (const part of [
      'facts.age[0]: 200 is not a number in 0..120, nor null',
      'facts.age[2]: "x" is not a number',
      'facts.newCustomer[0]: 0.5 is not a whole number in 0..1, nor null',
      'facts.spend: has 1 values for 3 rows',
      'facts.shoeSize: no such fact; there are age, ageTo, gender',
    ])
      expect(message).toContain(part);
    expect(message).toMatch(/ids\[1\]: \d+ does not come after \d+/);
  });

  function messageOf(bad: string): string {
    try {
      parseAudience(bad, 'my.audience.json');
      return '';
    } catch (error) {
      return String(error);
    }
  }

  test.each([
    ['{\n  "format": oops\n}', '2:13'],
    ['{"a": 1,}', '1:9'],
    ['{ }\n{', '2:1'],
    ['[1 2]', '1:4'],
    ['{"a" 1}', '1:6'],
    ['["a', '1:2'],
    ['{"ids": [1, 2', '1:14'],
    ['[,]', '1:2'],
    ['', '1:1'],
  ])('text that is no JSON is refused at its line and column: %j', (bad, spot) => {
    expect(() => parseAudience(bad, 'a.json')).toThrow(`a.json:${spot} this is not JSON`);
  });

  test('in valid JSON no fault is found before its end', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (json, indent) => {
        const valid = JSON.stringify(JSON.parse(json), undefined, indent);
        expect(faultPosition(valid)).toBe(valid.length);
      }),
    );
  });
});

describe('built-in people as an audience', () => {
  const scenario = scenarioOf('mix', 3000);
  const builtIn = builtInAudience(scenario);

  test('as JSON are the same people again: their attitudes are drawn by id', () => {
    const people = populationFromAudience(parseAudience(textOf(builtIn), 'people.json'), scenario);
    const original = createPopulation(scenario);
    for (const key of ['concern', 'serviceMargin', 'literacy', 'trustTrait', 'interest', 'lifeEvent'])
      expect(people.traits[key], key).toEqual(original.traits[key]);
    for (const axis of ['country', 'age', 'gender', 'education', 'concern'] as const)
      expect(people.segments[axis], axis).toEqual(original.segments[axis]);
    expect(mean(people.traits['spendLevel']!)).toBeCloseTo(1, 2);
  });

  test('hold no name unless they were given one', () => {
    expect(textOf(builtIn)).not.toContain('personas');
    const named = {
      ...builtIn,
      personas: Array.from(builtIn.ids, id => ({
        id,
        givenName: 'Ada',
        name: 'Ada, née "X"',
        town: 'Y',
        occupation: 'Z',
      })),
    };
    expect(parseAudience(textOf(named), 'people.json').personas).toEqual(named.personas);
  });
});
