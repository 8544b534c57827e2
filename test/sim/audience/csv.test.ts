import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readRows as read } from './read-rows.ts';

const cells = async (text: string, piece?: number) => (await read(strToU8(text), piece)).rows.map(row => row.cells);

describe('rows of a table', () => {
  test.each([',', ';', '\t', '|'])('are split at %j when that divides most rows alike', async delimiter => {
    expect(await cells(`a${delimiter}b\n1,5${delimiter}2`)).toEqual(
      delimiter === ','
        ? [
            ['a', 'b'],
            ['1', '5', '2'],
          ]
        : [
            ['a', 'b'],
            ['1,5', '2'],
          ],
    );
  });

  test('with decimal commas are split at the semicolons, though there are more commas', async () => {
    expect(await cells('a;b\n1,5,0;2,5\n3,5;4,5')).toEqual([
      ['a', 'b'],
      ['1,5,0', '2,5'],
      ['3,5', '4,5'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('end at %j', async end => {
    expect(await cells(`a,b${end}1,2${end}3,4${end}`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('may end in three ways in one file', async () => {
    expect(await cells('a,b\n1,2\r\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  test('may hold quoted delimiters, line ends and doubled quotes', async () => {
    expect(await cells('a,b\n"1,000","say ""hi""\nthere"\n"",x\n')).toEqual([
      ['a', 'b'],
      ['1,000', 'say "hi"\nthere'],
      ['', 'x'],
    ]);
    expect(await cells('a,b\n"x" y,5" pipe\n')).toEqual([
      ['a', 'b'],
      ['x y', '5" pipe'],
    ]);
  });

  test('know the line they begin on, whatever is quoted or blank before them', async () => {
    expect((await read(strToU8('a,b\r\n"x\r\ny",1\r\n\r\n2,3'))).rows.map(row => row.line)).toEqual([1, 2, 5]);
  });

  test('begin after a byte order mark', async () => {
    expect(await cells('\ufeffa,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('begin after comments and after the line in which Excel names the delimiter', async () => {
    expect(await read(strToU8('# made by hand\n# on a Monday\na;b\n1;2\n'))).toMatchObject({
      rows: [{ line: 3 }, { line: 4 }],
      notes: ['1: a comment', '2: a comment'],
    });
    expect(await read(strToU8('sep=|\na|b\n1,0|2\n'))).toMatchObject({
      rows: [{ line: 2, cells: ['a', 'b'] }, { cells: ['1,0', '2'] }],
      notes: ['1: the line sep= names the delimiter'],
    });
    expect(await cells('#id,age\n7,30\n')).toEqual([
      ['#id', 'age'],
      ['7', '30'],
    ]);
  });

  test('are the same however the bytes are cut into pieces, also within a letter', async () => {
    const text = 'naïve;"größe ""x"""\r\n"1\r\n2";é\r\n;\r\n\r\n"ü";';
    const whole = await read(strToU8(text));
    for (const bytes of [strToU8(text), gzipSync(strToU8(text))]) {
      for (let piece = 1; piece < 20; piece++) expect(await read(bytes, piece), `pieces of ${piece}`).toEqual(whole);
    }
  });

  test('longer than the buffer are read whole', async () => {
    const long = 'x'.repeat(300_000);
    expect(await cells(`a,b\n1,"${long}"\n3,4\n`, 50_000)).toEqual([
      ['a', 'b'],
      ['1', long],
      ['3', '4'],
    ]);
  });
});

test('any table can be written and read back', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', 'ß') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, piece) => {
      const quoted = [['x', 'y'], ...rows]
        .map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      expect(await cells(quoted, piece)).toEqual([['x', 'y'], ...rows]);
    }),
  );
});

test('quotes that are never closed are reported where they open', async () => {
  await expect(cells('a,b\n1,2\n3,"4\n5,6\n')).rejects.toThrow('people.csv:3:2 these quotes are never closed');
});

test('nothing gives no rows', async () => {
  expect(await cells('')).toEqual([]);
  expect(await cells('\n\n')).toEqual([]);
});
