import { gzipSync, strToU8 } from 'fflate';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { importAudience, type ImportOptions } from '../../../sim/audience/import.ts';

const size = 500;
const rows = <T>(value: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => value(i));
const columns: ColumnSource[] = [
  { name: 'customer_id', data: rows(i => `C${i}`), type: 'STRING' },
  { name: 'age', data: rows(i => 18 + (i % 48)), type: 'INT32' },
  { name: 'gender', data: rows(i => (i % 3 === 0 ? null : i % 2 ? 'female' : 'male')), type: 'STRING' },
  { name: 'monetary', data: rows(i => i / 8 + 0.25), type: 'DOUBLE' },
  { name: 'newbie', data: rows(i => i % 2 === 0), type: 'BOOLEAN' },
  { name: 'orders', data: rows(i => BigInt(i % 7)), type: 'INT64' },
];
const text = [
  columns.map(({ name }) => name).join(','),
  ...rows(i => columns.map(({ data }) => data[i] ?? '').join(',')),
].join('\n');

function parquet(
  columnData: ColumnSource[],
  options: Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'> = {},
): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
}

function load(bytes: Uint8Array, options: Partial<ImportOptions> = {}) {
  return importAudience(bytes, { file: 'customers.parquet', ...options });
}

describe('a table as Parquet', () => {
  test('gives the same people as the same table as CSV', async () => {
    const expected = await importAudience(strToU8(text), { file: 'customers.csv' });
    const audience = await load(parquet(columns));
    expect(audience.source).toMatchObject({ format: 'parquet', rows: { read: size, people: size, refused: 0 } });
    expect(audience.source.columns).toEqual(expected.source.columns);
    expect(audience.ids).toEqual(expected.ids);
    expect(audience.facts).toEqual(expected.facts);
    expect(audience.name).toBe('customers');
  });

  test.each([
    ['without compression', { codec: 'UNCOMPRESSED' as const }],
    ['with gzip', { codec: 'GZIP' as const, compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes) } }],
    ['in many groups of rows', { rowGroupSize: 37 }],
    ['in small pages', { pageSize: 100 }],
  ])('may be written %s', async (_, options) => {
    expect((await load(parquet(columns, options))).facts).toEqual((await load(parquet(columns))).facts);
  });

  test('is recognised by its content, whatever its name', async () => {
    expect((await load(parquet(columns), { file: 'customers.dat' })).source.format).toBe('parquet');
  });

  test('holds times to the day, and short numbers as they were meant', async () => {
    const day = (i: number) => new Date(Date.UTC(2024, 1, 1 + (i % 30), i % 24));
    const audience = await load(
      parquet([
        { name: 'last_order', data: rows(day), type: 'TIMESTAMP' },
        { name: 'monetary', data: rows(i => Math.fround(i / 10)), type: 'FLOAT' },
      ]),
    );
    expect(new Set(audience.facts.sinceVisit)).toEqual(new Set(Array.from({ length: 30 }, (_, i) => i)));
    expect(
      Array.from(audience.facts.spend!)
        .sort((a, b) => a - b)
        .slice(0, 4),
    ).toEqual([0, 0.1, 0.2, 0.3]);
  });

  test('with nested columns is read without them, and they are named', async () => {
    const nested: ColumnSource = { name: 'basket', data: rows(i => [i, i + 1]) };
    const schema = [
      { name: 'root', num_children: 2 },
      { name: 'age', type: 'INT32' as const, repetition_type: 'REQUIRED' as const },
      { name: 'basket', converted_type: 'LIST' as const, repetition_type: 'OPTIONAL' as const, num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED' as const, num_children: 1 },
      { name: 'element', type: 'INT32' as const, repetition_type: 'OPTIONAL' as const },
    ];
    const audience = await load(parquet([{ name: 'age', data: rows(i => 18 + (i % 48)) }, nested], { schema }));
    expect(audience.rows).toBe(size);
    expect(audience.source.columns[1]).toMatchObject({
      name: 'basket',
      status: 'ignored',
      because: expect.stringContaining('nested'),
    });
  });

  test('with personal data is refused like any other', async () => {
    await expect(load(parquet([{ name: 'mail', data: rows(i => `ann${i}@example.org`) }]))).rejects.toThrow(
      'looks like e-mail addresses',
    );
    expect(
      (await load(parquet([...columns, { name: 'mail', data: rows(i => `ann${i}@example.org`) }]), { drop: ['mail'] }))
        .rows,
    ).toBe(size);
  });

  test('has a row for a line where a cell is not understood', async () => {
    const ages = rows(i => (i === 41 ? 'old' : String(20 + (i % 40))));
    expect((await load(parquet([{ name: 'age', data: ages }]))).source.notes).toMatchObject([
      { line: 42, column: 1, path: 'age', message: expect.stringContaining('"old"') },
    ]);
  });
});

describe('damaged Parquet', () => {
  const whole = parquet(columns);
  const changed = (at: number, ...bytes: number[]) => {
    const copy = whole.slice();
    copy.set(bytes, at);
    return copy;
  };

  test.each([
    ['an empty file', new Uint8Array(0), 'the file is empty'],
    ['another magic word at the start', changed(0, 80, 65, 82, 50), 'it does not begin with PAR1'],
    ['another magic word at the end', changed(whole.length - 1, 50), 'cut short: it does not end with PAR1'],
    ['an end that is missing', whole.subarray(0, -20), 'cut short: it does not end with PAR1'],
    ['nothing but its magic words', strToU8('PAR1PAR1'), 'cut short'],
    ['a footer of nonsense', changed(whole.length - 60, ...new Array<number>(40).fill(255)), 'damaged or cut short'],
    ['a footer longer than the file', changed(whole.length - 8, 255, 255, 255, 127), 'damaged or cut short'],
    ['pages of nonsense', changed(4, ...new Array<number>(200).fill(255)), 'damaged or cut short'],
    ['CSV under its name', strToU8(text), 'it does not begin with PAR1'],
    ['encryption', new Uint8Array([...strToU8('PARE'), ...whole.subarray(4)]), 'encrypted'],
  ])('with %s is refused', async (_, bytes, message) => {
    await expect(load(bytes)).rejects.toThrow(message);
    await expect(load(bytes)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('packed in a way that cannot be read is refused by name', async () => {
    const zstd = parquet(columns, { codec: 'ZSTD', compressors: { ZSTD: bytes => bytes } });
    await expect(load(zstd)).rejects.toThrow(
      'customers.parquet its columns are packed with ZSTD; allowed: none, snappy, gzip',
    );
  });

  test('that was packed to fill the memory is refused before it is unpacked', async () => {
    const huge = parquet([{ name: 'age', data: ['x'.repeat(70 * 2 ** 20)], type: 'STRING' }], {
      codec: 'GZIP',
      compressors: { GZIP: bytes => gzipSync(bytes) },
    });
    await expect(load(huge)).rejects.toThrow('customers.parquet unpacks to more than 200 times its size');
  });

  test('with names of columns that a terminal could obey loses what it would obey', async () => {
    const { source, facts } = await load(
      parquet([...columns.slice(0, 1), { name: '\u001b]0;owned\u0007\u202eage', data: rows(i => 20 + (i % 9)) }]),
    );
    expect(source.columns.map(({ name }) => name)).toEqual(['customer_id', ']0;owned age']);
    expect(facts.age).toBeUndefined();
  });

  test('with any byte changed is read or refused, never more', async () => {
    for (let at = 0; at < whole.length; at += 97) {
      await load(changed(at, whole[at]! ^ 0x55)).then(
        audience => expect(audience.rows).toBeGreaterThan(0),
        error => expect(error, `byte ${at}`).toMatchObject({ code: 'invalid' }),
      );
    }
  });

  test('within gzip is told what to do', async () => {
    await expect(load(gzipSync(whole), { file: 'customers.gz' })).rejects.toThrow(
      'a Parquet file within gzip: unpack it',
    );
  });
});
