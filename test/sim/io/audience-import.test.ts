import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { importAudience, type ImportOptions } from '../../../sim/io/audience-import.ts';
import { faultPosition } from '../../../sim/io/audience-json.ts';
import { audienceToJson, parseAudience, readAudience } from '../../../sim/io/audience.ts';

function load(text: string, options: Partial<ImportOptions> = {}) {
  return importAudience(strToU8(text), { file: 'customers.csv', ...options });
}

/** A table with one column, four times the given cells so that shares are clear. */
function column(name: string, ...values: string[]) {
  const { audience } = load(`${name};n\n${[...values, ...values, ...values, ...values].map((value, i) => `"${value}";${i}`).join('\n')}`);
  return { audience, report: audience.source.columns[0]! };
}

/** Values by cell: what became of each, in the order given. */
function valuesOf(name: string, fact: 'age' | 'gender' | 'country' | 'education' | 'sinceVisit' | 'newCustomer' | 'online', ...values: string[]) {
  return values.map(value => column(name, value).audience.facts[fact]?.[0]);
}

describe('what a column means', () => {
  test('is recognised by its name in several languages and spellings', () => {
    expect(valuesOf('Age (years)', 'age', '34')).toEqual([34]);
    expect(valuesOf('Alter', 'age', '25-34', '65+')).toEqual([29.5, 65]);
    expect(valuesOf('Geschlecht', 'gender', 'weiblich', 'M', 'frau')).toEqual([0, 1, 0]);
    expect(valuesOf('country_code', 'country', 'DE', 'United Kingdom', 'usa')).toEqual([0, 1, 2]);
    expect(valuesOf('education', 'education', 'basic.9y', 'High School', 'university.degree')).toEqual([0, 1, 2]);
    expect(valuesOf('newbie', 'newCustomer', '1', 'no', 'TRUE')).toEqual([1, 0, 1]);
    expect(valuesOf('channel', 'online', 'Web', 'Phone', 'Multichannel')).toEqual([1, 0, 0.5]);
  });

  test('includes the unit of time: by name, else by range and then only as a guess', () => {
    expect(valuesOf('days_since_last_visit', 'sinceVisit', '40')).toEqual([40]);
    expect(valuesOf('recency_weeks', 'sinceVisit', '3')).toEqual([21]);
    expect(valuesOf('recency', 'sinceVisit', '3', '40')).toEqual([91.2, 40]);
    expect(column('days_since_last_visit', '40').report.status).toBe('used');
    expect(column('recency', '3', '12').report).toMatchObject({ status: 'guessed', because: 'named like it; taken as months, as no value is above 12' });
  });

  test('spending counts by rank only, equal spending alike', () => {
    const { audience } = load('monetary,n\n10,a\n"$1,000",b\n10,c\n20.5,d\n');
    expect(audience.facts.spend!.toSorted((a, b) => a! - b!)).toEqual([0.25, 0.25, 0.625, 0.875]);
  });

  test('topics are yes-or-no or amounts, by prefix, by common names or because the scenario has them', () => {
    const { audience } = load("bought_wine,Men's,cheese,loyal\n1,0,12.5,1\n0,1,0,0\n", { topics: ['Cheese'] });
    expect(Object.keys(audience.bought)).toEqual(['wine', 'mens', 'cheese']);
    expect(audience.bought['cheese']!.toSorted((a, b) => a! - b!)).toEqual([0, 1]);
    expect(audience.source.columns[3]).toMatchObject({ name: 'loyal', status: 'ignored' });
  });

  test('an arm and what came of it are outcomes, but spending without a test is spending', () => {
    const trial = load('segment,visit,spend\na,1,20\nb,0,0\n').audience;
    expect(trial.source.columns.map(({ status }) => status)).toEqual(['outcome', 'outcome', 'outcome']);
    expect(trial.facts).toEqual({});
    expect(load('segment,spend\na,20\nb,0\n').audience.source.columns.map(({ status }) => status)).toEqual(['ignored', 'used']);
  });

  test('bands of another column are seen to be redundant', () => {
    const { audience } = load('monetary,tier\n5,low\n9,low\n30,mid\n99,top\n120,top\n');
    expect(audience.source.columns[1]).toMatchObject({ status: 'ignored', meaning: 'bands of monetary' });
    const { audience: mixed } = load('monetary,tier\n5,low\n9,top\n30,low\n99,top\n120,top\n');
    expect(mixed.source.columns[1]!.meaning).toBeUndefined();
  });

  test('every column is accounted for, with a reason and what it holds, also those of no use', () => {
    const { columns } = load('customer_id,empty,same,notes\n7,,x,hello\n8,,x,world\n').audience.source;
    expect(columns.map(({ name, status }) => [name, status])).toEqual([['customer_id', 'ignored'], ['empty', 'ignored'], ['same', 'ignored'], ['notes', 'ignored']]);
    expect(columns[1]).toMatchObject({ because: 'it is empty', distribution: { kind: 'many', different: 0, blank: 1 } });
    expect(columns[2]).toMatchObject({ because: 'it says the same of everybody' });
  });

  test('of two columns that tell the same the first counts', () => {
    const { audience } = load('age,alter\n30,40\n31,41\n');
    expect(audience.facts.age!.toSorted((a, b) => a! - b!)).toEqual([30, 31]);
    expect(audience.source.columns[1]).toMatchObject({ status: 'ignored', because: expect.stringContaining('another column already tells') });
  });
});

describe('cells and rows that make no sense', () => {
  const ages = Array.from({ length: 20 }, (_, i) => 20 + i);

  test('a strange cell counts as not known and is reported with row, column and value', () => {
    const { audience, problems } = load(`n,age\n${ages.map((age, i) => `${i},${i === 4 ? 'old' : age}`).join('\n')}\n`);
    expect(problems).toEqual([{ file: 'customers.csv', line: 6, column: 2, path: 'age', message: '"old" is not understood as age in years; attitudes are known from 18 to 65; taken as not known' }]);
    expect(audience.facts.age!.filter(age => age === null)).toHaveLength(1);
  });

  test('impossible ages are not believed', () => {
    expect(load(`age\n${[...ages, 999].join('\n')}\n`).problems[0]!.message).toContain('"999" is not understood');
  });

  test('a row with too few or too many cells is left out, counted and reported', () => {
    const { audience, problems } = load('age,n\n30,a\n31\n32,b,c\n33,d,\n34,e\n');
    expect(audience.rows).toBe(3);
    expect(audience.source.skippedRows).toBe(2);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[3, '1 cells instead of 2; the row is left out'], [4, '3 cells instead of 2; the row is left out']]);
  });

  test.each([
    ['', 'the file is empty'],
    ['age,n\n', 'no row below the names of the columns can be read'],
    ['1,2\n3,4\n', 'the first line must name the columns'],
    ['age,Age\n1,2\n', 'two columns have this name'],
    ['a,b\n1\n2\n3,4\n', 'most rows cannot be read'],
  ])('a file that is no table is refused: %j', (text, message) => {
    expect(() => load(text)).toThrow(CreeplineError);
    expect(() => load(text)).toThrow(message);
  });
});

describe('personal data', () => {
  const people = (name: string, cell: (i: number) => string) => `${name},age\n${Array.from({ length: 10 }, (_, i) => `${cell(i)},${30 + i}`).join('\n')}\n`;
  const tables = [
    ['e-mail addresses', people('contact', i => `ann${i}@example.org`)],
    ['names of people', people('First name', i => `Ann${i}`)],
    ['phone numbers', people('reach', i => `+49 151 2345 67${i}`)],
    ['payment or identity numbers', people('c', i => ['4111 1111 1111 1111', '5500005555555559'][i % 2]!)],
    ['payment or identity numbers', people('konto', () => 'DE89 3704 0044 0532 0130 00')],
    ['dates of birth', people('date_of_birth', i => `1980-01-0${i}`)],
    ['addresses', people('ip', i => `10.0.0.${i}`)],
  ] as const;

  test.each(tables)('%s are refused, and none of them is shown', (kind, text) => {
    expect(() => load(text)).toThrow(`looks like ${kind}`);
    try {
      load(text);
    } catch (error) {
      expect(String(error)).not.toContain(text.split('\n')[1]!.split(',')[0]);
    }
  });

  test('once the column is dropped the rest is read, and nothing of it remains', () => {
    const { audience } = load(tables[0][1], { drop: ['Contact'] });
    expect(audience.rows).toBe(10);
    expect(audience.source.columns[0]).toEqual({ name: 'contact', status: 'ignored', because: 'dropped unread, as you asked', distribution: { kind: 'many', different: 0, blank: 0 } });
    expect(audienceToJson(audience)).not.toContain('ann');
  });

  test('a column to drop that is not there is named with the nearest', () => {
    expect(() => load('email,age\na,1\n', { drop: ['emial'] })).toThrow('unknown column to drop: emial (did you mean email?)');
  });

  test('yes or no under such a name is not personal, nor are amounts, dates and long numbers', () => {
    expect(load(people('email', i => String(i % 2))).audience.rows).toBe(10);
    expect(load(people('last_order', i => `2024-03-1${i}`)).audience.rows).toBe(10);
    expect(load(people('amount', i => `12345678${i}`)).audience.rows).toBe(10);
  });
});

describe('ids', () => {
  const header = 'age,n,visit';
  const rows = ['30,a,1', '31,b,0', '32,c,1', '30,a,0', '30,a,1'];

  test('are those of what rows say: neither the order of rows nor that of columns matters', () => {
    const audience = load([header, ...rows].join('\n')).audience;
    const shuffled = load([header, ...rows.toReversed()].join('\n')).audience;
    expect(shuffled.ids).toEqual(audience.ids);
    expect(shuffled.facts).toEqual(audience.facts);
    const turned = [header, ...rows].map(row => row.split(',').toReversed().join(',')).join('\n');
    expect(load(turned).audience.ids).toEqual(audience.ids);
  });

  test('are all different, also for rows that say the same, and ascending', () => {
    const { ids } = load([header, ...rows].join('\n')).audience;
    expect(new Set(ids).size).toBe(5);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test('do not depend on what came of a test, nor on who else is in the table', () => {
    const { ids } = load([header, ...rows].join('\n')).audience;
    expect(load([header, ...rows.map(row => row.replace(/.$/, '9'))].join('\n')).audience.ids).toEqual(ids);
    expect(ids).toContain(load([header, rows[1]].join('\n')).audience.ids[0]);
  });
});

describe('an audience as a file', () => {
  const { audience } = load('age,monetary,mens,newbie\n30,12,1,0\n,40,0,1\n50,99,,0\n');
  const text = audienceToJson(audience);

  test('reads back as it was', () => {
    expect(parseAudience(text, 'my.audience.json')).toEqual(audience);
    expect(readAudience(strToU8(text), { file: 'my.audience.json' })).toEqual(audience);
    expect(readAudience(strToU8('age\n30\n'), { file: 'x.csv' }).rows).toBe(1);
  });

  test('everything wrong in it is said at once, with its place', () => {
    const bad = JSON.stringify({ ...audience, rows: 0, facts: { age: [200, null, 30], shoeSize: [] }, colour: 'red' });
    let message = '';
    try {
      parseAudience(bad, 'my.audience.json');
    } catch (error) {
      message = String(error);
    }
    for (const part of ['my.audience.json rows: ', 'my.audience.json facts.age[0]: ', 'shoeSize', 'colour']) expect(message).toContain(part);
  });

  test('columns of unequal length and ids out of order are refused', () => {
    const bad = JSON.stringify({ ...audience, ids: audience.ids.toReversed(), facts: { age: [30] } });
    expect(() => parseAudience(bad, 'a.json')).toThrow(/a\.json facts\.age: has 1 values for 3 rows\na\.json ids\[1\]: \d+ does not come after \d+/);
  });

  test.each([
    ['{\n  "format": oops\n}', '2:13'], ['{"a": 1,}', '1:9'], ['{ }\n{', '2:1'], ['[1 2]', '1:4'], ['{"a" 1}', '1:6'], ['["a', '1:2'], ['{"ids": [1, 2', '1:14'], ['[,]', '1:2'], ['', '1:1'],
  ])('text that is no JSON is refused at its line and column: %j', (text, spot) => {
    expect(() => parseAudience(text, 'a.json')).toThrow(`a.json:${spot} this is not JSON`);
  });

  test('in valid JSON no fault is found before its end', () => {
    fc.assert(fc.property(fc.json(), fc.nat(4), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), undefined, indent);
      expect(faultPosition(text)).toBe(text.length);
    }));
  });
});
