import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createTextSource, UnpackLimit } from '../../../sim/audience/unpack.ts';
import { readRows as read } from './read-rows.ts';

describe('gzip', () => {
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

describe('what was packed to fill the memory', () => {
  const megabyte = 2 ** 20;
  const zeros = gzipSync(new Uint8Array(100 * megabyte));
  const grows = 'people.csv unpacks to more than 200 times its size, which no table does';

  /** How many bytes come out before it is refused. */
  async function unpack(bytes: Uint8Array, piece = bytes.length) {
    const out = { bytes: 0 };
    const sink = { push: ({ length }: Uint8Array) => (out.bytes += length), end: () => {} };
    const source = await createTextSource('people.csv', bytes, sink, () => {});
    const refusal = (() => {
      try {
        for (let from = 0; from < bytes.length; from += piece) source.push(bytes.subarray(from, from + piece));
        source.end();
        return undefined;
      } catch (error) {
        return error;
      }
    })();
    return { out: out.bytes, refusal };
  }

  test.each([
    ['in one piece', zeros, zeros.length],
    ['in pieces', zeros, 1000],
    ['packed twice', gzipSync(zeros), 1 << 20],
  ])('is refused while it is unpacked, %s', async (_, bytes, piece) => {
    const { out, refusal } = await unpack(bytes, piece);
    expect(refusal).toMatchObject({ code: 'invalid', message: expect.stringContaining(grows) });
    expect(out).toBeLessThan(90 * megabyte);
  });

  test('is not what grows as much but stays small', async () => {
    expect(await unpack(gzipSync(new Uint8Array(60 * megabyte)))).toEqual({ out: 60 * megabyte, refusal: undefined });
  });

  test('is refused above 1 GB however little it grows', () => {
    const limit = new UnpackLimit('people.csv');
    limit.read(500 * megabyte);
    limit.made(1024 * megabyte);
    expect(() => limit.made(1)).toThrow('people.csv unpacks to more than 1024 MB: unpack it beforehand');
  });
});
