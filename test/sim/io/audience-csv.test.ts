import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createCsvReader, type CsvRow } from '../../../sim/io/csv.ts';

/** The rows of a table whose bytes come in pieces of the given size. */
function read(bytes: Uint8Array, piece = bytes.length): CsvRow[] {
  const rows: CsvRow[] = [];
  const reader = createCsvReader('people.csv', row => rows.push(row));
  for (let from = 0; from < bytes.length; from += piece) reader.push(bytes.subarray(from, from + piece));
  reader.end();
  return rows;
}

const cells = (text: string, piece?: number) => read(strToU8(text), piece).map(row => row.cells);

describe('rows of a table', () => {
  test.each([',', ';', '\t', '|'])('are split at %j when the first line is', delimiter => {
    expect(cells(`a${delimiter}b\n1,5${delimiter}2`)).toEqual(delimiter === ',' ? [['a', 'b'], ['1', '5', '2']] : [['a', 'b'], ['1,5', '2']]);
  });

  test.each(['\n', '\r\n', '\r'])('end at %j', end => {
    expect(cells(`a,b${end}1,2${end}3,4${end}`)).toEqual([['a', 'b'], ['1', '2'], ['3', '4']]);
  });

  test('may hold quoted delimiters, line ends and doubled quotes', () => {
    expect(cells('a,b\n"1,000","say ""hi""\nthere"\n"",x\n')).toEqual([['a', 'b'], ['1,000', 'say "hi"\nthere'], ['', 'x']]);
  });

  test('know the line they begin on, whatever is quoted or blank before them', () => {
    expect(read(strToU8('a,b\r\n"x\r\ny",1\r\n\r\n2,3')).map(row => row.line)).toEqual([1, 2, 5]);
  });

  test('begin after a byte order mark', () => {
    expect(cells('\ufeffa,b\n1,2')).toEqual([['a', 'b'], ['1', '2']]);
  });

  test('may be packed with gzip', () => {
    expect(read(gzipSync(strToU8('a;b\n1;2\n')), 7).map(row => row.cells)).toEqual([['a', 'b'], ['1', '2']]);
  });

  test('are the same however the bytes are cut into pieces, also within a letter', () => {
    const text = 'naïve;"größe ""x"""\r\n"1\r\n2";é\r\n;\r\n\r\n"ü";';
    const whole = read(strToU8(text));
    for (const bytes of [strToU8(text), gzipSync(strToU8(text))]) {
      for (let piece = 1; piece < 20; piece++) expect(read(bytes, piece), `pieces of ${piece}`).toEqual(whole);
    }
  });
});

test('any table can be written and read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', 'ß') });
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (rows, piece) => {
    const quoted = [['x', 'y'], ...rows].map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    expect(cells(quoted, piece)).toEqual([['x', 'y'], ...rows]);
  }));
});

test('quotes that are never closed are reported where they open', () => {
  expect(() => cells('a,b\n1,2\n3,"4\n5,6\n')).toThrow('people.csv:3 these quotes are never closed');
});

test('damaged gzip is reported as such', () => {
  const packed = gzipSync(strToU8('a,b\n'.repeat(500)));
  packed.fill(255, 20, 40);
  expect(() => read(packed)).toThrow('people.csv the compressed data are damaged or cut short');
});

test('nothing gives no rows', () => {
  expect(cells('')).toEqual([]);
  expect(cells('\n\n')).toEqual([]);
});
