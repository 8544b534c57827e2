import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createTextSource } from '../../../sim/audience/unpack.ts';
import { createCsvReader } from '../../../sim/audience/csv.ts';

interface Row {
  line: number;
  cells: string[];
}

/** The rows of a table whose bytes come in pieces of the given size, and what was noted on the way. */
async function read(bytes: Uint8Array, piece = Math.max(1, bytes.length)): Promise<{ rows: Row[]; notes: string[] }> {
  const rows: Row[] = [];
  const notes: string[] = [];
  const reader = createCsvReader(
    'people.csv',
    ({ line, bytes: text, cells, starts, ends }) => {
      rows.push({
        line,
        cells: Array.from({ length: cells }, (_, c) => new TextDecoder().decode(text.subarray(starts[c], ends[c]))),
      });
    },
    (what, line) => notes.push(`${line}: ${what}`),
  );
  const source = await createTextSource('people.csv', bytes.subarray(0, 4), reader, what => notes.push(what));
  for (let from = 0; from < bytes.length; from += piece) source.push(bytes.slice(from, from + piece));
  source.end();
  return { rows, notes };
}

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

  test('may be packed with gzip, in several parts, or twice', async () => {
    const text = strToU8('a;b\n1;2\n');
    const expected = [
      ['a', 'b'],
      ['1', '2'],
    ];
    const parts = [gzipSync(strToU8('a;b\n')), gzipSync(strToU8('1;2\n'))];
    const joined = new Uint8Array([...parts[0]!, ...parts[1]!]);
    for (const bytes of [gzipSync(text), joined, gzipSync(gzipSync(text))]) {
      for (const piece of [1, 7, 1000]) expect((await read(bytes, piece)).rows.map(row => row.cells)).toEqual(expected);
    }
    expect((await read(gzipSync(gzipSync(text)))).notes).toEqual(['the file is packed more than once']);
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

describe('damaged gzip', () => {
  const packed = gzipSync(strToU8('a,b\n1,2\n'.repeat(500)));

  test('is reported as such, wherever it is cut or changed', async () => {
    for (const cut of [3, 12, 20, packed.length - 9, packed.length - 4, packed.length - 1]) {
      await expect(read(packed.subarray(0, cut)), `cut at ${cut}`).rejects.toThrow(
        'people.csv the compressed data are damaged or cut short',
      );
    }
    const changed = packed.slice();
    changed.fill(255, 20, 40);
    await expect(read(changed)).rejects.toThrow('damaged');
    const wrongSum = packed.slice();
    wrongSum[packed.length - 6]! ^= 1;
    await expect(read(wrongSum)).rejects.toThrow('damaged');
  });

  test('within gzip is found too', async () => {
    await expect(read(gzipSync(packed.subarray(0, packed.length - 5)))).rejects.toThrow('damaged or cut short');
  });
});

test('nothing gives no rows', async () => {
  expect(await cells('')).toEqual([]);
  expect(await cells('\n\n')).toEqual([]);
});
