import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { importAudience, type ImportOptions } from '../../../sim/audience/import.ts';
import { audienceToJson } from '../../../sim/audience/json-file.ts';
import type { FactName } from '../../../sim/model/population/index.ts';

function load(text: string, options: Partial<ImportOptions> = {}) {
  return importAudience(strToU8(text), { file: 'customers.csv', ...options });
}

/** A table with one column, four times the given cells so that shares are clear. */
async function column(name: string, ...values: string[]) {
  const audience = await load(
    `${name};n\n${[...values, ...values, ...values, ...values].map((value, i) => `"${value}";${i}`).join('\n')}`,
  );
  return { audience, report: audience.source.columns[0]! };
}

/** What became of each cell, in the order given. */
async function valuesOf(name: string, fact: FactName, ...values: string[]) {
  return Promise.all(values.map(async value => (await column(name, value)).audience.facts[fact]?.[0]));
}

const sorted = (values: Float64Array | undefined) => Array.from(values ?? []).sort((a, b) => a - b);

describe('what a column means', () => {
  test('is recognised by its name in several languages and spellings', async () => {
    expect(await valuesOf('Age (years)', 'age', '34')).toEqual([34]);
    expect(await valuesOf('Alter', 'age', '25-34', '65+', '35 - 44 years', 'under 18')).toEqual([25, 65, 35, 0]);
    expect(await valuesOf('Alter', 'ageTo', '25-34', '65+', '35 - 44 years', '65 and older')).toEqual([34, 99, 44, 99]);
    expect(await valuesOf('Geschlecht', 'gender', 'weiblich', 'M', 'frau', 'divers')).toEqual([0, 1, 0, NaN]);
    expect(await valuesOf('country_code', 'country', 'DE', 'United Kingdom', 'usa')).toEqual([0, 1, 2]);
    expect(
      await valuesOf(
        'education',
        'education',
        'basic.9y',
        'High School',
        'university.degree',
        'Some high school or less',
        "Bachelor's degree",
        'High school diploma or GED',
      ),
    ).toEqual([0, 1, 2, 0, 2, 1]);
    expect(await valuesOf('newbie', 'newCustomer', '1', 'no', 'TRUE', 'ja', 'Oui')).toEqual([1, 0, 1, 1, 1]);
    expect(await valuesOf('channel', 'online', 'Web', 'Phone', 'Multichannel', '45 %', '0.2')).toEqual([
      1, 0, 0.5, 0.45, 0.2,
    ]);
    expect(
      await valuesOf('order_frequency', 'orders', '5 - 10 times per month', 'less than 5 times per month', '12'),
    ).toEqual([7.5, 2.5, 12]);
  });

  test('includes the unit of time: by name, else by range and then only as a guess', async () => {
    expect(await valuesOf('days_since_last_visit', 'sinceVisit', '40')).toEqual([40]);
    expect(await valuesOf('recency_weeks', 'sinceVisit', '3')).toEqual([21]);
    expect(await valuesOf('recency', 'sinceVisit', '3', '40')).toEqual([91.2, 40]);
    expect((await column('days_since_last_visit', '40', '2')).report.status).toBe('used');
    expect((await column('recency', '3', '12')).report).toMatchObject({
      status: 'guessed',
      because: 'named like it; in months; taken as months, as no value is above 12',
    });
  });

  test('of dates is how long ago they are, counted back from the latest, if day and month can be told apart', async () => {
    expect(
      sorted((await load('last_order,n\n2024-03-01,a\n2024-02-28,b\n2023-03-01 12:00,c\n')).facts.sinceVisit),
    ).toEqual([0, 2, 366]);
    expect(sorted((await load('last_order,n\n01.03.2024,a\n28.02.2024,b\n')).facts.sinceVisit)).toEqual([0, 2]);
    expect(sorted((await load('last_order,n\n03/01/2024,a\n02/28/2024,b\n')).facts.sinceVisit)).toEqual([0, 2]);
    const unclear = await load('last_order,n\n03/01/2024,a\n02/08/2024,b\n');
    expect(unclear.facts.sinceVisit).toBeUndefined();
    expect(unclear.source.columns[0]).toMatchObject({
      status: 'ignored',
      because: expect.stringContaining('0 % of its cells'),
    });
  });

  test('of amounts does not hang on how numbers are written, and a column is read as a whole', async () => {
    const amounts = async (...cells: string[]) =>
      sorted((await column('monetary', ...cells)).audience.facts.spend).filter((_, i) => i % 4 === 0);
    expect(await amounts('10', '$1,299.90', '12 USD')).toEqual([10, 12, 1299.9]);
    expect(await amounts('1.299,90 €', '12,5', '2.000')).toEqual([12.5, 1299.9, 2000]);
    expect(await amounts('1 299,90', "2'000", 'EUR 3')).toEqual([3, 1299.9, 2000]);
    expect(await amounts('1,299', '2,000')).toEqual([1299, 2000]);
    expect((await column('monetary', '1,299', '2,000')).report).toMatchObject({
      status: 'guessed',
      because: expect.stringContaining('commas are taken to divide thousands'),
    });
  });

  test('without a telling name is guessed from cells that speak for themselves', async () => {
    expect((await column('x7', 'Female', 'male')).report).toMatchObject({ status: 'guessed', trait: 'gender' });
    expect((await column('x8', 'Germany', 'USA')).report).toMatchObject({ status: 'guessed', trait: 'country' });
    expect((await column('x9', 'f', 'm')).report.status).toBe('ignored');
  });

  test('is not believed when the content says otherwise', async () => {
    expect((await column('age', 'red', 'green')).report).toMatchObject({
      status: 'ignored',
      because: 'named like age in years, but only 0 % of its cells are: years from 0 to 120, or a range such as 25-34',
    });
    const survey = await load(
      `${Array.from({ length: 7 }, (_, q) => (q === 0 ? 'purchases' : `q${q}`)).join(',')}\n${Array.from({ length: 8 }, (_, i) => Array.from({ length: 7 }, (__, q) => 1 + ((i + q) % 4)).join(',')).join('\n')}\n`,
    );
    expect(survey.source.columns[0]).toMatchObject({
      status: 'ignored',
      meaning: 'opinion',
      because: 'one of 7 questions with the same answers: what people say, not what they did',
    });
  });

  test('topics are yes-or-no or amounts, by prefix, by common names or because the scenario has them', async () => {
    const { bought, source } = await load("bought_wine,Men's,cheese,loyal\n1,0,12.5,1\n0,1,0,0\n", {
      topics: ['Cheese'],
    });
    expect(Object.keys(bought)).toEqual(['cheese', 'mens', 'wine']);
    expect(sorted(bought['cheese'])).toEqual([0, 1]);
    expect(source.columns[3]).toMatchObject({ name: 'loyal', status: 'ignored' });
  });

  test('bands of another column are seen to be redundant', async () => {
    expect((await load('monetary,tier\n5,low\n9,low\n30,mid\n99,top\n120,top\n')).source.columns[1]).toMatchObject({
      status: 'ignored',
      meaning: 'bands of monetary',
    });
    expect(
      (await load('monetary,tier\n5,low\n9,top\n30,low\n99,top\n120,top\n')).source.columns[1]!.meaning,
    ).toBeUndefined();
  });

  test('every column is accounted for, with a reason and what it holds, also those of no use', async () => {
    const { columns } = (await load('shop,empty,same,notes\n7,,x,hello\n8,,x,world\n')).source;
    expect(columns.map(({ name, status }) => [name, status])).toEqual([
      ['shop', 'ignored'],
      ['empty', 'ignored'],
      ['same', 'ignored'],
      ['notes', 'ignored'],
    ]);
    expect(columns[1]).toMatchObject({
      because: 'it is empty',
      distribution: { kind: 'many', different: 0, blank: 1 },
    });
    expect(columns[2]).toMatchObject({ because: 'it says the same of everybody' });
  });

  test('of two columns that tell the same the one with the better name counts, wherever it stands', async () => {
    for (const text of ['age,alter\n30,40\n31,41\n', 'alter,age\n40,30\n41,31\n']) {
      const { facts, source } = await load(text);
      expect(sorted(facts.age)).toEqual([30, 31]);
      expect(source.columns.find(({ name }) => name === 'alter')).toMatchObject({
        status: 'ignored',
        because: 'another column already tells it: age',
      });
    }
  });
});

describe('a test with arms and outcomes', () => {
  test('gives no traits: neither by the arm nor by what came of it', async () => {
    const trial = await load('segment,visit,spend\na,1,20\nb,0,0\n');
    expect(trial.source.columns.map(({ status }) => status)).toEqual(['outcome', 'outcome', 'outcome']);
    expect(trial.facts).toEqual({});
  });

  test('is not seen where there is none: spending is then what somebody spent', async () => {
    expect((await load('segment,spend\na,20\nb,0\n')).source.columns.map(({ status }) => status)).toEqual([
      'ignored',
      'used',
    ]);
    expect((await load('churned,spend\n1,20\n0,10\n0,30\n')).source.columns.map(({ status }) => status)).toEqual([
      'outcome',
      'used',
    ]);
  });

  test('shows in the content too: an arm that holds a control, an amount that only those have who responded', async () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `${i % 2 ? 'control' : 'letter'},${i % 4 === 0 ? 1 : 0},${i % 4 === 0 ? i + 1 : 0},${i % 5}`,
    );
    const { columns } = (await load(`pot,response,monetary,orders\n${rows.join('\n')}\n`)).source;
    expect(columns.map(({ status, meaning }) => [status, meaning])).toEqual([
      ['outcome', 'arm of a test'],
      ['outcome', 'outcome of a test'],
      ['outcome', 'outcome of a test'],
      ['used', 'how often the person buys'],
    ]);
  });
});

describe('cells and rows that make no sense', () => {
  const ages = Array.from({ length: 20 }, (_, i) => 20 + i);

  test('a strange cell counts as not known and is reported with row, column, value and what is allowed', async () => {
    const { facts, source } = await load(
      `n,age\n${ages.map((age, i) => `${i},${i === 4 ? 'old' : age}`).join('\n')}\n`,
    );
    expect(source.notes).toEqual([
      {
        kind: 'unknown',
        times: 1,
        file: 'customers.csv',
        line: 6,
        column: 2,
        path: 'age',
        message: '"old" is not understood; allowed: years from 0 to 120, or a range such as 25-34; taken as not known',
      },
    ]);
    expect(source.columns[1]!.unknown).toBe(1);
    expect(facts.age!.filter(age => Number.isNaN(age))).toHaveLength(1);
  });

  test('a row with too few or too many cells is refused with its place, and so is the file', async () => {
    const text = 'age,n\n30,a\n31\n32,b,c\n33,d,\n34,e\n';
    await expect(load(text)).rejects.toThrow(
      [
        'customers.csv 2 of 5 rows cannot be read: mend them, or go on without them (--skip-bad-rows)',
        'customers.csv:3:1 1 cells instead of 2, as the first line names 2 columns',
        'customers.csv:4:3 3 cells instead of 2, as the first line names 2 columns',
      ].join('\n'),
    );
    const { rows, source } = await load(text, { skipBadRows: true });
    expect(rows).toBe(3);
    expect(source.rows).toEqual({ read: 5, people: 3, refused: 2 });
    expect(source.refused.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('of many refused rows the first are named and all are counted', async () => {
    const text = `age,n\n${Array.from({ length: 100 }, (_, i) => (i % 3 === 0 ? '30' : '30,a')).join('\n')}\n`;
    await expect(load(text)).rejects.toThrow('customers.csv 34 of 100 rows cannot be read; the first 9 are named here');
    expect((await load(text, { skipBadRows: true })).source.rows).toEqual({ read: 100, people: 66, refused: 34 });
  });
});

describe('personal data', () => {
  const people = (name: string, cell: (i: number) => string) =>
    `${name},age\n${Array.from({ length: 10 }, (_, i) => `${cell(i)},${30 + i}`).join('\n')}\n`;
  const tables = [
    ['e-mail addresses', people('contact', i => `ann${i}@example.org`)],
    ['e-mail addresses', people('notes', i => `write to <ann${i}@example.org>`)],
    ['names of people', people('First name', i => `Ann${i}`)],
    [
      'names of people',
      people(
        'customer',
        i =>
          ['Emma Stone', 'Hans Meier', 'Lukas Graf', 'Schmidt; Anna'][i % 4]!.replace(';', ' ') +
          ' '.repeat(i % 2) +
          'abcdefghij'[i],
      ),
    ],
    ['phone numbers', people('reach', i => `+49 151 2345 67${i}`)],
    ['phone numbers', people('reach', i => `555-123${i}`)],
    ['payment or identity numbers', people('c', i => ['4111 1111 1111 1111', '5500005555555559'][i % 2]!)],
    ['payment or identity numbers', people('konto', () => 'DE89 3704 0044 0532 0130 00')],
    ['dates of birth', people('date_of_birth', i => `1980-01-0${i}`)],
    ['addresses', people('ip', i => `10.0.0.${i}`)],
  ] as const;

  test.each(tables)('%s are refused, and none of them is shown (%#)', async (kind, text) => {
    await expect(load(text)).rejects.toThrow(`looks like ${kind}`);
    await expect(load(text)).rejects.not.toThrow(text.split('\n')[1]!.split(',')[0]);
  });

  test.each(tables)('%s are left out if asked, and nothing of them remains (%#)', async (kind, text) => {
    const audience = await load(text, { dropPersonal: true });
    expect(audience.rows).toBe(10);
    expect(audience.source.columns[0]).toMatchObject({
      status: 'ignored',
      because: `looks like ${kind}: dropped, as you asked`,
      distribution: { different: 0 },
    });
    expect([...audienceToJson(audience)].join('')).not.toContain(text.split('\n')[1]!.split(',')[0]);
  });

  test('once the column is dropped by name the rest is read, and nothing of it remains', async () => {
    const audience = await load(tables[0][1], { drop: ['Contact'] });
    expect(audience.source.columns[0]).toEqual({
      name: 'contact',
      status: 'ignored',
      because: 'dropped unread, as you asked',
      distribution: { kind: 'many', different: 0, blank: 0 },
    });
    expect([...audienceToJson(audience)].join('')).not.toContain('ann');
  });

  test('that strayed into another column is not shown either', async () => {
    const ages = Array.from({ length: 30 }, (_, i) => `${20 + i}`);
    const { source } = await load(
      `age,mood\n${[...ages, 'ann@example.org'].map((age, i) => `${age},${i === 3 ? 'bob@example.org' : 'fine'}`).join('\n')}\n`,
    );
    expect(source.notes[0]!.message).toContain('"(hidden)" is not understood');
    expect(JSON.stringify(source)).not.toContain('example.org');
  });

  test('a column to drop that is not there is named with the nearest', async () => {
    await expect(load('email,age\na,1\n', { drop: ['emial'] })).rejects.toThrow(
      'unknown column to drop: emial (did you mean email?)',
    );
  });

  test('yes or no under such a name is not personal, nor are amounts, dates, bands and long numbers', async () => {
    const fine = [
      people('email', i => String(i % 2)),
      people('last_order', i => `2024-03-1${i}`),
      people('amount', i => `12345678${i}`),
      people('band', i => `${1 + (i % 3)}000 - ${2 + (i % 3)}000`),
    ];
    for (const text of fine) expect((await load(text)).rows).toBe(10);
  });
});

describe('ids', () => {
  const header = 'age,n,visit';
  const rows = ['30,a,1', '31,b,0', '32,c,1', '30,a,0', '30,a,1'];

  test('are those of what rows say: neither the order of rows nor that of columns matters', async () => {
    const audience = await load([header, ...rows].join('\n'));
    const shuffled = await load([header, ...rows.toReversed()].join('\n'));
    expect(shuffled.ids).toEqual(audience.ids);
    expect(shuffled.facts).toEqual(audience.facts);
    const turned = [header, ...rows].map(row => row.split(',').toReversed().join(',')).join('\n');
    expect((await load(turned)).ids).toEqual(audience.ids);
  });

  test('are all different, also for rows that say the same, and ascending', async () => {
    const ids = Array.from((await load([header, ...rows].join('\n'))).ids);
    expect(new Set(ids).size).toBe(5);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test('do not depend on what came of a test, nor on who else is in the table', async () => {
    const { ids } = await load([header, ...rows].join('\n'));
    expect((await load([header, ...rows.map(row => row.replace(/.$/, '9'))].join('\n'))).ids).toEqual(ids);
    expect(ids).toContain((await load([header, rows[1]].join('\n'))).ids[0]);
  });

  test('are those of an identifier where there is one: what else is known of a person may change', async () => {
    const before = await load('customer_id,age\nA1,30\nB2,40\nC3,50\n');
    const after = await load('age,customer_id\n51,C3\n41,B2\n31,A1\n');
    expect(after.ids).toEqual(before.ids);
    expect(before.source.columns[0]).toMatchObject({ status: 'used', trait: 'id', meaning: 'identifier' });
    expect([...audienceToJson(before)].join('')).not.toContain('A1');
  });

  test('of whole numbers do not change when a program writes them with a point', async () => {
    expect((await load('customer_id,age\n7.0,30\n8.0,40\n')).ids).toEqual(
      (await load('customer_id,age\n7,30\n8,40\n')).ids,
    );
  });

  test('that are missing or shared are told by what rows say, in any order, and are reported', async () => {
    const shared = Array.from({ length: 30 }, (_, i) => `${i < 2 ? 'A' : i === 2 ? '' : `A${i}`},${20 + i}`);
    const one = await load(`customer_id,age\n${shared.join('\n')}\n`);
    const other = await load(`customer_id,age\n${shared.toReversed().join('\n')}\n`);
    expect(new Set(one.ids).size).toBe(30);
    expect(other.ids).toEqual(one.ids);
    expect(other.facts).toEqual(one.facts);
    expect(one.source.notes.map(({ message, times }) => [message, times])).toEqual([
      ['people without an identifier are known by what their rows say', 1],
      ['rows that share an identifier count as different people', 2],
    ]);
  });

  test('are not taken from a column that counts rows', async () => {
    const numbered = await load(',age\n0,30\n1,40\n2,50\n');
    expect(numbered.source.columns[0]).toMatchObject({
      name: 'column 1',
      status: 'ignored',
      meaning: 'number of the row',
    });
    expect(numbered.ids).toEqual((await load(',age\n0,50\n1,30\n2,40\n')).ids);
  });
});

test('an error is one of the user’s, with every problem at once', async () => {
  const text = `email,age\n${Array.from({ length: 9 }, (_, i) => `a${i}@example.org,30`).join('\n')}\n31\n`;
  const thrown = await load(text).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(CreeplineError);
  expect((thrown as CreeplineError).problems).toHaveLength(3);
});
