import { faker as german } from '@faker-js/faker/locale/de';
import { describe, expect, test } from 'vitest';
import { persona } from '../../../../sim/model/population/index.ts';

describe('a persona', () => {
  test('is the same whenever and in whatever order it is asked for', async () => {
    const first = await persona(17, 'US', 'female');
    await Promise.all([persona(18, 'US', 'male'), persona(19, 'US', 'male')]);
    expect(await persona(17, 'US', 'female')).toEqual(first);
    const together = await Promise.all([persona(19, 'US', 'male'), persona(17, 'US', 'female')]);
    expect(together[1]).toEqual(first);
  });

  test('has a given name that fits the gender and a name from the country', async () => {
    const women = await Promise.all(Array.from({ length: 50 }, (_, id) => persona(id, 'DE', 'female')));
    const men = await Promise.all(Array.from({ length: 50 }, (_, id) => persona(id, 'DE', 'male')));
    const names = german.rawDefinitions.person!.first_name!;
    const known = (gender: 'female' | 'male') => new Set<string>([...(names[gender] ?? []), ...(names.generic ?? [])]);
    for (const { givenName, name } of women) {
      expect(known('female')).toContain(givenName);
      expect(name.startsWith(`${givenName} `)).toBe(true);
    }
    for (const { givenName } of men) expect(known('male')).toContain(givenName);
  });

  test('differs between people and between countries', async () => {
    const names = await Promise.all(
      Array.from({ length: 200 }, (_, id) => persona(id, 'GB', id % 2 === 0 ? 'female' : 'male')),
    );
    expect(new Set(names.map(({ name }) => name)).size).toBeGreaterThan(190);
    expect((await persona(5, 'DE', 'male')).name).not.toBe((await persona(5, 'GB', 'male')).name);
  });

  test('exists for every 32-bit id, with nothing left out', async () => {
    for (const id of [0, 1, 0x7fffffff, 0x80000000, 0xffffffff]) {
      for (const value of Object.values(await persona(id, 'US', 'male')))
        expect(String(value).length).toBeGreaterThan(0);
    }
  });
});
