import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importAudience } from '../../../sim/audience/import.ts';
import { parseMapping } from '../../../sim/audience/mapping.ts';
import { jsonSchema } from '../../../sim/schemas/index.ts';

const rows = Array.from(
  { length: 20 },
  (_, i) =>
    `K${i},${i % 2 ? 'W' : 'H'},${i},${i % 3 ? 999 : i},${i % 2 ? 'j' : 'n'},${i % 4 ? 'no' : 'yes'},${i % 4 ? 10 : 200},${i * 3}`,
);
const table = `nr,anrede,besuch,alter,wein,y,duration,x9\n${rows.join('\n')}\n`;

const load = (yaml: string, text = table) =>
  importAudience(strToU8(text), { file: 'customers.csv', mapping: parseMapping(yaml, 'mapping.yaml') });
const columnOf = async (yaml: string, name: string) =>
  (await load(yaml)).source.columns.find(column => column.name === name);

describe('a mapping file', () => {
  test('says what columns mean that nobody would guess', async () => {
    const { facts, bought, source } = await load(`
columns:
  nr: {trait: id}
  Anrede: {trait: gender, codes: {W: female, H: male}}
  besuch: {trait: sinceVisit, unit: weeks}
  alter: {trait: age, missing: [999]}
  wein: {trait: bought.wine, codes: {j: yes, n: no}}
  x9: {trait: spend}
`);
    expect(source.columns.map(({ name, status, trait }) => [name, status, trait])).toEqual([
      ['nr', 'used', 'id'],
      ['anrede', 'used', 'gender'],
      ['besuch', 'used', 'sinceVisit'],
      ['alter', 'used', 'age'],
      ['wein', 'used', 'bought.wine'],
      ['y', 'outcome', undefined],
      ['duration', 'outcome', undefined],
      ['x9', 'used', 'spend'],
    ]);
    expect(source.columns[1]!.because).toBe('the mapping says so');
    expect(new Set(facts.gender)).toEqual(new Set([0, 1]));
    expect(
      Array.from(facts.sinceVisit!)
        .sort((a, b) => a - b)
        .slice(0, 3),
    ).toEqual([0, 7, 14]);
    expect(facts.age!.filter(Number.isNaN)).toHaveLength(13);
    expect(bought['wine']!.reduce((sum, flag) => sum + flag, 0)).toBe(10);
    expect(source.notes.filter(({ kind }) => kind === 'unknown')).toEqual([]);
  });

  test('may keep a column from being used', async () => {
    expect(await columnOf('columns: {alter: {trait: ignore}}', 'alter')).toMatchObject({
      status: 'ignored',
      because: 'the mapping says so',
    });
    expect(await columnOf('columns: {alter: {trait: outcome}}', 'alter')).toMatchObject({ status: 'outcome' });
  });

  test('may use what leaks the outcome of a test, but never without saying so', async () => {
    for (const name of ['duration', 'y']) {
      const yaml = `columns: {${name}: {trait: orders${name === 'y' ? ', codes: {yes: 1, no: 0}' : ''}}}`;
      const { source } = await load(yaml);
      expect(source.columns.find(column => column.name === name)).toMatchObject({
        status: 'used',
        trait: 'orders',
        leaks: true,
        because: expect.stringContaining('it came with the outcome'),
      });
      expect(source.notes).toContainEqual({
        kind: 'leaks',
        times: 20,
        file: 'customers.csv',
        path: name,
        message: 'tells what came of the test: results would be foretold from themselves',
      });
    }
    expect((await columnOf('columns: {x9: {trait: orders}}', 'x9'))!.leaks).toBeUndefined();
  });

  test.each([
    [
      'columns: {alter: {trait: ag}}',
      /mapping\.yaml:1:26 columns\.alter\.trait: unknown trait: ag \(did you mean age\?\); there are age, gender/,
    ],
    ['columns: {alter: {unit: days}}', /mapping\.yaml:1:\d+ columns\.alter\.trait: nothing is not the name of a trait/],
    [
      'columns: {alter: {trait: age, unit: days}}',
      /mapping\.yaml:1:37 columns\.alter\.unit: only sinceVisit has a unit, and age is none/,
    ],
    [
      'columns: {besuch: {trait: sinceVisit, unit: fortnights}}',
      /"fortnights" is not one of days, weeks, months, years/,
    ],
    [
      'columns: {anrede: {trait: gender, codes: {W: femal}}}',
      /mapping\.yaml:1:46 columns\.anrede\.codes\.W: "femal" is not female or male/,
    ],
    ['columns: {wein: {trait: bought.wine, codes: {j: 7}}}', /7 is not yes or no/],
    ['columns: {alter: {trait: age, mising: [1]}}', /unknown key of a column: mising \(did you mean missing\?\)/],
    [
      'columns: {altr: {trait: age}}',
      /mapping\.yaml:1:11 columns\.altr: unknown column: altr \(did you mean alter\?\)/,
    ],
    ['columns: {alter: {trait: age}, besuch: {trait: age}}', /mapped to age, as alter is/],
    [
      'columns: {wein: {trait: age}}',
      /customers\.csv:1 wein: none of its cells is what the mapping says, age: years from 0 to 120/,
    ],
    ['colums: {}', /unknown key: colums \(did you mean columns\?\)/],
    ['columns: [', /not valid YAML/],
  ])('that is wrong is refused with its place: %s', async (yaml, message) => {
    await expect((async () => load(yaml))()).rejects.toThrow(message);
  });

  test('has a schema for editors that names every trait', () => {
    const schema = JSON.stringify(jsonSchema('mapping'));
    for (const word of ['sinceVisit', 'newCustomer', 'outcome', 'ignore', 'bought', 'weeks', 'missing', 'codes'])
      expect(schema).toContain(word);
  });
});

describe('names that every object has', () => {
  const odd = `constructor,toString,__proto__,hasOwnProperty,alter
${rows.map((_, i) => `${i},b,c${i % 3},${i},${20 + i}`).join('\n')}
`;

  test('are names of columns like any other where the mapping does not speak of them', async () => {
    const { source, facts } = await load('columns: {alter: {trait: age}}', odd);
    expect(source.columns.map(({ name, status }) => [name, status])).toEqual([
      ['constructor', 'ignored'],
      ['toString', 'ignored'],
      ['__proto__', 'ignored'],
      ['hasOwnProperty', 'ignored'],
      ['alter', 'used'],
    ]);
    expect(facts.age).toHaveLength(rows.length);
  });

  test('can be mapped, given codes, and dropped', async () => {
    const yaml = 'columns: {hasOwnProperty: {trait: spend}, toString: {trait: bought.constructor, codes: {b: yes}}}';
    const { bought, facts } = await load(yaml, odd);
    expect(facts.spend).toHaveLength(rows.length);
    expect([Object.keys(bought), new Set(bought['constructor'])]).toEqual([['constructor'], new Set([1])]);
    const { source } = await importAudience(strToU8(odd), { file: 'customers.csv', drop: ['constructor'] });
    expect(source.columns[0]!.because).toBe('dropped unread, as you asked');
  });

  test('are unknown traits, unknown columns of another table, and some are no keys at all', () => {
    expect(() => parseMapping('columns: {alter: {trait: constructor}}', 'mapping.yaml')).toThrow(
      'mapping.yaml:1:26 columns.alter.trait: unknown trait: constructor',
    );
    expect(() => parseMapping('columns: {constructor: {trait: age}}', 'mapping.yaml')).toThrow(
      'mapping.yaml:1:11 columns: constructor cannot be a key',
    );
    return expect(load('columns: {valueOf: {trait: age}}')).rejects.toThrow(
      'mapping.yaml:1:11 columns.valueOf: unknown column: valueOf',
    );
  });
});
